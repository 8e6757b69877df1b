import { type CaseSnapshot, dispatchCases, type NewEvent } from '@citybrain/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnalyticsUnderTest, startAnalytics } from '../../test/analytics-under-test.js';
import { caseEventsOf, type CaseEvent } from '../../test/case-life.js';
import { randomFrom, randomHistory } from '../../test/random-history.js';

/** Counts of one department, however they were found. */
interface Counts {
  reported: number;
  closed: number;
  due: number;
  dueAndClosed: number;
  onTime: number;
  dispatched: number;
}
type Table = Record<string, Counts>;

const periods = [
  ['2026-01-01', '2026-02-01'],
  ['2026-02-01', '2026-03-01'],
  ['2026-01-01', '2026-05-01'],
  ['2026-02-10T12:00', '2026-02-11'],
] as const;
const zoned = (text: string): string => `${text.includes('T') ? text : `${text}T00:00`}:00+08:00`;

/** Straight from the log: the last event of each case says how it stands, its first dispatch when it was dispatched. */
const recompute = (log: readonly CaseEvent[], from: number, to: number): Table => {
  const ids = [...new Set(log.map((event) => event.aggregate.id))];
  const table: Table = {};
  for (const id of ids) {
    const events = log.filter((event) => event.aggregate.id === id);
    const last = events.reduce((a, b) => (b.aggregate.version > a.aggregate.version ? b : a)).data.case;
    const dispatches = events.filter((event) => event.definition.type === 'case.dispatched');
    const dispatched = Math.min(...dispatches.map((event) => event.occurredAt.getTime()));
    for (const key of ['all', String(last.departmentId)]) add((table[key] ??= zeros()), last, dispatched, from, to);
  }
  return table;
};

const zeros = (): Counts => ({
  reported: 0,
  closed: 0,
  due: 0,
  dueAndClosed: 0,
  onTime: 0,
  dispatched: 0,
});

const add = (counts: Counts, it: CaseSnapshot, dispatched: number, from: number, to: number): void => {
  const at = (text: string | null) => (text === null ? Number.NaN : Date.parse(text));
  const within = (time: number) => time >= from && time < to;
  const closed = at(it.closedAt);
  const due = it.dueAt === null && it.recordedOutcome !== undefined ? closed : at(it.dueAt);
  const inTime = it.dueAt === null ? it.recordedOutcome === 'on-time' : closed <= due;
  counts.reported += Number(within(at(it.reportedAt)));
  counts.dispatched += Number(within(dispatched));
  counts.closed += Number(within(closed));
  counts.due += Number(within(due));
  counts.dueAndClosed += Number(within(due) && closed < to);
  counts.onTime += Number(within(due) && closed < to && inTime);
};

/** The definitions of the metrics written as SQL over the log of events, by department. */
const FROM_TEXT = `
  WITH last AS (
    SELECT DISTINCT ON (case_id) case_id, snapshot->>'departmentId' AS department,
      (snapshot->>'reportedAt')::timestamptz AS reported, (snapshot->>'closedAt')::timestamptz AS closed,
      (snapshot->>'dueAt')::timestamptz AS deadline, snapshot->>'recordedOutcome' AS verdict,
      (SELECT min(at) FROM log AS d WHERE d.case_id = log.case_id AND d.type = 'case.dispatched') AS dispatched
    FROM log ORDER BY case_id, version DESC)
  SELECT coalesce(department, 'null') AS department,
    count(*) FILTER (WHERE reported >= $1 AND reported < $2)::int AS reported,
    count(*) FILTER (WHERE closed >= $1 AND closed < $2)::int AS closed,
    count(*) FILTER (WHERE dispatched >= $1 AND dispatched < $2)::int AS dispatched,
    (count(*) FILTER (WHERE deadline >= $1 AND deadline < $2)
      + count(*) FILTER (WHERE deadline IS NULL AND verdict <> '' AND closed >= $1 AND closed < $2))::int AS due,
    (count(*) FILTER (WHERE deadline >= $1 AND deadline < $2 AND closed < $2)
      + count(*) FILTER (WHERE deadline IS NULL AND verdict <> '' AND closed >= $1 AND closed < $2))::int AS "dueAndClosed",
    (count(*) FILTER (WHERE deadline >= $1 AND deadline < $2 AND closed < $2 AND NOT closed > deadline)
      + count(*) FILTER (WHERE deadline IS NULL AND verdict = 'on-time' AND closed >= $1 AND closed < $2))::int AS "onTime"
  FROM last GROUP BY department`;

describe('the numbers of a city (S-18)', () => {
  let analytics: AnalyticsUnderTest;
  const log = randomHistory(150, 20260101);
  /** The same kind of city next door: none of its cases may count here. */
  const nextDoor = randomHistory(40, 3).map((event) => ({
    ...event,
    data: { ...event.data, case: { ...event.data.case, jurisdictionId: 'next-door' } },
  }));
  let published = 0;

  const publish = async (events: readonly CaseEvent[]): Promise<void> => {
    await analytics.bus.publish(...(events as unknown as NewEvent<never>[]));
    published += events.length;
    await analytics.consumed(dispatchCases, published);
  };

  const fromService = async (from: string, to: string): Promise<Table> => {
    const { body, status } = await analytics.ask(`summary?jurisdiction=jiaojiang&by=department&from=${from}&to=${to}`);
    expect(status).toBe(200);
    return Object.fromEntries(
      (body.rows as (Counts & { department: string | null })[]).map(
        ({ department, reported, closed, due, dueAndClosed, onTime, dispatched }) => [
          String(department),
          { reported, closed, due, dueAndClosed, onTime, dispatched },
        ],
      ),
    );
  };

  /** Rows without any case are left out by the service. */
  const withCases = (table: Table): Table =>
    Object.fromEntries(
      Object.entries(table).filter(
        ([key, counts]) => key === 'all' || Object.values(counts).some((count) => count > 0),
      ),
    );

  beforeAll(async () => {
    analytics = await startAnalytics();
    const random = randomFrom(7);
    // some events come twice at once, some again long after newer ones
    await publish(log.flatMap((event) => (random() < 0.2 ? [event, event] : [event])));
    await publish([...nextDoor, ...log.filter(() => random() < 0.2)]);
    await analytics.stack.sql(
      `CREATE TABLE log (case_id uuid, version int, type text, at timestamptz, snapshot jsonb)`,
    );
    for (const { aggregate, definition, occurredAt, data } of log)
      await analytics.stack.sql(`INSERT INTO log VALUES ($1, $2, $3, $4, $5)`, [
        aggregate.id,
        aggregate.version,
        definition.type,
        occurredAt,
        JSON.stringify(data.case),
      ]);
  });
  afterAll(() => analytics.close());

  it.each(periods)('from %s to %s are those of a recomputation from the log', async (from, to) => {
    const expected = recompute(log, Date.parse(zoned(from)), Date.parse(zoned(to)));
    expect(expected['all']?.reported).toBeGreaterThan(0);
    expect(await fromService(from, to)).toEqual(withCases(expected));
  });

  it.each(periods)('from %s to %s are those of SQL written from the words of the definitions', async (from, to) => {
    const rows = await analytics.stack.sql<Counts & { department: string }>(FROM_TEXT, [zoned(from), zoned(to)]);
    const { all, ...departments } = await fromService(from, to);
    expect(departments).toEqual(
      withCases(Object.fromEntries(rows.map(({ department, ...counts }) => [department, counts]))),
    );
    const sum = (name: keyof Counts) => rows.reduce((total, row) => total + row[name], 0);
    expect(all?.due).toBe(sum('due'));
    expect(all?.closed).toBe(sum('closed'));
  });

  it('stay as they are when the whole history is delivered again, backwards', async () => {
    const kept = () => analytics.stack.sql(`SELECT * FROM case_fact ORDER BY case_id`);
    const before = await kept();
    await publish(log.toReversed());
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['in their order', (events: CaseEvent[]) => events],
    ['backwards', (events: CaseEvent[]) => events.toReversed()],
  ])('keep a case in the month of its first dispatch when its events come one by one, %s', async (order, arrange) => {
    const life = caseEventsOf(`wanderer ${order}`, { reportedAt: '2026-01-30T00:00:00Z' }, [
      ['dispatch', '2026-01-30T01:00:00Z', { departmentId: 'SAN' }],
      ['return', '2026-01-31T01:00:00Z', { departmentId: null }],
      ['dispatch', '2026-02-02T01:00:00Z', { departmentId: 'MUN' }],
    ]);
    for (const event of arrange(life)) await publish([event]);
    const rows = await analytics.stack.sql(
      `SELECT version, department_id, dispatched_at FROM case_fact WHERE case_number = $1`,
      [`wanderer ${order}`],
    );
    expect(rows).toEqual([{ version: 4, department_id: 'MUN', dispatched_at: new Date('2026-01-30T01:00:00Z') }]);
  });
});
