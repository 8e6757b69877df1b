import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadScenarios } from '@citybrain/scenario';
import type { ImportRow } from './import-row.ts';
import { Places } from '../city/places.ts';
import { history, lifeToCome } from './year.ts';

const jiaojiang = loadScenarios(join(import.meta.dirname, '../../../scenarios')).jurisdiction('jiaojiang');
if (jiaojiang === undefined) throw new Error('jiaojiang is missing');
const until = Date.parse('2026-03-18T15:00:00+08:00'); // a Wednesday
const from = Date.parse('2026-02-16T00:00:00+08:00');
const plan = { seed: 'test', from, until };
const rows = [...history(jiaojiang, plan)];
const share = (wanted: (row: ImportRow) => boolean, of = rows) => of.filter(wanted).length / of.length;
const last = (row: ImportRow) => row.steps.at(-1)?.command ?? 'none';
const closedAt = (row: ImportRow) => row.steps.find(({ command }) => command === 'close')?.at;

describe('the made-up history of the district', () => {
  it('has about 170 cases a day for thirty days', () => {
    expect(rows.length / 30.6).toBeGreaterThan(150);
    expect(rows.length / 30.6).toBeLessThan(190);
  });

  it('is the same again for the same seed and end, and another for another seed', () => {
    expect([...history(jiaojiang, plan)]).toEqual(rows);
    expect([...history(jiaojiang, { ...plan, seed: 'other' })].length).not.toBe(rows.length);
  });

  it('is the same whether it is made at once or in two parts', () => {
    const middle = Date.parse('2026-03-10T11:00:00+08:00');
    const first = [...history(jiaojiang, { ...plan, until: middle })];
    const second = [...history(jiaojiang, { ...plan, from: middle })];
    const ids = [...first, ...second].map(({ sourceId }) => sourceId);
    expect(ids).toEqual(rows.map(({ sourceId }) => sourceId));
  });

  it('marks every case simulated and gives each an id of its own', () => {
    expect(rows.every(({ simulated }) => simulated)).toBe(true);
    expect(new Set(rows.map(({ sourceId }) => sourceId)).size).toBe(rows.length);
  });

  it('lets machines find about 38 % of the cases', () => {
    const machine = share(({ source }) => jiaojiang.source(source.kind)?.machine === true);
    expect(machine).toBeGreaterThan(0.36);
    expect(machine).toBeLessThan(0.4);
  });

  it('has a fifth of its cases between nine and eleven in the morning', () => {
    const morning = share(({ reportedAt }) => ['09', '10'].includes(reportedAt.slice(11, 13)));
    expect(morning).toBeGreaterThan(0.18);
    expect(morning).toBeLessThan(0.24);
  });

  it('stays inside the district and its categories, sources and departments', () => {
    const strangers = rows.filter(
      ({ place, category, source, departmentId }) =>
        !jiaojiang.locate(place).inside ||
        jiaojiang.category(category) === undefined ||
        jiaojiang.source(source.kind) === undefined ||
        (departmentId !== undefined && jiaojiang.department(departmentId)?.handles !== true),
    );
    expect(strangers).toEqual([]);
  });

  it('follows the case life in order and ends at the given moment', () => {
    const life = 'dispatch accept handle feed-back check close';
    const wrong = rows.filter(({ reportedAt, steps }) => {
      const times = [reportedAt, ...steps.map(({ at }) => at)];
      const commands = steps.map(({ command }) => command).join(' ');
      const withoutReturn = commands.replace('dispatch return dispatch', 'dispatch').replace(/ return$/, '');
      const inOrder = times.every((time, i) => i === 0 || time >= (times[i - 1] ?? ''));
      return !inOrder || Date.parse(times.at(-1) ?? '') > until || !life.startsWith(withoutReturn);
    });
    expect(wrong).toEqual([]);
  });

  it('closes nearly all in time: about one case in a hundred is late', () => {
    const old = rows.filter(({ dueAt }) => Date.parse(dueAt) < until);
    const late = share((row) => (closedAt(row) ?? '9999') > row.dueAt, old);
    expect(late).toBeGreaterThan(0.003);
    expect(late).toBeLessThan(0.025);
  });

  it('knows how the life of an open case goes on', () => {
    const places = new Places(jiaojiang);
    const open = rows.filter((row) => closedAt(row) === undefined);
    for (const row of open) {
      const life = lifeToCome(jiaojiang, places, row.sourceId, Date.parse(row.reportedAt));
      expect(life?.slice(0, row.steps.length)).toEqual(row.steps);
      expect(life?.at(-1)?.command).toBe('close');
    }
    expect(lifeToCome(jiaojiang, places, 'another case', until)).toBeNull();
  });

  it('leaves cases open at every stage', () => {
    const open = new Set(rows.map(last));
    expect([...open].sort()).toEqual(
      expect.arrayContaining(['accept', 'check', 'close', 'dispatch', 'feed-back', 'handle']),
    );
    expect(share((row) => closedAt(row) === undefined)).toBeGreaterThan(0.005);
  });
});
