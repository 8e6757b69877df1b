import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedCommands, type CaseActor, type CaseOrder, decide } from './case.decider.js';
import { type CaseState, evolve, filedCase } from './case-state.lifecycle.js';
import { caseCommands } from './case.lifecycle.js';

const people = ['dispatcher', 'supervisor', 'handler', 'inspector', 'leader', 'machine', 'administrator'];
const departments = ['DRN', 'SAN', undefined];

const actors: fc.Arbitrary<CaseActor> = fc.record({
  kind: fc.constantFrom('account', 'account', 'account', 'rule', 'import'),
  id: fc.constantFrom('a', 'b', 'c'),
  roles: fc.subarray(people, { minLength: 0, maxLength: 3 }),
  departmentId: fc.constantFrom(...departments),
});

const orders: fc.Arbitrary<CaseOrder> = fc.record({
  command: fc.constantFrom(...caseCommands),
  reason: fc.constantFrom(undefined, '', 'because'),
  resultCode: fc.constantFrom(undefined, 'fixed'),
  departmentId: fc.constantFrom(...departments),
  passed: fc.constantFrom(undefined, true, false),
});

/** The life of a case as a clerk would tell it, without the table: where each command leads, by status. */
const model: Record<string, Record<string, string>> = {
  filed: { dispatch: 'dispatched' },
  dispatched: { accept: 'accepted', return: 'returned' },
  returned: { dispatch: 'dispatched' },
  accepted: { handle: 'handling' },
  handling: { 'feed-back': 'fed-back' },
  'fed-back': { 'check true': 'checked', 'check undefined': 'checked', 'check false': 'rework' },
  rework: { handle: 'handling' },
  checked: { close: 'closed' },
  closed: {},
};

const expected = (status: string, { command, passed }: CaseOrder): string | undefined => {
  if (command === 'record-closure') return status === 'closed' ? undefined : 'closed';
  return model[status]?.[command === 'check' ? `check ${String(passed)}` : command];
};

/** A try: anything at all, or what somebody sensible would do next. */
type Try =
  | { readonly kind: 'anything'; readonly order: CaseOrder; readonly actor: CaseActor }
  | { readonly kind: 'sensible'; readonly way: number; readonly account: string };

const tries: fc.Arbitrary<Try> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('anything' as const), order: orders, actor: actors }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sensible' as const),
      way: fc.nat(5),
      account: fc.constantFrom('a', 'b', 'c'),
    }),
  },
);
const lives = fc.array(tries, { maxLength: 40, size: 'max' });

const roleFor: Record<string, string> = { dispatch: 'dispatcher', check: 'inspector', close: 'supervisor' };

const attempt = (before: CaseState, it: Try): { order: CaseOrder; actor: CaseActor } => {
  if (it.kind === 'anything') return it;
  const ways = Object.keys(model[before.status] ?? {});
  const [command, passed] = (ways[it.way % ways.length] ?? 'close').split(' ') as [CaseOrder['command'], string?];
  const departmentId = before.departmentId ?? 'DRN';
  return {
    order: { command, reason: 'because', resultCode: 'fixed', departmentId, passed: passed !== 'false' },
    actor: { kind: 'account', id: it.account, roles: [roleFor[command] ?? 'handler'], departmentId },
  };
};

interface Taken {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly order: CaseOrder;
  readonly actor: CaseActor;
}

const filed = filedCase(new Date('2026-01-01'));
const later = new Date('2026-06-01');

/** Makes every try in turn and shows the steps that were taken. */
const live = (life: readonly Try[]): Taken[] =>
  life.reduce<Taken[]>((taken, it) => {
    const before = taken.at(-1)?.after ?? filed;
    const { order, actor } = attempt(before, it);
    const decision = decide(before, order, actor, later);
    return decision.kind === 'refused'
      ? taken
      : [...taken, { before, after: evolve(before, decision.fact), order, actor }];
  }, []);

const always = (holds: (step: Taken) => boolean) =>
  fc.property(lives, (life) => live(life).every((step) => holds(step)));
const often = { numRuns: 500 };

const atWork = ['dispatched', 'accepted', 'handling', 'fed-back', 'checked', 'rework'];
const forHandlers = ['accept', 'return', 'handle', 'feed-back'];

describe('whatever people, rules and imports try with a case', () => {
  it('moves only as the clerk’s model says, one version at a time', () => {
    const asTold = always(
      ({ before, after, order }) =>
        after.status === expected(before.status, order) && after.version === before.version + 1,
    );
    fc.assert(asTold, often);
  });

  it('has a department whenever somebody is at work', () => {
    fc.assert(
      always(({ after }) => !atWork.includes(after.status) || after.departmentId !== null),
      often,
    );
  });

  it('has a closing time exactly when it is closed, and never loses count of returns and reworks', () => {
    const counted = always(
      ({ before, after }) =>
        (after.closedAt !== null) === (after.status === 'closed') &&
        after.returns === before.returns + (after.status === 'returned' ? 1 : 0) &&
        after.reworks === before.reworks + (after.status === 'rework' ? 1 : 0),
    );
    fc.assert(counted, often);
  });

  it('stays closed for ever once it is closed', () => {
    fc.assert(
      always(({ before }) => before.status !== 'closed'),
      often,
    );
  });

  it('is never checked by an account that handled it', () => {
    const judgedByOthers = fc.property(lives, (life) =>
      live(life).every(
        ({ order, actor }, index, steps) =>
          order.command !== 'check' ||
          actor.kind !== 'account' ||
          !steps
            .slice(0, index)
            .some((step) => step.actor.id === actor.id && step.actor.kind === 'account' && hadAHand(step)),
      ),
    );
    fc.assert(judgedByOthers, often);
  });

  it('is never touched by a handler of another department', () => {
    const atHome = always(
      ({ before, order, actor }) =>
        actor.kind !== 'account' || !forHandlers.includes(order.command) || actor.departmentId === before.departmentId,
    );
    fc.assert(atHome, often);
  });

  it('offers exactly the commands that it then follows, when everything needed is said', () => {
    const complete = { reason: 'because', resultCode: 'fixed', departmentId: 'DRN', passed: false };
    const asOffered = fc.property(lives, actors, (life, actor) => {
      const state = live(life).at(-1)?.after ?? filed;
      const followed = caseCommands.filter(
        (command) => decide(state, { command, ...complete }, actor, later).kind === 'happens',
      );
      expect(allowedCommands(state, actor)).toEqual(followed);
    });
    fc.assert(asOffered, often);
  });

  it('tries hard enough to reach every status and every refusal', () => {
    const steps = fc.sample(lives, { numRuns: 500, seed: 7 }).flatMap(live);
    expect(new Set(steps.map(({ after }) => after.status)).size).toBe(8);
    expect(steps.filter(({ after }) => after.reworks > 1).length).toBeGreaterThan(20);
    const tried = fc.sample(fc.tuple(lives, orders, actors), { numRuns: 2000, seed: 7 });
    const refused = tried.map(([life, order, actor]) => {
      const decision = decide(live(life).at(-1)?.after ?? filed, order, actor, later);
      return decision.kind === 'refused' ? decision.refusal.why : 'happens';
    });
    expect([...new Set(refused)].sort()).toEqual([
      'happens',
      'incomplete',
      'not-allowed-now',
      'not-yours',
      'other-department',
      'separation-of-duties',
    ]);
  });
});

/** Had a hand in the handling: returning a case is none. */
const hadAHand = ({ order }: Taken): boolean => ['accept', 'handle', 'feed-back'].includes(order.command);
