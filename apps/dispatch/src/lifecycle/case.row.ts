import type { Place, Source } from '@citybrain/contracts';
import type { Routing } from '../routing/routing.js';
import type { CaseRecord } from './case-record.js';
import type { CaseState } from './case-state.lifecycle.js';

/** Columns that an insert fills, with their Postgres types; `handled_by` starts empty. */
export const COLUMNS = {
  id: 'uuid',
  report_id: 'uuid',
  jurisdiction_id: 'text',
  number: 'text',
  tracking_number: 'text',
  category: 'text',
  category_name: 'text',
  description: 'text',
  place: 'jsonb',
  source: 'jsonb',
  priority: 'smallint',
  simulated: 'boolean',
  due_at: 'timestamptz',
  recorded_outcome: 'text',
  reported_at: 'timestamptz',
  routing: 'jsonb',
  version: 'integer',
  status: 'text',
  department_id: 'text',
  department_name: 'text',
  filed_at: 'timestamptz',
  dispatched_at: 'timestamptz',
  accepted_at: 'timestamptz',
  handling_at: 'timestamptz',
  fed_back_at: 'timestamptz',
  checked_at: 'timestamptz',
  closed_at: 'timestamptz',
  returns: 'smallint',
  reworks: 'smallint',
} as const;

/** A row of `cases` as the driver reads it. */
export interface CaseRow {
  readonly id: string;
  readonly report_id: string;
  readonly jurisdiction_id: string;
  readonly number: string;
  readonly tracking_number: string;
  readonly category: string;
  readonly category_name: string | null;
  readonly description: string;
  readonly place: Place | null;
  readonly source: Source;
  readonly priority: number;
  readonly simulated: boolean;
  readonly due_at: Date | null;
  readonly recorded_outcome: 'on-time' | 'overdue' | null;
  readonly reported_at: Date;
  readonly routing: Routing;
  readonly version: number;
  readonly status: CaseState['status'];
  readonly department_id: string | null;
  readonly department_name: string | null;
  readonly filed_at: Date;
  readonly dispatched_at: Date | null;
  readonly accepted_at: Date | null;
  readonly handling_at: Date | null;
  readonly fed_back_at: Date | null;
  readonly checked_at: Date | null;
  readonly closed_at: Date | null;
  readonly returns: number;
  readonly reworks: number;
  readonly handled_by: string[];
}

/** The row's values as the driver takes them: JSON as text. */
export type CaseValues = Record<keyof CaseRow, unknown> & { readonly id: string };

export const rowOf = ({ file, state, departmentName }: CaseRecord): CaseValues => ({
  id: file.caseId,
  report_id: file.reportId,
  jurisdiction_id: file.jurisdictionId,
  number: file.number,
  tracking_number: file.trackingNumber,
  category: file.category,
  category_name: file.categoryName ?? null,
  description: file.description,
  place: file.place === null ? null : JSON.stringify(file.place),
  source: JSON.stringify(file.source),
  priority: file.priority,
  simulated: file.simulated,
  due_at: file.dueAt,
  recorded_outcome: file.recordedOutcome ?? null,
  reported_at: file.reportedAt,
  routing: JSON.stringify(file.routing),
  version: state.version,
  status: state.status,
  department_id: state.departmentId,
  department_name: departmentName ?? null,
  filed_at: state.filedAt,
  dispatched_at: state.dispatchedAt,
  accepted_at: state.acceptedAt,
  handling_at: state.handlingAt,
  fed_back_at: state.fedBackAt,
  checked_at: state.checkedAt,
  closed_at: state.closedAt,
  returns: state.returns,
  reworks: state.reworks,
  handled_by: state.handledBy,
});

export const caseRow = (row: CaseRow): CaseRecord => ({
  file: {
    caseId: row.id,
    number: row.number,
    reportId: row.report_id,
    trackingNumber: row.tracking_number,
    jurisdictionId: row.jurisdiction_id,
    category: row.category,
    categoryName: row.category_name ?? undefined,
    description: row.description,
    place: row.place,
    source: row.source,
    priority: row.priority,
    simulated: row.simulated,
    dueAt: row.due_at,
    recordedOutcome: row.recorded_outcome ?? undefined,
    reportedAt: row.reported_at,
    routing: row.routing,
  },
  state: stateOf(row),
  departmentName: row.department_name ?? undefined,
});

/** The table's checks promise what the type says: a closed case has its time, a case at work its department. */
const stateOf = (row: CaseRow): CaseState =>
  ({
    version: row.version,
    status: row.status,
    departmentId: row.department_id,
    filedAt: row.filed_at,
    dispatchedAt: row.dispatched_at,
    acceptedAt: row.accepted_at,
    handlingAt: row.handling_at,
    fedBackAt: row.fed_back_at,
    checkedAt: row.checked_at,
    closedAt: row.closed_at,
    returns: row.returns,
    reworks: row.reworks,
    handledBy: row.handled_by,
  }) as CaseState;
