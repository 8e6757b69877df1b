import {
  dispatchCases,
  intakeJurisdictions,
  intakeReports,
  JurisdictionImported,
  newEvent,
  type NewEvent,
  ReportFiled,
  ReportReported,
  type ReportSnapshot,
  ReportVoided,
} from '@citybrain/contracts';
import { idFrom } from '@citybrain/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnalyticsUnderTest, type Asker, startAnalytics } from '../../test/analytics-under-test.js';
import { type CaseEvent, caseEventsOf } from '../../test/case-life.js';
import { randomHistory } from '../../test/random-history.js';

interface Item {
  number: string;
  inNumerator: boolean;
  inDenominator: boolean;
  departmentId: string | null;
  why: { zh: string; en: string };
}
interface Row {
  key: string | null;
  name: { zh: string; en: string };
  numerator: number;
  denominator: number;
  rate: number | null;
}
type Rate = Pick<Row, 'numerator' | 'denominator' | 'rate'>;
interface SummaryRow {
  key: string | null;
  closureRate: { due: Rate; filed: Rate };
  onTimeRate: Rate;
}

const now = new Date('2026-11-22T04:00:00Z');
const winter = 'jurisdiction=jiaojiang&from=2026-01-01&to=2026-03-01';

/** A city of another country: one record with a verdict and no deadline, one without anything. */
const elsewhere = [
  ...caseEventsOf(
    'flagged',
    { jurisdictionId: 'elsewhere', reportedAt: '2018-02-08T16:00:00Z', recordedOutcome: 'overdue' },
    [
      ['dispatch', '2018-02-08T16:00:00Z', { departmentId: '城管办', departmentName: '城管办公室' }],
      ['close', '2018-02-08T16:00:00Z'],
    ],
  ),
  ...caseEventsOf('bare', { jurisdictionId: 'elsewhere', reportedAt: '2018-02-09T16:00:00Z' }, [
    ['dispatch', '2018-02-09T16:00:00Z', { departmentId: '城管办', departmentName: '城管办公室' }],
  ]),
];
/** Of this very day: one closed this minute, one due later today. */
const today = [
  ...caseEventsOf('just-now', { reportedAt: '2026-11-21T20:00:00Z', dueAt: '2026-11-22T03:59:00Z' }, [
    ['dispatch', '2026-11-21T20:01:00Z', { departmentId: 'SAN' }],
    ['close', now.toISOString()],
  ]),
  ...caseEventsOf('tonight', { reportedAt: '2026-11-21T20:00:00Z', dueAt: '2026-11-22T12:00:00Z' }, [
    ['dispatch', '2026-11-21T20:01:00Z', { departmentId: 'SAN' }],
  ]),
];

const report = (name: string, at: string): ReportSnapshot => ({
  reportId: idFrom('report', name),
  trackingNumber: name,
  jurisdictionId: 'jiaojiang',
  category: 'E0506',
  description: '',
  place: null,
  source: { kind: 'mini-program' },
  priority: 3,
  reportedAt: at,
  simulated: true,
});

describe('a number that is opened (S-18, S-92)', () => {
  let analytics: AnalyticsUnderTest;
  const ask = async <Body>(path: string, who?: Asker): Promise<Body> => {
    const { body, status } = await analytics.ask(path, who);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as Body;
  };
  /** Every page of the list behind a number. */
  const open = async (path: string, who?: Asker, limit = 200): Promise<{ total: number; items: Item[] }> => {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: { total: number; items: Item[]; nextCursor: string | null } = await ask(
        `${path}&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        who,
      );
      items.push(...next.items);
      cursor = next.nextCursor;
      if (cursor === null) return { total: next.total, items };
    }
    throw new Error('a list has an end');
  };
  const refused = async (path: string, who?: Asker) => {
    const { status, body } = await analytics.ask(path, who);
    return { status, code: body.code as string, errors: body.errors as { pointer: string; detail: string }[] };
  };
  const publish = (events: readonly CaseEvent[]) =>
    analytics.bus.publish(...(events as unknown as NewEvent<never>[]), ...(events as unknown as NewEvent<never>[]));

  beforeAll(async () => {
    analytics = await startAnalytics();
    analytics.stopClockAt(now);
    const history = [...randomHistory(120, 5), ...elsewhere, ...today];
    await publish(history);
    await analytics.consumed(dispatchCases, 2 * history.length);
  });
  afterAll(() => analytics.close());

  const variants = ['M-03/due', 'M-03/filed', 'M-03/cohort', 'M-04/due'];

  it.each(variants)('%s has as many cases on each side as it says, in every cut', async (variant) => {
    const [metric, id] = variant.split('/');
    for (const cut of ['department', 'category', 'town', 'source']) {
      const { rows } = await ask<{ rows: Row[] }>(`metrics/${metric}?${winter}&variant=${id}&by=${cut}`);
      expect(rows[0]).toMatchObject({ key: 'all', name: { zh: '全部', en: 'All' } });
      expect(rows.slice(1).reduce((sum, row) => sum + row.denominator, 0)).toBe(rows[0]?.denominator);
      for (const { key, numerator, denominator } of rows) {
        const cases = (part: string) =>
          open(
            `metrics/${metric}/cases?${winter}&variant=${id}&part=${part}&${cut}=${encodeURIComponent(key ?? 'none')}`,
          );
        const [above, below, rest] = [await cases('numerator'), await cases('denominator'), await cases('rest')];
        expect([above.total, above.items.length]).toEqual([numerator, numerator]);
        expect([below.total, below.items.length]).toEqual([denominator, denominator]);
        expect(new Set(below.items.map((item) => item.number)).size).toBe(denominator);
        expect(above.items.every((item) => item.inNumerator)).toBe(true);
        expect(rest.items.every((item) => item.inDenominator && !item.inNumerator)).toBe(true);
        expect(rest.total).toBe(below.items.filter((item) => !item.inNumerator).length);
      }
    }
  });

  it('lists the same cases page by page as at once', async () => {
    const path = `metrics/M-03/cases?${winter}&variant=filed&part=denominator`;
    const [whole, paged] = [await open(path), await open(path, undefined, 7)];
    expect(whole.items.length).toBeGreaterThan(21);
    expect(paged).toEqual(whole);
  });

  it('opens every count of the summary too', async () => {
    const { rows } = await ask<{ rows: (Record<string, number> & { department: string | null })[] }>(
      `summary?${winter}`,
    );
    for (const column of ['reported', 'dispatched', 'closed', 'due', 'dueAndClosed', 'onTime']) {
      for (const row of rows) {
        const { total, items } = await open(
          `summary/cases?${winter}&column=${column}&department=${row.department ?? 'none'}`,
        );
        expect([total, items.length]).toEqual([row[column], row[column]]);
      }
    }
  });

  it('shows the same rates in the summary as by metric', async () => {
    const { rows } = await ask<{ rows: SummaryRow[] }>(`summary?${winter}`);
    for (const [variant, rateIn] of [
      ['M-03/due', (row: SummaryRow) => row.closureRate.due],
      ['M-03/filed', (row: SummaryRow) => row.closureRate.filed],
      ['M-04/due', (row: SummaryRow) => row.onTimeRate],
    ] as const) {
      const [metric, id] = variant.split('/');
      const byMetric = await ask<{ rows: Row[] }>(`metrics/${metric}?${winter}&variant=${id}&by=department`);
      for (const { key, numerator, denominator, rate } of byMetric.rows)
        expect(rateIn(rows.find((row) => row.key === key)!)).toEqual({ numerator, denominator, rate });
    }
  });

  it('keeps numerator, denominator and a rounded rate; with nothing due there is no rate', async () => {
    const { rows } = await ask<{ rows: Row[] }>(`metrics/M-03?${winter}`);
    const [row] = rows;
    expect(rows).toHaveLength(1);
    expect(row?.rate).toBeCloseTo(row!.numerator / row!.denominator, 6);
    const empty = await ask<{ rows: Row[] }>('metrics/M-04?jurisdiction=jiaojiang&from=2020-01-01&to=2020-02-01');
    expect(empty.rows).toEqual([
      { key: 'all', name: { zh: '全部', en: 'All' }, numerator: 0, denominator: 0, rate: null },
    ]);
  });

  it('counts what happened up to now while the period still runs, and nothing that is not yet due', async () => {
    const query = 'jurisdiction=jiaojiang&from=2026-11-22&to=2026-11-23';
    const { rows, period } = await ask<{ rows: Row[]; period: { asOf: string } }>(`metrics/M-03?${query}`);
    expect(period).toMatchObject({ asOf: now.toISOString(), timeZone: 'Asia/Shanghai' });
    expect(rows[0]).toMatchObject({ numerator: 1, denominator: 1 });
    const { items } = await open(`metrics/M-04/cases?${query}`);
    expect(items.map(({ number, why }) => [number, why.en])).toEqual([
      ['just-now', 'due 2026-11-22 11:59, closed 2026-11-22 12:00: late'],
    ]);
  });

  it('takes this month so far when no period is named, and names departments in both languages', async () => {
    const { rows, period } = await ask<{ rows: Row[]; period: object }>('summary?jurisdiction=jiaojiang');
    expect(period).toMatchObject({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' });
    expect(rows.map(({ key, name }) => [key, name.en])).toEqual([
      ['all', 'All'],
      ['SAN', 'Sanitation Centre'],
    ]);
  });

  it('knows an imported jurisdiction by its own clock, name and verdicts', async () => {
    expect(await refused('summary?jurisdiction=elsewhere')).toMatchObject({
      status: 404,
      code: 'ANALYTICS_JURISDICTION_UNKNOWN',
    });
    const data = { jurisdictionId: 'elsewhere', name: { zh: '别处', en: 'Elsewhere' }, timeZone: 'Asia/Shanghai' };
    const known = newEvent(
      JurisdictionImported,
      data,
      { id: 'elsewhere', version: 1 },
      now,
    ) as unknown as NewEvent<never>;
    await analytics.bus.publish(known, known);
    await analytics.consumed(intakeJurisdictions, 2);
    const query = 'jurisdiction=elsewhere&from=2018-02-09&to=2018-02-11';
    const { rows } = await ask<{ rows: Row[] }>(`metrics/M-04?${query}&by=department`);
    const name = { zh: '城管办公室', en: '城管办公室' };
    expect(rows.at(-1)).toEqual({ key: '城管办', name, numerator: 0, denominator: 1, rate: 0 });
    const { items } = await open(`metrics/M-04/cases?${query}`);
    expect(items.map(({ why }) => why.zh)).toEqual(['无时限，记录为逾期，2018-02-09 00:00 结案：超期结案']);
  });

  it('counts reports by what became of them, however often and in whatever order that is told', async () => {
    const actor = { kind: 'rule', id: 'test' } as const;
    const at = '2026-05-04T01:00:00Z';
    const later = new Date('2026-05-05T01:00:00Z');
    const events = ['filed', 'refused', 'waiting'].flatMap((name) => {
      const data = { report: report(name, at), actor };
      const aggregate = (version: number) => ({ id: data.report.reportId, version });
      const first = newEvent(ReportReported, data, aggregate(1), new Date(at));
      if (name === 'filed')
        return [
          newEvent(ReportFiled, { ...data, filedAt: later.toISOString(), reason: 'yes' }, aggregate(2), later),
          first,
        ];
      return name === 'refused'
        ? [first, newEvent(ReportVoided, { ...data, reason: 'no' }, aggregate(2), later)]
        : [first];
    }) as unknown as NewEvent<never>[];
    await analytics.bus.publish(...events, ...events);
    await analytics.consumed(intakeReports, 2 * events.length);
    const reports = async (from: string, to: string) =>
      (await ask<{ reports: object }>(`summary?jurisdiction=jiaojiang&from=${from}&to=${to}`)).reports;
    expect(await reports('2026-05-04', '2026-05-05')).toEqual({ reported: 3, filed: 0, voided: 0 });
    expect(await reports('2026-05-05', '2026-05-06')).toEqual({ reported: 0, filed: 1, voided: 1 });
  });

  it('shows all rates to a handler, but only the cases of the own department', async () => {
    const handler: Asker = { role: 'handler', departmentId: 'SAN', jurisdictions: ['jiaojiang'] };
    const { rows } = await ask<{ rows: Row[] }>(`metrics/M-03?${winter}&by=department`, handler);
    const own = rows.find((row) => row.key === 'SAN');
    expect(rows.length).toBeGreaterThan(3);
    const { total, items } = await open(`metrics/M-03/cases?${winter}`, handler);
    expect(total).toBe(own?.denominator);
    expect(new Set(items.map((item) => item.departmentId))).toEqual(new Set(['SAN']));
    expect(await refused(`summary/cases?${winter}&department=MUN`, handler)).toMatchObject({
      status: 403,
      code: 'ANALYTICS_DEPARTMENT_FORBIDDEN',
    });
    const { departmentId: _, ...nowhere } = handler;
    expect(await refused(`metrics/M-03/cases?${winter}`, nowhere)).toMatchObject({ status: 403 });
  });

  it.each(['metrics/M-03', 'metrics/M-03/cases', 'summary', 'summary/cases'])(
    'keeps %s from other jurisdictions and from citizens',
    async (path) => {
      const foreign = await refused(`${path}?jurisdiction=jiaojiang`, { jurisdictions: ['boston'] });
      expect(foreign).toMatchObject({ status: 403, code: 'HTTP_JURISDICTION_FORBIDDEN' });
      const citizen = await refused(`${path}?jurisdiction=jiaojiang`, { role: 'citizen' });
      expect(citizen).toMatchObject({ status: 403, code: 'HTTP_ROLE_REQUIRED' });
    },
  );

  it.each([
    ['metrics/M-99?jurisdiction=jiaojiang', 404, 'ANALYTICS_METRIC_UNKNOWN', []],
    ['metrics/M-04?jurisdiction=jiaojiang&variant=filed', 400, 'HTTP_INVALID_INPUT', ['#/variant']],
    ['summary?jurisdiction=jiaojiang&by=weather', 400, 'HTTP_INVALID_INPUT', ['#/by']],
    ['summary?jurisdiction=jiaojiang&from=2026-13-01&to=soon', 400, 'HTTP_INVALID_INPUT', ['#/to', '#/from']],
    ['summary?jurisdiction=jiaojiang&from=2026-02-01&to=2026-01-01', 400, 'HTTP_INVALID_INPUT', ['#/to']],
    ['metrics/M-03/cases?jurisdiction=jiaojiang&part=most', 400, 'HTTP_INVALID_INPUT', ['#/part']],
    ['metrics/M-03/cases?jurisdiction=jiaojiang&cursor=WyJhIiwxLDJd', 400, 'HTTP_INVALID_INPUT', ['#/cursor']],
    ['metrics/M-03/cases?jurisdiction=jiaojiang&limit=1000', 400, 'HTTP_INVALID_INPUT', ['#/limit']],
  ])('refuses %s and says what is allowed', async (path, status, code, pointers) => {
    const answer = await refused(path);
    expect(answer).toMatchObject({ status, code });
    expect((answer.errors ?? []).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('shows each definition with what it divides, in Chinese and English', async () => {
    const { items } = await ask<{ items: { id: string; variants: Record<string, object>[] }[] }>('metrics', {
      role: 'citizen',
    });
    expect(items.map(({ id }) => id)).toEqual(['M-03', 'M-04']);
    for (const variant of items.flatMap(({ variants: all }) => all))
      for (const part of ['name', 'definition', 'numerator', 'denominator', 'timeBasis'])
        expect(variant[part]).toEqual({ zh: expect.stringMatching(/[一-龥]/), en: expect.stringMatching(/[a-z]/) });
  });
});
