import {
  AlarmRaised,
  type AlarmSnapshot,
  intakeReports,
  newEvent,
  ReportFiled,
  ReportReported,
} from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { eventually } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';

let intake: RunningIntake;
let published: Awaited<ReturnType<RunningIntake['bus']['read']>>;

beforeAll(async () => {
  intake = await startIntake();
  published = await intake.bus.read(intakeReports);
}, 60_000);
afterAll(() => intake?.close());

const alarm = (change: Partial<AlarmSnapshot> = {}): AlarmSnapshot => ({
  alarmId: newId(),
  jurisdictionId: 'jiaojiang',
  thingId: 'JJ-DRN-001',
  thingName: { zh: '东山路泵站水位计', en: 'Dongshan Road level gauge' },
  datastreamId: 'JJ-DRN-001.level',
  ruleId: 'drain-level-high',
  severity: 2,
  category: 'E0506',
  description: { zh: '水位过高', en: 'level too high' },
  place: { lng: 121.431, lat: 28.661 },
  value: 2.31,
  unit: 'm',
  raisedAt: '2026-11-22T08:00:00.000Z',
  clearedAt: null,
  simulated: true,
  ...change,
});

const raise = (snapshot: AlarmSnapshot) =>
  intake.bus.publish(
    newEvent(
      AlarmRaised,
      { alarm: snapshot },
      { id: snapshot.alarmId, version: 1 },
      new Date(snapshot.raisedAt),
    ) as never,
  );
const reportsOf = (alarmId: string) =>
  intake.stack.sql<{ id: string; status: string; source_channel: string; priority: number }>(
    `SELECT id, status, source_channel, priority FROM report WHERE source_ref = $1`,
    [alarmId],
  );
const handled = (count: number) =>
  eventually(async () => {
    const [row] = await intake.stack.sql<{ n: number }>(`SELECT count(*)::int AS n FROM inbox`);
    expect(row?.n).toBeGreaterThanOrEqual(count);
  });

describe('an alarm is raised', () => {
  it('makes one report, filed by rule, however often the alarm is told (S-16)', async () => {
    const snapshot = alarm();
    await raise(snapshot); // two events of one alarm, each with an id of its own: the worst kind of repeat
    await raise(snapshot);
    await handled(2);
    const reports = await reportsOf(snapshot.alarmId);
    expect(reports).toEqual([expect.objectContaining({ status: 'filed', source_channel: 'JJ-DRN-001' })]);
    const id = reports[0]!.id;
    const events = await eventually(() => {
      const found = published.filter((event) => event.aggregate.id === id);
      expect(found.map(({ type }) => type)).toEqual([ReportReported.type, ReportFiled.type]);
      return found;
    });
    expect(events[1]).toMatchObject({
      occurredAt: snapshot.raisedAt,
      data: {
        actor: { kind: 'rule' },
        report: {
          category: 'E0506',
          simulated: true,
          source: { kind: 'sensor-alarm', channel: 'JJ-DRN-001', ref: snapshot.alarmId },
          description: expect.stringContaining('2.31 m'),
          place: { cellId: expect.stringMatching(/^331002-/) },
        },
      },
    });
  });

  it('makes no report when the alarm only shows on the wall, and a real one is not marked simulated', async () => {
    const silent = alarm({ category: null });
    const real = alarm({ simulated: false });
    await raise(silent);
    await raise(real);
    await handled(4);
    expect(await reportsOf(silent.alarmId)).toEqual([]);
    const [row] = await intake.stack.sql<{ simulated: boolean }>(`SELECT simulated FROM report WHERE source_ref = $1`, [
      real.alarmId,
    ]);
    expect(row?.simulated).toBe(false);
  });

  it('is never lost: where no scenario knows the jurisdiction, an operator decides', async () => {
    const foreign = alarm({ jurisdictionId: 'faraway' });
    await raise(foreign);
    await handled(5);
    expect(await reportsOf(foreign.alarmId)).toEqual([expect.objectContaining({ status: 'reported', priority: 2 })]);
  });
});
