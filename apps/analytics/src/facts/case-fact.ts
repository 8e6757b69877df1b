import type { CaseSnapshot } from '@citybrain/contracts';

type Value = string | number | boolean | null;

/** One column of case_fact that comes from the snapshot: its Postgres type, and where the value stands. */
interface FactColumn {
  readonly type: string;
  readonly of: (snapshot: CaseSnapshot) => Value;
}

/** What analytics keeps of a case. `case_id` and `version` decide which snapshot is kept. */
export const caseFactColumns: Readonly<Record<string, FactColumn>> = {
  case_id: { type: 'uuid', of: (it) => it.caseId },
  version: { type: 'integer', of: (it) => it.version },
  case_number: { type: 'text', of: (it) => it.caseNumber },
  jurisdiction_id: { type: 'text', of: (it) => it.jurisdictionId },
  status: { type: 'text', of: (it) => it.status },
  department_id: { type: 'text', of: (it) => it.departmentId },
  department_name: { type: 'text', of: (it) => it.departmentName ?? null },
  category: { type: 'text', of: (it) => it.category },
  category_name: { type: 'text', of: (it) => it.categoryName ?? null },
  source_kind: { type: 'text', of: (it) => it.source.kind },
  town_id: { type: 'text', of: (it) => it.place?.townId ?? null },
  cell_id: { type: 'text', of: (it) => it.place?.cellId ?? null },
  reported_at: { type: 'timestamptz', of: (it) => it.reportedAt },
  filed_at: { type: 'timestamptz', of: (it) => it.filedAt },
  dispatched_at: { type: 'timestamptz', of: (it) => it.dispatchedAt },
  due_at: { type: 'timestamptz', of: (it) => it.dueAt },
  closed_at: { type: 'timestamptz', of: (it) => it.closedAt },
  recorded_outcome: { type: 'text', of: (it) => it.recordedOutcome ?? null },
  returns: { type: 'integer', of: (it) => it.returns },
  reworks: { type: 'integer', of: (it) => it.reworks },
  simulated: { type: 'boolean', of: (it) => it.simulated },
};

/**
 * The snapshots to keep of several, one per case, in the order of their ids: the highest version, but with the earliest dispatch
 * that any of them knows. A case returned and dispatched again was dispatched when it first was: a later dispatch must not
 * move it out of a month that is already over.
 */
export const newestPerCase = (snapshots: readonly CaseSnapshot[]): CaseSnapshot[] => {
  const kept = new Map<string, CaseSnapshot>();
  for (const snapshot of snapshots) {
    const other = kept.get(snapshot.caseId);
    kept.set(snapshot.caseId, other === undefined ? snapshot : newer(other, snapshot));
  }
  return [...kept.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
};

const newer = (a: CaseSnapshot, b: CaseSnapshot): CaseSnapshot => ({
  ...(b.version > a.version ? b : a),
  dispatchedAt: earlier(a.dispatchedAt, b.dispatchedAt),
});

const earlier = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b) < Date.parse(a) ? b : a;
};
