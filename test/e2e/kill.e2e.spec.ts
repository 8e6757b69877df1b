import { eventually } from '@citybrain/testing';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { killPart, runFile, signedIn, townHall } from './city.ts';

/** Ids of the cases (with their number of rows) that belong to these reports, straight from dispatch's database. */
const casesFor = async (reportIds: readonly string[]): Promise<Map<string, number>> => {
  const client = new pg.Client({ connectionString: runFile().databases['dispatch'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ report_id: string; n: string }>(
      `SELECT report_id, count(*) AS n FROM cases WHERE report_id = ANY($1) GROUP BY 1`,
      [reportIds],
    );
    return new Map(rows.map((row) => [row.report_id, Number(row.n)]));
  } finally {
    await client.end();
  }
};

describe('a city whose parts are killed while people report', () => {
  it.each([['dispatch'], ['intake'], ['kafka']])(
    'loses no acknowledged report and opens no case twice when %s dies',
    async (part) => {
      const operator = await signedIn('operator');
      const acknowledged = new Map<string, string>();
      const post = async (index: number): Promise<void> => {
        const key = `kill-${part}-${index}`;
        const body = { category: 'E0502', description: `kill ${part} ${index}`, place: townHall, idempotencyKey: key };
        await eventually(async () => {
          const answer = await operator.post<{ reportId: string }>('/api/intake/reports', body);
          if (answer.status !== 201 && answer.status !== 200) throw new Error(`not acknowledged: ${answer.status}`);
          acknowledged.set(key, answer.body.reportId);
        }, 60_000);
      };
      const before = killPartLater(part);
      for (let index = 0; index < 60; index += 1) await post(index);
      await before;

      const ids = [...acknowledged.values()];
      expect(new Set(ids).size).toBe(60);
      await eventually(async () => {
        const cases = await casesFor(ids);
        expect(cases.size).toBe(60);
      }, 60_000);
      expect([...(await casesFor(ids)).values()].every((count) => count === 1)).toBe(true);
      await eventually(async () => {
        const health = await fetch(`${runFile().url}/api/health`);
        expect(health.status).toBe(200);
      }, 60_000);
    },
    180_000,
  );
});

const killPartLater = (part: string): Promise<void> =>
  new Promise((done) => {
    setTimeout(() => {
      killPart(part);
      done();
    }, 300);
  });
