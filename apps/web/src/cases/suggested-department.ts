import type { CaseDetail } from '../api/types.js';

/** Where to send a case: where it is, else where the rules would, but not back to those who just returned it. */
export const suggestedDepartment = ({ departmentId, routing, history }: Suggestible): string | undefined => {
  if (departmentId !== null) return departmentId;
  const last = history.at(-1);
  const refusedBy = last?.event === 'case.returned' ? (last.departmentId ?? last.actor.departmentId) : undefined;
  const choices = [routing.departmentId, ...routing.alternatives.map((entry) => entry.departmentId)];
  return choices.find((choice) => choice !== null && choice !== refusedBy) ?? undefined;
};

type Suggestible = Pick<CaseDetail, 'departmentId' | 'history' | 'routing'>;
