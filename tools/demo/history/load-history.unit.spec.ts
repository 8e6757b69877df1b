import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadScenarios } from '@citybrain/scenario';
import { CityUnavailable } from '../client/city-errors.ts';
import type { HistoryState } from './history-state.ts';
import type { ImportRow } from './import-row.ts';
import { loadHistory } from './load-history.ts';

const jiaojiang = loadScenarios(join(import.meta.dirname, '../../../scenarios')).jurisdiction('jiaojiang');
if (jiaojiang === undefined) throw new Error('jiaojiang is missing');
const jurisdiction = jiaojiang;

const DAY = 86_400_000;

/** A city that takes imports and now and then falls over. */
class FakeCity {
  readonly taken: ImportRow[] = [];
  fallsAt = Infinity;
  losesAnswerAt = Infinity;
  private calls = 0;

  post(_username: string, path: string, body: unknown): Promise<unknown> {
    this.calls += 1;
    if (this.calls === this.fallsAt) return Promise.reject(new CityUnavailable(`${path}: 503`));
    this.taken.push(...(body as { rows: ImportRow[] }).rows);
    if (this.calls === this.losesAnswerAt) return Promise.reject(new CityUnavailable(`${path}: connection reset`));
    return Promise.resolve({ accepted: 200, repeated: 0, refused: [] });
  }
  get = () => Promise.resolve({});
  postAsDevice = () => Promise.resolve({});
  isReady = () => Promise.resolve(true);
}

class Memory {
  state: HistoryState | undefined;
  read = () => this.state;
  write = (state: HistoryState) => {
    this.state = state;
  };
}

let city: FakeCity;
let file: Memory;
beforeEach(() => {
  city = new FakeCity();
  file = new Memory();
  file.state = { seed: 'test', knownUntil: Date.now() - 6 * DAY };
});
const load = () =>
  loadHistory({ city, jurisdiction, file, signal: new AbortController().signal, log: () => undefined, breathMs: 0 });
const ids = () => city.taken.map(({ sourceId }) => sourceId);

describe('loading the made-up month', () => {
  it('loads each case of a month once, at the first start', async () => {
    file.state = undefined;
    await load();
    expect(ids().length).toBeGreaterThan(4000);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('goes on with the same cases after the city fell over', async () => {
    city.fallsAt = 4;
    await expect(load()).rejects.toThrow('503');
    expect(ids()).toHaveLength(600);
    expect(file.state?.loading?.acknowledged).toBe(600);
    await load();
    expect(new Set(ids()).size).toBe(ids().length);
    expect(file.state?.loading).toBeUndefined();
  });

  it('repeats, under the same ids, a batch whose answer was lost', async () => {
    city.losesAnswerAt = 2;
    await expect(load()).rejects.toThrow('reset');
    await load();
    const twice = ids().filter((id, index) => ids().indexOf(id) !== index);
    expect(twice).toEqual(ids().slice(200, 400));
  });

  it('has nothing to do at a start soon after', async () => {
    await load();
    const before = ids().length;
    await load();
    expect(ids()).toHaveLength(before);
  });

  it('fills the hours during which the city did not run', async () => {
    const now = Date.now();
    file.state = { seed: 'test', knownUntil: now - 8 * 3_600_000 };
    await load();
    const reported = city.taken.map(({ reportedAt }) => Date.parse(reportedAt));
    expect(reported.length).toBeGreaterThan(0);
    expect(Math.min(...reported)).toBeGreaterThanOrEqual(now - 8 * 3_600_000);
    expect(file.state?.knownUntil).toBeGreaterThanOrEqual(now);
  });
});
