import { intakeReports, ReportFiled, ReportReported, ReportVoided } from '@citybrain/contracts';
import { eventually } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';

const PLACE = { lng: 121.431, lat: 28.661 };
const POTHOLE = { category: 'E0113', description: '中山东路路面塌陷', place: PLACE };

let intake: RunningIntake;
let published: Awaited<ReturnType<RunningIntake['bus']['read']>>;

const eventsOf = (reportId: string) => published.filter((event) => event.aggregate.id === reportId);
const waitFor = (reportId: string, count: number) =>
  eventually(() => {
    expect(eventsOf(reportId)).toHaveLength(count);
    return eventsOf(reportId);
  });

beforeAll(async () => {
  intake = await startIntake();
  published = await intake.bus.read(intakeReports);
}, 60_000);
afterAll(() => intake?.close());

describe('a problem is reported', () => {
  it('gets a tracking number, a grid cell and a town, and waits for an operator when the public reports it', async () => {
    const answer = await intake.post('/api/intake/reports', POTHOLE, 'citizen');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      trackingNumber: expect.stringMatching(/^JJ-\d{6}-\d{6}$/),
      status: 'reported',
      caseExpected: false,
      cellId: expect.stringMatching(/^331002-/),
      townId: expect.any(String),
    });
    const [event] = await waitFor(answer.body.reportId, 1);
    expect(event).toMatchObject({ type: ReportReported.type, aggregate: { version: 1 } });
    expect(event?.data).toMatchObject({
      report: { ...POTHOLE, place: PLACE, source: { kind: 'mini-program' }, simulated: true, priority: 2 },
      actor: { kind: 'account', id: 'account-citizen', role: 'citizen' },
    });
  });

  it('is filed by rule in the same moment when staff has seen it', async () => {
    const answer = await intake.post('/api/intake/reports', POTHOLE, 'inspector');
    expect(answer.body).toMatchObject({ status: 'filed', caseExpected: true });
    const [reported, filed] = await waitFor(answer.body.reportId, 2);
    expect([reported?.type, filed?.type]).toEqual([ReportReported.type, ReportFiled.type]);
    expect(filed).toMatchObject({
      aggregate: { version: 2 },
      data: { actor: { kind: 'rule', id: 'seen-by-staff' }, report: { source: { kind: 'inspector' } } },
    });
  });

  it('among many at the same moment is entered once, and its events carry the trace of its own request', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => intake.post('/api/intake/reports', POTHOLE, 'inspector')),
    );
    const ids = new Set(answers.map((answer) => answer.body.reportId as string));
    expect(ids.size).toBe(40);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    for (const answer of answers) {
      const traces = (await waitFor(answer.body.reportId, 2)).map((event) => event.traceparent?.split('-')[1]);
      expect(traces).toEqual([answer.headers['x-trace-id'], answer.headers['x-trace-id']]);
    }
  });

  it.each([
    ['operator', 'hotline-12319'],
    ['dispatcher', 'hotline-12319'],
    ['supervisor', 'inspection-finding'],
    ['machine', 'other-platform'],
  ] as const)('is taken from a %s as %s', async (role, kind) => {
    const answer = await intake.post('/api/intake/reports?jurisdiction=jiaojiang', POTHOLE, role);
    const detail = await intake.get(
      `/api/intake/reports/${answer.body.reportId}?jurisdiction=jiaojiang`,
      'administrator',
    );
    expect(detail.body.source).toEqual({ kind });
  });

  it('keeps the reporter apart: no event names the person, only operators and dispatchers read the name', async () => {
    const reporter = { name: '张小明', phone: '13800138000' };
    const { body } = await intake.post('/api/intake/reports', { ...POTHOLE, reporter }, 'operator');
    const events = await waitFor(body.reportId, 1);
    expect(JSON.stringify(events)).not.toMatch(/张小明|13800138000/);
    expect(events[0]?.data).toMatchObject({ report: { reporterRef: expect.any(String) } });
    const seenBy = async (role: 'operator' | 'inspector') =>
      (await intake.get(`/api/intake/reports/${body.reportId}`, role)).body.reporter;
    expect(await seenBy('operator')).toEqual(reporter);
    expect(await seenBy('inspector')).toEqual({ name: '张**', phone: '138****8000' });
    const elsewhere = await intake.stack.sql<{ n: string }>(
      `SELECT count(*) AS n FROM outbox WHERE convert_from(value, 'utf8') LIKE '%张小明%'`,
    );
    expect(elsewhere[0]?.n).toBe('0');
  });
});

describe('repeating a report', () => {
  const send = (key: string, body: object, account = 'a') =>
    intake.post('/api/intake/reports', { ...body, idempotencyKey: key }, 'operator', account);
  const stored = async (key: string) =>
    (
      await intake.stack.sql<{ n: number }>(`SELECT count(*)::int AS n FROM report WHERE origin_key LIKE $1`, [
        `%:${key}`,
      ])
    )[0]?.n;

  it('with the same key and body finds the first one and its answer', async () => {
    const first = await send('again', POTHOLE);
    const second = await send('again', POTHOLE);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(await stored('again')).toBe(1);
  });

  it('gives the first answer even after an operator has decided', async () => {
    const first = await send('decided', POTHOLE);
    await intake.post(`/api/intake/reports/${first.body.reportId}/commands/file`, {}, 'operator');
    expect((await send('decided', POTHOLE)).body).toEqual(first.body);
  });

  it('makes one report when many repeats arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('storm', POTHOLE)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => body.reportId)).size).toBe(1);
    expect(await stored('storm')).toBe(1);
    const events = await waitFor(answers[0]!.body.reportId, 1);
    expect(events).toHaveLength(1);
  });

  it('is refused when the same key comes with another body', async () => {
    await send('other', POTHOLE);
    const answer = await send('other', { ...POTHOLE, description: 'something else' });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('INTAKE_IDEMPOTENCY_KEY_REUSED');
    expect(await stored('other')).toBe(1);
  });

  it('knows the key in the header too, and two accounts may use the same key', async () => {
    const withHeader = await (await intake.post('/api/intake/reports', POTHOLE, 'operator', 'b')).body;
    expect(withHeader.reportId).toBeDefined();
    const one = await send('shared', POTHOLE, 'b');
    const two = await send('shared', POTHOLE, 'c');
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.reportId).not.toBe(two.body.reportId);
  });
});

describe('an operator decides', () => {
  const reported = async (): Promise<string> =>
    (await intake.post('/api/intake/reports', POTHOLE, 'citizen')).body.reportId;
  const command = (
    id: string,
    name: string,
    body: object,
    role: 'operator' | 'dispatcher' | 'inspector' = 'operator',
  ) => intake.post(`/api/intake/reports/${id}/commands/${name}`, body, role);

  it('files the report, under the right category', async () => {
    const id = await reported();
    const answer = await command(id, 'file', { reason: '已核实', category: 'E0114' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'filed', version: 2, category: 'E0114' });
    const events = await waitFor(id, 2);
    expect(events[1]).toMatchObject({
      type: ReportFiled.type,
      data: { reason: '已核实', report: { category: 'E0114' }, actor: { kind: 'account', role: 'operator' } },
    });
  });

  it('voids it with a reason, and not without', async () => {
    const id = await reported();
    const without = await command(id, 'void', {});
    expect(without.status).toBe(400);
    expect(without.body.errors[0].pointer).toBe('#/reason');
    expect((await command(id, 'void', { reason: '重复上报' })).body.status).toBe('void');
    const events = await waitFor(id, 2);
    expect(events[1]).toMatchObject({ type: ReportVoided.type, data: { reason: '重复上报' } });
  });

  it('decides once: of many at the same moment one wins, the others hear what is allowed', async () => {
    const id = await reported();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => command(id, index % 2 === 0 ? 'file' : 'void', { reason: 'race' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    for (const { body } of others)
      expect(body).toMatchObject({ status: 409, code: 'INTAKE_COMMAND_NOT_ALLOWED', allowed: [] });
    await waitFor(id, 2);
  });

  it('is refused for anything but an operator or dispatcher, an unknown command, another district and an unknown category', async () => {
    const id = await reported();
    expect((await command(id, 'file', {}, 'inspector')).status).toBe(403);
    expect((await command(id, 'merge', {})).body).toMatchObject({ status: 404, allowed: ['file', 'void'] });
    expect((await command('not-an-id', 'file', {})).status).toBe(404);
    const { body } = await command(id, 'file', { category: 'E0000' });
    expect(body).toMatchObject({ status: 422, code: 'INTAKE_CATEGORY_UNKNOWN' });
    const elsewhere = await intake.post(`/api/intake/reports/${id}/commands/file?jurisdiction=xihu`, {}, 'operator');
    expect(elsewhere.status).toBe(403);
    expect(eventsOf(id).filter(({ type }) => type !== ReportReported.type)).toEqual([]);
  });
});

describe('looking at reports', () => {
  it('pages through them newest first, without gap or repeat', async () => {
    const made = new Set<string>();
    for (let i = 0; i < 5; i += 1)
      made.add((await intake.post('/api/intake/reports', { ...POTHOLE, category: 'E0117' }, 'operator')).body.reportId);
    const first = await intake.get('/api/intake/reports?category=E0117&limit=2', 'leader');
    expect(first.body.total).toBe(5);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { reportId: string }[]; nextCursor: string | null } = (
        await intake.get(
          `/api/intake/reports?category=E0117&limit=2&cursor=${cursor}`.replace(/&cursor=$/, ''),
          'leader',
        )
      ).body;
      seen.push(...page.items.map(({ reportId }) => reportId));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(made);
  });

  it('finds by status and by words, where % and _ are only characters', async () => {
    const { body } = await intake.post('/api/intake/reports', { ...POTHOLE, description: '100%_的井盖' }, 'inspector');
    const find = async (query: string) =>
      (await intake.get(`/api/intake/reports?${query}`, 'operator')).body.items.map(
        (it: { reportId: string }) => it.reportId,
      );
    expect(await find(`q=${encodeURIComponent('0%_的')}`)).toEqual([body.reportId]);
    expect(await find(`q=${encodeURIComponent('0__的')}`)).toEqual([]);
    expect(await find('status=filed&q=' + encodeURIComponent('井盖'))).toEqual([body.reportId]);
    expect(await find('status=reported,void&q=' + encodeURIComponent('100%'))).toEqual([]);
    expect(await find(`q=${body.trackingNumber}`)).toEqual([body.reportId]);
  });

  it('shows a citizen the own reports and nobody else’s', async () => {
    const own = (await intake.post('/api/intake/reports', POTHOLE, 'citizen', 'li')).body.reportId;
    const foreign = (await intake.post('/api/intake/reports', POTHOLE, 'citizen', 'wang')).body.reportId;
    const list = await intake.get('/api/intake/reports', 'citizen', 'li');
    expect(list.body.items.map((it: { reportId: string }) => it.reportId)).toEqual([own]);
    expect((await intake.get(`/api/intake/reports/${own}`, 'citizen', 'li')).status).toBe(200);
    expect((await intake.get(`/api/intake/reports/${foreign}`, 'citizen', 'li')).status).toBe(404);
  });

  it('shows the history and what the caller may do now', async () => {
    const { body } = await intake.post('/api/intake/reports', POTHOLE, 'citizen');
    const as = async (role: 'operator' | 'leader') =>
      (await intake.get(`/api/intake/reports/${body.reportId}`, role)).body;
    expect((await as('operator')).commands.map((it: { command: string }) => it.command)).toEqual(['file', 'void']);
    expect((await as('leader')).commands).toEqual([]);
    await intake.post(`/api/intake/reports/${body.reportId}/commands/void`, { reason: '不属实' }, 'dispatcher');
    expect(await as('operator')).toMatchObject({
      status: 'void',
      commands: [],
      history: [
        { event: 'report.reported' },
        { event: 'report.voided', reason: '不属实', actor: { role: 'dispatcher' } },
      ],
    });
  });

  it('lists the categories of the district', async () => {
    const { body } = await intake.get('/api/intake/categories', 'citizen');
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: 'E0113', kind: 'event', priority: 2, limit: { amount: 3, unit: 'natural-day' } }),
    );
  });
});
