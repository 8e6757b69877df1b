import { describe, expect, it } from '@jest/globals';
import { drawPauses, nextAction, pausesOf, type OpenCase } from './next-action.ts';

const HOUR = 3_600_000;
const filedAt = Date.parse('2026-03-04T09:00:00+08:00');
const base: OpenCase = {
  id: 'case-1',
  version: 2,
  status: 'dispatched',
  departmentId: 'SAN',
  returns: 0,
  filedAt,
  since: filedAt + 5000,
  dueAt: filedAt + 4 * HOUR,
};
const act = (changes: Partial<OpenCase>, pace = 1) => {
  const open = { ...base, ...changes };
  return nextAction(open, drawPauses(open), pace);
};

/** Lets a case run until nobody has anything to do. */
function live(id: string): { command: string; at: number; username: string }[] {
  const after: Record<string, string> = {
    dispatch: 'dispatched',
    return: 'returned',
    accept: 'accepted',
    handle: 'handling',
    'feed-back': 'fed-back',
    check: 'checked',
    close: 'closed',
  };
  const done: { command: string; at: number; username: string }[] = [];
  let open: OpenCase = { ...base, id };
  const next = () => nextAction(open, drawPauses({ ...base, id }), 1);
  for (let action = next(); action !== null && done.length < 30; action = next()) {
    const { command, at, username, body } = action;
    done.push({ command, at, username });
    const status = body['passed'] === false ? 'rework' : (after[command] ?? 'closed');
    open = {
      ...open,
      status,
      since: at,
      version: open.version + 1,
      returns: open.returns + (command === 'return' ? 1 : 0),
    };
  }
  return done;
}

describe('working on a made-up case', () => {
  it('answers the same whenever it is asked', () => {
    expect(act({})).toEqual(act({}));
  });

  it('leads every case to its end, in order, without anybody checking own work', () => {
    for (let i = 0; i < 300; i += 1) {
      const done = live(`case ${i}`);
      expect(done.at(-1)?.command).toBe('close');
      expect(done.map(({ at }) => at)).toEqual(done.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(done.filter(({ command }) => command === 'check').every(({ username }) => username === 'inspector')).toBe(
        true,
      );
    }
  });

  it('finishes nearly every case within its limit', () => {
    const late = Array.from({ length: 1000 }, (_, i) => live(`case ${i}`).at(-1)?.at ?? 0).filter(
      (at) => at > filedAt + 4 * HOUR,
    );
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(60);
  });

  it('sends some cases back once, and some through rework', () => {
    const commands = Array.from({ length: 1000 }, (_, i) =>
      live(`case ${i}`)
        .map(({ command }) => command)
        .join(' '),
    );
    expect(commands.filter((it) => it.startsWith('return dispatch accept')).length).toBeGreaterThan(5);
    expect(commands.filter((it) => it.includes('check handle feed-back check')).length).toBeGreaterThan(5);
  });

  it('gives each command to the one who may do it', () => {
    const doer = (status: string) => act({ id: 'case-1', status })?.username;
    expect(['filed', 'accepted', 'handling', 'fed-back', 'checked'].map(doer)).toEqual([
      'dispatcher',
      'handler-san',
      'handler-san',
      'inspector',
      'dispatcher',
    ]);
    expect(act({ status: 'closed' })).toBeNull();
  });

  it('goes on with the life that was planned when the history was made', () => {
    const at = (minutes: number) => new Date(filedAt + minutes * 60_000).toISOString();
    const planned = pausesOf([
      { command: 'dispatch', at: at(1) },
      { command: 'accept', at: at(20) },
      { command: 'handle', at: at(9000) },
    ]);
    const accepted = { ...base, status: 'accepted', since: filedAt + 20 * 60_000 };
    expect(nextAction(accepted, planned, 1)).toMatchObject({ command: 'handle', at: filedAt + 9000 * 60_000 });
  });

  it('is quicker when the pace is higher', () => {
    expect(act({ status: 'handling' }, 60)?.at).toBeLessThan(act({ status: 'handling' }, 1)?.at ?? 0);
  });
});
