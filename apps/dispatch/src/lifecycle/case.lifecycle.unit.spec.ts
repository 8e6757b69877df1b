import { describe, expect, it } from '@jest/globals';
import { caseEvents, type CaseStatus, caseStatuses } from '@citybrain/contracts';
import { activeStatuses, caseCommands, caseLifecycle, type Transition } from './case.lifecycle.js';

const leaving = (status: CaseStatus): Transition[] => caseLifecycle.filter(({ from }) => from.includes(status));

/** Every status that can be reached from `start` by the given steps. */
const reach = (start: CaseStatus, steps: readonly Transition[]): Set<CaseStatus> => {
  const seen = new Set<CaseStatus>([start]);
  for (const status of seen) for (const { from, to } of steps) if (from.includes(status)) seen.add(to);
  return seen;
};

/** What people and rules can do, without the shortcut of recorded histories. */
const ordinary = caseLifecycle.filter(({ command }) => command !== 'record-closure');

describe('the table of a case’s life', () => {
  it('reaches every status from filing, without help from recorded histories', () => {
    expect([...reach('filed', ordinary)].sort()).toEqual([...caseStatuses].sort());
  });

  it.each(caseStatuses)('can still close a case that is %s', (status) => {
    expect(reach(status, ordinary)).toContain('closed');
  });

  it('ends only in closed', () => {
    expect(caseStatuses.filter((status) => leaving(status).length === 0)).toEqual(['closed']);
    expect(activeStatuses).toEqual(caseStatuses.filter((status) => status !== 'closed').sort(byTable));
  });

  it('never leaves a choice between two ways, except to the answer of a check', () => {
    const ways = caseLifecycle.flatMap(({ from, command, passed }) =>
      from.map((status) => `${status} ${command} ${passed ?? ''}`),
    );
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('lets the same people take every way of one command', () => {
    for (const command of caseCommands) {
      const by = caseLifecycle.filter((way) => way.command === command).map((way) => way.by.join());
      expect(new Set(by).size).toBe(1);
    }
  });

  it('names every command, and every event that the city knows of a case', () => {
    expect(new Set(caseLifecycle.map(({ command }) => command))).toEqual(new Set(caseCommands));
    expect(new Set(['case.filed', ...caseLifecycle.map(({ event }) => event)])).toEqual(
      new Set(caseEvents.map(({ type }) => type)),
    );
  });

  it('lets whoever handles neither check nor close', () => {
    const mayHandle = caseLifecycle.filter(({ command }) => command === 'handle').flatMap(({ by }) => by);
    const mayJudge = caseLifecycle
      .filter(({ command }) => ['check', 'close'].includes(command))
      .flatMap(({ by }) => by);
    expect(mayJudge.filter((authority) => mayHandle.includes(authority) && authority !== 'import')).toEqual([]);
  });

  it('gives every step a name in both languages', () => {
    for (const { label } of caseLifecycle) expect([label.zh, label.en].every((name) => name.length > 0)).toBe(true);
  });
});

const byTable = (a: CaseStatus, b: CaseStatus): number =>
  activeStatuses.indexOf(a as (typeof activeStatuses)[number]) -
  activeStatuses.indexOf(b as (typeof activeStatuses)[number]);
