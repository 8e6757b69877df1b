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

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const lives = fc.array(fc.tuple(orders, actors, moments), { maxLength: 60 });

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

/** Gives every command in turn and shows each step that happened. */
const live = (
  life: readonly [CaseOrder, CaseActor, Date][],
  look: (before: CaseState, after: CaseState, order: CaseOrder, actor: CaseActor) => void,
): CaseState =>
  life.reduce(
    (before, [order, actor, at]) => {
      const decision = decide(before, order, actor, at);
      if (decision.kind === 'refused') return before;
      const after = evolve(before, decision.fact);
      look(before, after, order, actor);
      return after;
    },
    filedCase(new Date('2026-01-01')),
  );

describe('whatever people, rules and imports try with a case', () => {
  it('moves only as the clerk’s model says, one version at a time', () => {
    fc.assert(
      fc.property(lives, (life) => {
        live(life, (before, after, order) => {
          expect(after.status).toBe(expected(before.status, order));
          expect(after.version).toBe(before.version + 1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('has a department whenever somebody is at work, a closing time exactly when closed, and never loses count', () => {
    fc.assert(
      fc.property(lives, (life) => {
        live(life, (before, after) => {
          if (['dispatched', 'accepted', 'handling', 'fed-back', 'checked', 'rework'].includes(after.status))
            expect(after.departmentId).not.toBeNull();
          expect(after.closedAt !== null).toBe(after.status === 'closed');
          expect(after.returns - before.returns).toBe(after.status === 'returned' ? 1 : 0);
          expect(after.reworks - before.reworks).toBe(after.status === 'rework' ? 1 : 0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('stays closed for ever once it is closed', () => {
    fc.assert(
      fc.property(lives, (life) => {
        live(life, (before) => expect(before.status).not.toBe('closed'));
      }),
      { numRuns: 400 },
    );
  });

  it('is never checked by an account that handled it, nor touched by a handler of another department', () => {
    fc.assert(
      fc.property(lives, (life) => {
        live(life, (before, _after, { command }, actor) => {
          if (actor.kind !== 'account') return;
          if (command === 'check') expect(before.handledBy).not.toContain(actor.id);
          if (['accept', 'return', 'handle', 'feed-back'].includes(command))
            expect(actor.departmentId).toBe(before.departmentId);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('offers exactly the commands that it then follows, when everything needed is said', () => {
    const complete = { reason: 'because', resultCode: 'fixed', departmentId: 'DRN', passed: false };
    fc.assert(
      fc.property(lives, actors, (life, actor) => {
        const state = live(life, () => undefined);
        const followed = caseCommands.filter(
          (command) => decide(state, { command, ...complete }, actor, new Date('2026-06-01')).kind === 'happens',
        );
        expect(allowedCommands(state, actor)).toEqual(followed);
      }),
      { numRuns: 400 },
    );
  });
});
