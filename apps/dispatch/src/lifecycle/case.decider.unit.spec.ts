import { describe, expect, it } from '@jest/globals';
import { allowedCommands, type CaseActor, type CaseOrder, decide, type Decision } from './case.decider.js';
import { type CaseFact, type CaseState, evolve, filedCase } from './case-state.lifecycle.js';

const nine = new Date('2026-11-22T01:00:00Z');
const ten = new Date('2026-11-22T02:00:00Z');

const person = (role: string, id: string, departmentId?: string): CaseActor => ({
  kind: 'account',
  id,
  roles: [role],
  departmentId,
});
const dispatcher = person('dispatcher', 'wang');
const handler = person('handler', 'li', 'DRN');
const inspector = person('inspector', 'zhao');

/** given(orders…).when(order).then(outcome) */
const given = (...orders: [CaseOrder, CaseActor][]) => {
  const state = orders.reduce<CaseState>((before, [order, actor]) => {
    const decision = decide(before, order, actor, nine);
    if (decision.kind === 'refused') throw new Error(`${order.command}: ${decision.refusal.why}`);
    return evolve(before, decision.fact);
  }, filedCase(nine));
  return {
    state,
    when: (order: CaseOrder, actor: CaseActor) => {
      const decision = decide(state, order, actor, ten);
      return {
        happens: (fact: Partial<CaseFact>) => expect(decision).toMatchObject({ kind: 'happens', fact }),
        refused: (refusal: Partial<Extract<Decision, { kind: 'refused' }>['refusal']>) =>
          expect(decision).toMatchObject({ kind: 'refused', refusal }),
      };
    },
  };
};

const dispatched: [CaseOrder, CaseActor] = [{ command: 'dispatch', departmentId: 'DRN' }, dispatcher];
const accepted: [CaseOrder, CaseActor] = [{ command: 'accept' }, handler];
const handling: [CaseOrder, CaseActor] = [{ command: 'handle' }, handler];
const fedBack: [CaseOrder, CaseActor] = [{ command: 'feed-back', resultCode: 'fixed' }, handler];
const untilFedBack = [dispatched, accepted, handling, fedBack];

describe('deciding about a case', () => {
  it('lets a handler sign for a case of their own department, at the moment they do it', () => {
    given(dispatched)
      .when({ command: 'accept' }, handler)
      .happens({
        type: 'case.accepted',
        at: ten,
        actor: { kind: 'account', id: 'li', role: 'handler', departmentId: 'DRN' },
      });
  });

  it('refuses a handler of another department', () => {
    given(dispatched)
      .when({ command: 'accept' }, person('handler', 'sun', 'SAN'))
      .refused({ why: 'other-department', departmentId: 'DRN' });
  });

  it('refuses what the table does not allow now, and names what it does', () => {
    given(dispatched)
      .when({ command: 'feed-back', resultCode: 'fixed' }, handler)
      .refused({ why: 'not-allowed-now', status: 'dispatched', allowed: ['accept', 'return'] });
  });

  it.each(['leader', 'administrator', 'machine', 'citizen', 'operator'])('lets no %s decide about a case', (role) => {
    given(dispatched)
      .when({ command: 'accept' }, person(role, 'somebody', 'DRN'))
      .refused({ why: 'not-yours' });
    expect(allowedCommands(given(dispatched).state, person(role, 'somebody', 'DRN'))).toEqual([]);
  });

  it('lets nobody but an import record a closure', () => {
    given(dispatched)
      .when({ command: 'record-closure' }, dispatcher)
      .refused({ why: 'not-yours', by: ['import'] });
  });

  it('asks for a reason before a case is returned, and an empty one is none', () => {
    given(dispatched)
      .when({ command: 'return' }, handler)
      .refused({ why: 'incomplete', missing: ['reason'] });
    given(dispatched)
      .when({ command: 'return', reason: '' }, handler)
      .refused({ why: 'incomplete', missing: ['reason'] });
  });

  it('puts a returned case back into the dispatcher’s queue without a department', () => {
    const { state } = given(dispatched, [{ command: 'return', reason: 'not ours' }, handler]);
    expect(state).toMatchObject({ status: 'returned', departmentId: null, returns: 1, version: 3 });
    expect(allowedCommands(state, dispatcher)).toEqual(['dispatch']);
  });

  it('keeps whoever handled a case from checking it, whatever other role they have', () => {
    const both: CaseActor = { ...handler, roles: ['handler', 'inspector'] };
    given(...untilFedBack)
      .when({ command: 'check', passed: true }, both)
      .refused({ why: 'separation-of-duties' });
    given(...untilFedBack)
      .when({ command: 'check', passed: true }, inspector)
      .happens({ type: 'case.check-passed' });
  });

  it('asks for the outcome of a check, and for a reason when it failed', () => {
    given(...untilFedBack)
      .when({ command: 'check' }, inspector)
      .refused({ why: 'incomplete', missing: ['passed'] });
    given(...untilFedBack)
      .when({ command: 'check', passed: false }, inspector)
      .refused({ why: 'incomplete', missing: ['reason'] });
  });

  it('sends work found wanting back to its department, which handles it again', () => {
    const failed: [CaseOrder, CaseActor] = [{ command: 'check', passed: false, reason: 'still wet' }, inspector];
    const { state } = given(...untilFedBack, failed);
    expect(state).toMatchObject({ status: 'rework', departmentId: 'DRN', reworks: 1 });
    expect(allowedCommands(state, handler)).toEqual(['handle']);
  });

  it('closes only what was checked', () => {
    given(...untilFedBack)
      .when({ command: 'close' }, dispatcher)
      .refused({ why: 'not-allowed-now', status: 'fed-back', allowed: [] });
    given(...untilFedBack, [{ command: 'check', passed: true }, inspector])
      .when({ command: 'close' }, dispatcher)
      .happens({ type: 'case.closed', at: ten });
  });
});
