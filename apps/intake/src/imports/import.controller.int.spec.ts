import { intakeJurisdictions, intakeReports, ReportFiled, ReportReported } from '@citybrain/contracts';
import { eventually } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';

let intake: RunningIntake;
let reports: Awaited<ReturnType<RunningIntake['bus']['read']>>;
let jurisdictions: Awaited<ReturnType<RunningIntake['bus']['read']>>;

beforeAll(async () => {
  intake = await startIntake();
  reports = await intake.bus.read(intakeReports);
  jurisdictions = await intake.bus.read(intakeJurisdictions);
}, 60_000);
afterAll(() => intake?.close());

const boston = {
  id: 'boston',
  name: { zh: '波士顿', en: 'City of Boston' },
  timeZone: 'America/New_York',
  numberPrefix: 'BOS',
};
const row = (sourceId: string, change: object = {}) => ({
  sourceId,
  category: 'Street Lights',
  description: 'lamp out',
  place: { lng: -71.0772, lat: 42.2715, address: 'Groveland St', town: 'Greater Mattapan' },
  source: { kind: 'inspector' },
  reportedAt: '2011-07-01T04:32:33Z',
  departmentId: 'PWDx',
  departmentName: 'Public Works Department',
  dueAt: '2011-07-15T05:32:32Z',
  steps: [
    { command: 'dispatch', at: '2011-07-01T04:32:33Z', departmentId: 'PWDx' },
    { command: 'close', at: '2011-07-01T09:06:58Z' },
  ],
  ...change,
});
const load = async (rows: unknown[], jurisdiction: object = boston, role: 'machine' | 'operator' = 'machine') => {
  const { status, body } = await intake.post('/api/intake/imports', { jurisdiction, rows }, role);
  return { status, body };
};
const receipt = async (rows: unknown[], jurisdiction: object = boston) => (await load(rows, jurisdiction)).body;
const stored = async (jurisdiction: string, sourceId: string) =>
  intake.stack.sql<{ id: string; status: string; tracking_number: string; reported_at: Date }>(
    `SELECT id, status, tracking_number, reported_at FROM report WHERE jurisdiction_id = $1 AND source_ref = $2`,
    [jurisdiction, sourceId],
  );

describe('a recorded history is loaded', () => {
  it('each row is a report filed in its own time, with what the record knows of its case', async () => {
    expect(await receipt([row('b-1'), row('b-2', { steps: [], dueAt: undefined })])).toEqual({
      accepted: 2,
      repeated: 0,
      refused: [],
    });
    const [first] = await stored('boston', 'b-1');
    expect(first).toMatchObject({ status: 'filed', tracking_number: expect.stringMatching(/^BOS-110701-\d{6}$/) });
    const events = await eventually(() => {
      const found = reports.filter((event) => event.aggregate.id === first?.id);
      expect(found.map(({ type }) => type)).toEqual([ReportReported.type, ReportFiled.type]);
      return found;
    });
    expect(events[1]).toMatchObject({
      occurredAt: '2011-07-01T04:32:33.000Z',
      data: {
        filedAt: '2011-07-01T04:32:33.000Z',
        actor: { kind: 'import' },
        report: { place: { townId: 'Greater Mattapan' }, source: { kind: 'inspector', ref: 'b-1' }, simulated: false },
        history: {
          departmentId: 'PWDx',
          dueAt: '2011-07-15T05:32:32.000Z',
          steps: [{ command: 'dispatch' }, { command: 'close', at: '2011-07-01T09:06:58.000Z' }],
        },
      },
    });
  });

  it('registers the jurisdiction once, whatever number of batches names it', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `once-${index}`);
    const twin = { ...boston, id: 'twin-city' };
    await Promise.all(ids.map((id) => receipt([row(id)], twin)));
    await eventually(() => {
      const found = jurisdictions.filter(({ aggregate }) => aggregate.id === 'twin-city');
      expect(found).toHaveLength(1);
      expect(found[0]?.data).toEqual({ jurisdictionId: 'twin-city', name: boston.name, timeZone: boston.timeZone });
    });
    const other = await load([row('zone')], { ...twin, timeZone: 'Asia/Shanghai' });
    expect(other).toMatchObject({ status: 409, body: { code: 'INTAKE_IMPORT_TIME_ZONE_DIFFERS' } });
    expect(await stored('twin-city', 'zone')).toEqual([]);
  });

  it('repeating it doubles nothing, even when batches overlap at the same moment', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => row(`r-${index}`));
    const turned = (by: number) => [...rows.slice(by), ...rows.slice(0, by)];
    const answers = await Promise.all(
      [rows, rows.toReversed(), turned(50), turned(100).toReversed(), turned(150)].map((it) => receipt(it)),
    );
    const sum = (name: 'accepted' | 'repeated') => answers.reduce((total, answer) => total + answer[name], 0);
    expect([sum('accepted'), sum('repeated')]).toEqual([200, 800]);
    expect(await receipt(rows)).toEqual({ accepted: 0, repeated: 200, refused: [] });
    const [{ n, events }] = (await intake.stack.sql<{ n: number; events: number }>(`
      SELECT count(*)::int AS n,
        (SELECT count(*)::int FROM outbox JOIN report ON report.id::text = aggregate_id WHERE source_ref LIKE 'r-%') AS events
      FROM report WHERE source_ref LIKE 'r-%'`)) as [{ n: number; events: number }];
    expect([n, events]).toEqual([200, 400]);
  });

  it('the same id with other content is refused, before and within a batch; the first stays', async () => {
    const first = row('same', { description: 'first' });
    const other = row('same', { description: 'second' });
    expect(await receipt([first, other, first])).toEqual({
      accepted: 1,
      repeated: 1,
      refused: [{ index: 1, sourceId: 'same', reason: expect.stringContaining('other content') }],
    });
    expect((await receipt([other])).refused).toHaveLength(1);
    expect(await stored('boston', 'same')).toHaveLength(1);
    const [kept] = await intake.stack.sql<{ description: string }>(
      `SELECT description FROM report WHERE source_ref = 'same'`,
    );
    expect(kept?.description).toBe('first');
  });

  it('the same row in another jurisdiction is another report', async () => {
    expect(await receipt([row('b-1')], { ...boston, id: 'cambridge' })).toMatchObject({ accepted: 1 });
  });
});

describe('a row that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['is no object', 7, 'a row is a JSON object'],
    ['is null', null, 'a row is a JSON object'],
    ['is an array', [], 'a row is a JSON object'],
    ['has no id', row('x', { sourceId: undefined }), 'sourceId'],
    ['has no category', row('x', { category: '' }), 'category'],
    ['has a date without offset', row('x', { reportedAt: '2011-07-01T01:32:33' }), 'reportedAt'],
    ['has a day that does not exist', row('x', { reportedAt: '2011-02-30T00:00:00Z' }), 'reportedAt'],
    ['has the year 275760', row('x', { dueAt: '+275760-01-01T00:00:00Z' }), 'dueAt'],
    ['was reported in the future', row('x', { reportedAt: '2199-01-01T00:00:00Z' }), 'reportedAt: lies in the future'],
    ['has latitude 91', row('x', { place: { lng: 0, lat: 91 } }), 'place/lat'],
    ['has an unknown source', row('x', { source: { kind: 'rumour' } }), 'source/kind: allowed'],
    [
      'has an unknown command',
      row('x', { steps: [{ command: 'explode', at: '2011-07-01T01:32:33Z' }] }),
      'steps/0/command',
    ],
    ['has NUL in its text', row('x', { description: 'a\0' }), 'description'],
    ['has a description beyond 4,000 characters', row('x', { description: 'x'.repeat(4001) }), 'description'],
    ['has a member nobody knows', row('x', { closed: true }), 'closed'],
    ['has an outcome nobody knows', row('x', { outcome: 'late' }), 'outcome'],
  ])('because it %s is refused with the reason, and the others go in', async (what, wrong, reason) => {
    const good = `good: ${what}`;
    const answer = await receipt([wrong, row(good)]);
    expect(answer).toMatchObject({
      accepted: 1,
      repeated: 0,
      refused: [{ index: 0, reason: expect.stringContaining(reason) }],
    });
    expect(await stored('boston', good)).toHaveLength(1);
  });

  it('for a district that a scenario describes must fit there', async () => {
    const here = { lng: 121.431, lat: 28.661 };
    const answer = await receipt(
      [
        row('j-1', { category: 'E0113', place: here }),
        row('j-2', { category: 'E0000', place: here }),
        row('j-3', { category: 'E0113' }),
        row('j-4', { category: 'old', categoryName: '旧类别', place: here }),
      ],
      { ...boston, id: 'jiaojiang' },
    );
    expect(answer).toMatchObject({ accepted: 2, refused: [{ sourceId: 'j-2' }, { sourceId: 'j-3' }] });
    const [kept] = await stored('jiaojiang', 'j-1');
    expect(kept?.tracking_number).toMatch(/^JJ-/);
  });
});

describe('an import as a whole is refused', () => {
  it('when it is malformed, too long or empty, and nothing is stored', async () => {
    const answers = await Promise.all([
      load([]),
      load(Array.from({ length: 501 }, (_, index) => row(`many-${index}`))),
      load([row('zone')], { ...boston, timeZone: 'Mars/Olympus' }),
      load([row('zone')], { ...boston, id: 'Boston' }),
      load('rows' as never),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(await stored('boston', 'many-0')).toEqual([]);
  });

  it('for anybody but an administrator or a machine', async () => {
    expect((await load([row('no')], boston, 'operator')).status).toBe(403);
  });
});
