import type { Actor, CaseSnapshot, Place, Source } from '@citybrain/contracts';
import type { Routing } from '../routing/routing.js';
import type { CaseState } from './case-state.lifecycle.js';

/** What never changes once a case is filed. */
export interface CaseFile {
  readonly caseId: string;
  readonly number: string;
  readonly reportId: string;
  readonly trackingNumber: string;
  readonly jurisdictionId: string;
  readonly category: string;
  readonly categoryName?: string | undefined;
  readonly description: string;
  readonly place: Place | null;
  readonly source: Source;
  readonly priority: number;
  readonly simulated: boolean;
  /** The first deadline: nothing moves it. */
  readonly dueAt: Date | null;
  readonly recordedOutcome?: 'on-time' | 'overdue' | undefined;
  readonly reportedAt: Date;
  readonly routing: Routing;
}

/** A case as it is stored. */
export interface CaseRecord {
  readonly file: CaseFile;
  readonly state: CaseState;
  /** Only where the department is none of a scenario: an imported history brings its own. */
  readonly departmentName?: string | undefined;
}

/** One line of a case's history. */
export interface HistoryEntry {
  readonly version: number;
  readonly event: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly status: string;
  readonly departmentId: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly resultCode: string | null;
  readonly ruleId: string | null;
}

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The case as every consumer on the bus may know it. */
export const snapshotOf = ({ file, state, departmentName }: CaseRecord): CaseSnapshot => ({
  caseId: file.caseId,
  caseNumber: file.number,
  version: state.version,
  reportId: file.reportId,
  jurisdictionId: file.jurisdictionId,
  category: file.category,
  ...(file.categoryName === undefined ? {} : { categoryName: file.categoryName }),
  description: file.description,
  place: file.place,
  source: file.source,
  priority: file.priority,
  simulated: file.simulated,
  status: state.status,
  departmentId: state.departmentId,
  ...(departmentName === undefined ? {} : { departmentName }),
  dueAt: time(file.dueAt),
  ...(file.recordedOutcome === undefined ? {} : { recordedOutcome: file.recordedOutcome }),
  reportedAt: file.reportedAt.toISOString(),
  filedAt: state.filedAt.toISOString(),
  dispatchedAt: time(state.dispatchedAt),
  acceptedAt: time(state.acceptedAt),
  handlingAt: time(state.handlingAt),
  fedBackAt: time(state.fedBackAt),
  checkedAt: time(state.checkedAt),
  closedAt: time(state.closedAt),
  returns: state.returns,
  reworks: state.reworks,
});
