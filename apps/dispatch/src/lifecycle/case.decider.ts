import type { Actor, CaseStatus } from '@citybrain/contracts';
import type { CaseFact, CaseState } from './case-state.lifecycle.js';
import {
  type Authority,
  type CaseCommand,
  caseCommands,
  caseLifecycle,
  type Need,
  type Transition,
} from './case.lifecycle.js';

/** Who gives a command: a person with their roles, the system by a rule, or a recorded history. */
export interface CaseActor {
  readonly kind: Actor['kind'];
  readonly id: string;
  readonly roles: readonly string[];
  readonly departmentId?: string | undefined;
}

/** A command with what was said along with it. */
export interface CaseOrder {
  readonly command: CaseCommand;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly resultCode?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly passed?: boolean | undefined;
  readonly ruleId?: string | undefined;
}

/** Why a command cannot be followed. */
export type Refusal =
  | { readonly why: 'not-yours'; readonly by: readonly Authority[] }
  | { readonly why: 'not-allowed-now'; readonly status: CaseStatus; readonly allowed: readonly CaseCommand[] }
  | { readonly why: 'other-department'; readonly departmentId: string }
  | { readonly why: 'separation-of-duties' }
  | { readonly why: 'incomplete'; readonly missing: readonly Need[] };

export type Decision =
  { readonly kind: 'happens'; readonly fact: CaseFact } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What follows from a command now: an event, or the reason why not. */
export const decide = (state: CaseState, order: CaseOrder, actor: CaseActor, now: Date): Decision => {
  const obstacle = obstacleTo(state, order.command, actor);
  if (obstacle !== null) return { kind: 'refused', refusal: withWayOut(obstacle, state, actor) };
  const missing = missingFor(order, actor);
  if (missing.length > 0) return { kind: 'refused', refusal: { why: 'incomplete', missing } };
  return { kind: 'happens', fact: factOf(wayOf(order), order, actor, now) };
};

/** The commands this actor may give now, in the order of a case's life. */
export const allowedCommands = (state: CaseState, actor: CaseActor): CaseCommand[] =>
  caseCommands.filter((command) => obstacleTo(state, command, actor) === null);

/** What a command always needs, and what it needs besides when it says that the check failed. */
export const needsOf = (command: CaseCommand): { needs: readonly Need[]; needsWhenFailed: readonly Need[] } => {
  const [first, ...others] = waysOf(command);
  const needs = first?.needs ?? [];
  return { needs, needsWhenFailed: others.flatMap((way) => way.needs).filter((need) => !needs.includes(need)) };
};

const waysOf = (command: CaseCommand): readonly Transition[] => caseLifecycle.filter((way) => way.command === command);

const obstacleTo = (state: CaseState, command: CaseCommand, actor: CaseActor): Refusal | null => {
  const ways = waysOf(command);
  const authority = authorityOf(ways, actor);
  if (authority === undefined) return { why: 'not-yours', by: ways[0]?.by ?? [] };
  if (!ways.some((way) => way.from.includes(state.status)))
    return { why: 'not-allowed-now', status: state.status, allowed: [] };
  if (authority === 'handler' && state.departmentId !== actor.departmentId)
    return { why: 'other-department', departmentId: state.departmentId ?? 'none' };
  if (command === 'check' && state.handledBy.includes(actor.id)) return { why: 'separation-of-duties' };
  return null;
};

const withWayOut = (refusal: Refusal, state: CaseState, actor: CaseActor): Refusal =>
  refusal.why === 'not-allowed-now' ? { ...refusal, allowed: allowedCommands(state, actor) } : refusal;

/** All ways of one command are taken by the same authorities; a test holds the table to that. */
const authorityOf = ([way]: readonly Transition[], { kind, roles }: CaseActor): Authority | undefined =>
  way?.by.find((authority) => (kind === 'account' ? roles.includes(authority) : kind === authority));

const missingFor = (order: CaseOrder, actor: CaseActor): Need[] => {
  const { needs } = wayOf(order);
  // A recording says what it knows; but even there nobody can be sent a case without being named.
  const asked = actor.kind === 'import' ? needs.filter((need) => need === 'departmentId') : needs;
  return asked.filter((need) => order[need] === undefined || order[need] === '');
};

/** A check recorded without its outcome had passed; a person is asked for it. */
const wayOf = ({ command, passed = true }: CaseOrder): Transition => {
  const way = waysOf(command).find((it) => it.passed === undefined || it.passed === passed);
  if (way === undefined) throw new Error(`the life table has no way for ${command}`);
  return way;
};

const factOf = (way: Transition, order: CaseOrder, actor: CaseActor, at: Date): CaseFact => {
  const said = { ...present(order, ['reason', 'note', 'resultCode', 'ruleId']), at, actor: actorOf(way, actor) };
  switch (way.event) {
    case 'case.filed':
      throw new Error('a case is filed once, by its report');
    case 'case.dispatched':
      return { ...said, type: way.event, departmentId: order.departmentId ?? '' };
    default:
      return { ...said, type: way.event };
  }
};

const actorOf = (way: Transition, actor: CaseActor): Actor => {
  const role = actor.kind === 'account' ? authorityOf([way], actor) : undefined;
  const { kind, id, departmentId } = actor;
  return { kind, id, ...(role === undefined ? {} : { role }), ...(departmentId === undefined ? {} : { departmentId }) };
};

type Present<T, K extends keyof T> = { [Name in K]?: Exclude<T[Name], undefined> };

const present = <T extends object, K extends keyof T & string>(from: T, names: readonly K[]): Present<T, K> =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as Present<
    T,
    K
  >;
