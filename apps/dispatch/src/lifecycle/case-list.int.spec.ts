import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportSnapshot } from '@citybrain/contracts';
import { encodeCursor } from '@citybrain/http';
import { newId } from '@citybrain/kernel';
import { eventually } from '@citybrain/testing';
import { type DispatchUnderTest, filedReport, type Person, startDispatch } from '../../test/dispatch-under-test.js';
import type { CaseList, CaseView } from './case.dto.js';

const hour = 3_600_000;

describe('the list of cases, over HTTP', () => {
  let city: DispatchUnderTest;
  let dispatcher: Person;
  const reports: string[] = [];

  /** A case as a recorded history makes it: filed and due at times of our choosing. */
  const recorded = async (
    report: Partial<ReportSnapshot>,
    dueInHours: number | null,
    steps: string[] = ['dispatch'],
  ) => {
    const reportId = newId();
    reports.push(reportId);
    await city.bus.publish(
      filedReport(
        { reportId, reportedAt: '2026-03-01T00:00:00Z', category: 'E0110', ...report },
        {
          departmentId: 'SAN',
          steps: steps.map((command) => ({ command, at: '2026-03-01T01:00:00Z' })),
          ...(dueInHours === null
            ? { outcome: 'on-time' as const }
            : { dueAt: new Date(Date.now() + dueInHours * hour).toISOString() }),
        },
      ),
    );
  };

  const list = async (query: string, person = dispatcher): Promise<CaseList> => {
    const answer = await person.get(`/api/dispatch/cases${query}`);
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ items: expect.anything() })]);
    return answer.body as CaseList;
  };

  /** Follows the cursors to the end. */
  const all = async (query: string): Promise<CaseView[]> => {
    const items: CaseView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: CaseList = await list(`${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };

  beforeAll(async () => {
    city = await startDispatch();
    dispatcher = await city.person('dispatcher');
    // ten of one moment: their order must be stable; others late, closed, without a deadline, elsewhere
    for (let index = 0; index < 10; index += 1) await recorded({ description: `垃圾 ${index}` }, 5);
    await recorded({ description: '积水 100% 路段', place: { lng: 121.4, lat: 28.6, address: '中山东路 8 号' } }, -2);
    await recorded({ description: '已结' }, -3, ['dispatch', 'record-closure']);
    await recorded({ description: '无期限', reportedAt: '2026-03-02T00:00:00Z' }, null);
    await recorded({ jurisdictionId: 'xihu', description: '西湖' }, 1);
    await city.bus.publish(filedReport({ reportId: reports[14] ?? newId(), category: 'E9999' }));
    await eventually(async () => {
      const [row] = await city.stack.sql<{ n: number }>('SELECT count(*)::int AS n FROM cases');
      if (row?.n !== 15) throw new Error(`${row?.n} of 15 cases are open so far`);
    });
  }, 60_000);
  afterAll(() => city.close());

  it.each(['due', 'filed', '-filed'])('by pages shows every case once, in a stable order: %s', async (sort) => {
    const paged = await all(`?limit=3&sort=${sort}`);
    const whole = await list(`?limit=200&sort=${sort}`);
    expect(paged.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(14);
  });

  it('by deadline shows what is most urgent first and what has no deadline last', async () => {
    const items = await all('?sort=due&status=dispatched&limit=5');
    expect(items[0]?.description).toBe('积水 100% 路段');
    expect(items.at(-1)?.dueAt).toBeNull();
    const times = items.slice(0, -1).map(({ dueAt }) => Date.parse(dueAt ?? ''));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('counts what the filter finds on the first page, by status and overdue', async () => {
    const first = await list('?limit=2');
    expect(first.total).toBe(14);
    expect(first.counts).toMatchObject({ byStatus: { filed: 1, dispatched: 12, closed: 1, rework: 0 }, overdue: 1 });
    expect(await list(`?limit=2&cursor=${first.nextCursor}`)).not.toHaveProperty('total');
    expect((await list('?status=closed,filed')).total).toBe(2);
    expect((await list('?overdue=true')).total).toBe(1);
  });

  it('finds overdue cases: open and past their deadline', async () => {
    expect((await list('?overdue=true')).items.map(({ description }) => description)).toEqual(['积水 100% 路段']);
    expect((await list('?overdue=false')).items).toHaveLength(14);
  });

  it('finds by department, category, major class, number and words, taking % and _ as they stand', async () => {
    expect((await list('?department=SAN')).items).toHaveLength(13);
    expect((await list('?category=E9999')).items).toHaveLength(1);
    expect((await list('?category=E01')).items).toHaveLength(13);
    expect((await list(`?q=${encodeURIComponent('中山东路')}`)).items).toHaveLength(1);
    expect((await list(`?q=${encodeURIComponent('100%')}`)).items).toHaveLength(1);
    expect((await list('?q=_')).items).toHaveLength(0);
    const [some] = (await list('?limit=1')).items;
    expect((await list(`?q=${some?.number.toLowerCase()}`)).items.map(({ id }) => id)).toEqual([some?.id]);
  });

  it('shows a handler their own department’s cases only, whatever they ask for', async () => {
    const handler = await city.person('handler', { departmentId: 'SAN' });
    const mine = await list('?limit=200', handler);
    expect(mine.total).toBe(13);
    expect(new Set(mine.items.map(({ departmentId }) => departmentId))).toEqual(new Set(['SAN']));
    const drains = await city.person('handler', { departmentId: 'DRN' });
    expect((await list('?department=SAN', drains)).items).toEqual([]);
    expect((await list('', await city.person('handler'))).items).toEqual([]);
  });

  it('is of one jurisdiction, to which the caller must have a right', async () => {
    const refused = await dispatcher.get('/api/dispatch/cases?jurisdiction=xihu').expect(403);
    expect(refused.body.code).toBe('HTTP_JURISDICTION_FORBIDDEN');
    const everywhere = await city.person('supervisor', { jurisdictions: ['*'] });
    await everywhere.get('/api/dispatch/cases').expect(400);
    expect((await list('?jurisdiction=xihu', everywhere)).items.map(({ description }) => description)).toEqual([
      '西湖',
    ]);
    await dispatcher.get('/api/dispatch/departments?jurisdiction=xihu').expect(403);
  });

  it.each([
    ['?status=lost', '#/status'],
    ['?sort=random', '#/sort'],
    ['?limit=0', '#/limit'],
    ['?limit=201', '#/limit'],
    ['?overdue=perhaps', '#/overdue'],
    ['?colour=red', '#/colour'],
    ['?cursor=zzz', '#/cursor'],
    ['?q=%00', '#/q'],
    ['?department=%00', '#/department'],
    ['?jurisdiction=%00', '#/jurisdiction'],
    [`?cursor=${encodeCursor(['yesterday', '1'])}`, '#/cursor'],
    [`?cursor=${encodeCursor(['2026-02-30T00:00:00.000Z', newId()])}`, '#/cursor'],
    [`?cursor=${encodeCursor(['2026', newId()])}`, '#/cursor'],
  ])('refuses %s and names the place', async (query, pointer) => {
    const refused = await dispatcher.get(`/api/dispatch/cases${query}`).expect(400);
    expect(refused.body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
  });

  it('knows the departments of the district, and which of them only watch', async () => {
    const { body } = await dispatcher.get('/api/dispatch/departments').expect(200);
    expect(body.items).toContainEqual({
      id: 'DRN',
      name: { zh: '排水中心', en: 'Drainage Unit' },
      handles: true,
      origin: 'scenario',
    });
    expect(body.items.find((it: { id: string }) => it.id === 'CMD').handles).toBe(false);
  });

  it('stands beside the table of a case’s life, which anybody signed in may read', async () => {
    const citizen = await city.person('citizen');
    const { body } = await citizen.get('/api/dispatch/lifecycle').expect(200);
    expect(body.transitions).toContainEqual({
      from: 'returned',
      command: 'dispatch',
      to: 'dispatched',
      event: 'case.dispatched',
      by: ['dispatcher', 'supervisor', 'rule', 'import'],
      needs: ['departmentId'],
      label: { zh: '派遣', en: 'Dispatch' },
    });
    expect(body.resultCodes).toContainEqual({ code: 'fixed', name: { zh: '已解决', en: 'Fixed' } });
  });
});
