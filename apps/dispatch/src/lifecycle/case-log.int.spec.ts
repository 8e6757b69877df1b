import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@citybrain/testing';
import { type DispatchUnderTest, startDispatch } from '../../test/dispatch-under-test.js';

describe('what the city is told of its cases', () => {
  let city: DispatchUnderTest;
  beforeAll(async () => {
    city = await startDispatch();
  }, 60_000);
  afterAll(() => city.close());

  it('is complete: table, history and Kafka agree on every version of every case, without a gap', async () => {
    const handler = await city.person('handler', { departmentId: 'DRN' });
    const inspector = await city.person('inspector');
    const dispatcher = await city.person('dispatcher');
    const cases = await Promise.all(Array.from({ length: 12 }, () => city.file()));
    const life: [typeof handler, string, object][] = [
      [handler, 'accept', {}],
      [handler, 'handle', {}],
      [handler, 'feed-back', { resultCode: 'fixed' }],
      [inspector, 'check', { passed: false, reason: 'again' }],
      [handler, 'handle', {}],
      [handler, 'feed-back', { resultCode: 'fixed' }],
      [inspector, 'check', { passed: true }],
      [dispatcher, 'close', {}],
    ];
    // every case lives a part of its life, all at once, each command sent twice at the same moment
    await Promise.all(
      cases.map(async ({ id }, index) => {
        for (const [person, command, body] of life.slice(0, index))
          await Promise.all([person.command(id, command, body), person.command(id, command, body)]);
      }),
    );

    const rows = await city.stack.sql<{ id: string; version: number; status: string; last: number; events: number }>(
      `SELECT c.id, c.version, c.status, max(e.version) AS last, count(*)::int AS events
       FROM cases c JOIN case_event e ON e.case_id = c.id GROUP BY c.id`,
    );
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      expect([row.last, row.events]).toEqual([row.version, row.version]);
      const told = await eventually(() => {
        const events = city.eventsOf(row.id);
        expect(events).toHaveLength(row.version);
        return events;
      });
      expect(told.map(({ aggregate }) => aggregate.version)).toEqual(told.map((_event, index) => index + 1));
      expect(told.map(({ data }) => data.case.version)).toEqual(told.map((_event, index) => index + 1));
      expect(told.at(-1)?.data.case.status).toBe(row.status);
    }
  });

  it('is never changed afterwards: the log of record refuses it', async () => {
    await city.file();
    for (const change of [`UPDATE case_event SET at = now()`, `DELETE FROM case_event`, `TRUNCATE case_event`])
      await expect(city.stack.sql(change)).rejects.toThrow(/log of record/);
  });
});
