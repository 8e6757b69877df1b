import type { CaseSnapshot, CaseStatus } from '@citybrain/contracts';

/** A case as the wall shows it: where it is, whose it is, how long it has. No description, nobody's name. */
export interface LiveCase {
  readonly id: string;
  readonly number: string;
  readonly category: string;
  readonly categoryName?: string;
  readonly status: CaseStatus;
  readonly departmentId: string | null;
  readonly departmentName?: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly dueAt: string | null;
  readonly priority: number;
  readonly source: string;
  readonly simulated: boolean;
  /** Grows with each change of the case. */
  readonly version: number;
}

export const liveCase = (snapshot: CaseSnapshot): LiveCase => ({
  id: snapshot.caseId,
  number: snapshot.caseNumber,
  category: snapshot.category,
  ...(snapshot.categoryName === undefined ? {} : { categoryName: snapshot.categoryName }),
  status: snapshot.status,
  departmentId: snapshot.departmentId,
  ...(snapshot.departmentName === undefined ? {} : { departmentName: snapshot.departmentName }),
  lng: snapshot.place?.lng ?? null,
  lat: snapshot.place?.lat ?? null,
  dueAt: snapshot.dueAt,
  priority: snapshot.priority,
  source: snapshot.source.kind,
  simulated: snapshot.simulated,
  version: snapshot.version,
});

/** A closed case leaves the picture. */
export const isOpen = (snapshot: CaseSnapshot): boolean => snapshot.status !== 'closed';
