import type { Actor } from '@citybrain/contracts';
import type { CaseEventType } from './case.lifecycle.js';

/** What a case has been through, whatever its status. */
interface Course {
  /** Counts the case's events: 1, 2, 3, … */
  readonly version: number;
  readonly filedAt: Date;
  /** Of each kind of step the latest. */
  readonly dispatchedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly handlingAt: Date | null;
  readonly fedBackAt: Date | null;
  readonly checkedAt: Date | null;
  readonly closedAt: Date | null;
  readonly returns: number;
  readonly reworks: number;
  /** Accounts that had a hand in the handling: none of them may check it. */
  readonly handledBy: readonly string[];
}

export const departmentStatuses = ['dispatched', 'accepted', 'handling', 'fed-back', 'checked', 'rework'] as const;

/** Where a case stands: from `dispatched` on it always has a department. */
export type CaseState = Course &
  (
    | { readonly status: 'filed' | 'returned'; readonly departmentId: string | null; readonly closedAt: null }
    | {
        readonly status: (typeof departmentStatuses)[number];
        readonly departmentId: string;
        readonly closedAt: null;
      }
    | { readonly status: 'closed'; readonly departmentId: string | null; readonly closedAt: Date }
  );

interface FactBase {
  readonly at: Date;
  readonly actor: Actor;
  readonly reason?: string;
  readonly note?: string;
  readonly resultCode?: string;
  readonly ruleId?: string;
}

/** Something that happened to a case. */
export type CaseFact =
  | (FactBase & { readonly type: 'case.dispatched'; readonly departmentId: string })
  | (FactBase & { readonly type: Exclude<CaseEventType, 'case.filed' | 'case.dispatched'> });

/** How every case begins. Only a recorded history may know the department before anybody dispatched. */
export const filedCase = (filedAt: Date, departmentId: string | null = null): CaseState => ({
  status: 'filed',
  version: 1,
  departmentId,
  filedAt,
  dispatchedAt: null,
  acceptedAt: null,
  handlingAt: null,
  fedBackAt: null,
  checkedAt: null,
  closedAt: null,
  returns: 0,
  reworks: 0,
  handledBy: [],
});

/** The case after something happened to it. Assumes that the fact was decided on this very state. */
export const evolve = (state: CaseState, fact: CaseFact): CaseState => {
  const course = { ...state, version: state.version + 1, closedAt: null };
  const { at } = fact;
  switch (fact.type) {
    case 'case.dispatched':
      return { ...course, status: 'dispatched', departmentId: fact.departmentId, dispatchedAt: at };
    case 'case.returned':
      return { ...course, status: 'returned', departmentId: null, returns: state.returns + 1 };
    case 'case.accepted':
      return { ...handled(course, fact), ...inDepartment(state), status: 'accepted', acceptedAt: at };
    case 'case.handling-started':
      return { ...handled(course, fact), ...inDepartment(state), status: 'handling', handlingAt: at };
    case 'case.fed-back':
      return { ...handled(course, fact), ...inDepartment(state), status: 'fed-back', fedBackAt: at };
    case 'case.check-passed':
      return { ...course, ...inDepartment(state), status: 'checked', checkedAt: at };
    case 'case.check-failed':
      return { ...course, ...inDepartment(state), status: 'rework', reworks: state.reworks + 1 };
    case 'case.closed':
      return { ...course, status: 'closed', closedAt: at };
    default:
      return unknownFact(fact);
  }
};

const handled = <T extends Course>(course: T, { actor }: CaseFact): T =>
  actor.kind !== 'account' || course.handledBy.includes(actor.id)
    ? course
    : { ...course, handledBy: [...course.handledBy, actor.id] };

const inDepartment = ({ status, departmentId }: CaseState): { departmentId: string } => {
  if (departmentId === null) throw new Error(`a case that is ${status} has no department`);
  return { departmentId };
};

const unknownFact = (fact: never): never => {
  throw new Error(`unknown event of a case: ${JSON.stringify(fact)}`);
};
