import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intakeReports } from '@citybrain/contracts';
import { newId } from '@citybrain/kernel';
import { encode } from '@citybrain/messaging';
import { eventually } from '@citybrain/testing';
import { type DispatchUnderTest, filedReport, startDispatch } from '../../test/dispatch-under-test.js';

describe('a case is opened when a report is filed', () => {
  let city: DispatchUnderTest;
  beforeAll(async () => {
    city = await startDispatch();
  }, 60_000);
  afterAll(() => city.close());

  const casesOf = (reportId: string) => city.stack.sql('SELECT id FROM cases WHERE report_id = $1', [reportId]);

  it('once, although the report is delivered twice and filed twice', async () => {
    const reportId = newId();
    const { key, value, headers } = encode(filedReport({ reportId }), 'intake');
    await city.bus.publishRaw(intakeReports, key, value, headers);
    await city.bus.publishRaw(intakeReports, key, value, headers);
    await city.bus.publish(filedReport({ reportId }, undefined, 3));
    const opened = await city.caseOf(reportId);
    await eventually(async () => {
      const [inbox] = await city.stack.sql<{ n: number }>(`SELECT count(*)::int AS n FROM inbox`);
      expect(inbox?.n).toBe(2); // the redelivered one is known, the one filed again is not
    });
    expect(await casesOf(reportId)).toHaveLength(1);
    await eventually(() => expect(city.eventsOf(opened.id).map((it) => it.aggregate.version)).toEqual([1, 2]));
  });

  it('S-13: and sent at once to the department that a rule names, with the reason and the alternatives kept', async () => {
    const opened = await city.file({ category: 'E0502', source: { kind: 'sensor-alarm' } });
    expect(opened).toMatchObject({
      status: 'dispatched',
      departmentId: 'GAS',
      routing: {
        departmentId: 'GAS',
        ruleId: 'gas-leak',
        reason: { en: 'Gas matters go to the gas office' },
        alternatives: [{ departmentId: 'FIR', ruleId: 'gas-leak-fire-brigade' }],
      },
    });
    expect(opened.history[1]).toMatchObject({ actor: { kind: 'rule', id: 'gas-leak' }, ruleId: 'gas-leak' });
  });

  it('with the deadline that its category’s limit gives, counted from filing', async () => {
    const opened = await city.file({ category: 'E0112' });
    expect(Date.parse(opened.dueAt ?? '') - Date.parse(opened.filedAt)).toBe(2 * 3_600_000);
  });

  it('and waits in the dispatcher’s queue when no rule fits', async () => {
    const opened = await city.file({ category: 'E9999' });
    expect(opened).toMatchObject({
      status: 'filed',
      departmentId: null,
      version: 1,
      routing: { ruleId: null, alternatives: [] },
    });
    const dispatcher = await city.person('dispatcher');
    const seen = await dispatcher.get(`/api/dispatch/cases/${opened.id}`).expect(200);
    expect(seen.body.commands).toEqual([
      { command: 'dispatch', needs: ['departmentId'], label: { zh: '派遣', en: 'Dispatch' } },
    ]);
  });

  it('with its recorded life, at the recorded times, when the report comes from an imported history', async () => {
    const lived = await city.file(
      { jurisdictionId: 'boston', category: 'Pothole', categoryName: 'Pothole', reportedAt: '2011-07-01T04:03:21Z' },
      {
        departmentId: 'PWDx',
        departmentName: 'Public Works Department',
        dueAt: '2011-07-04T00:03:21-04:00',
        steps: [
          { command: 'dispatch', at: '2011-07-01T00:03:21-04:00' },
          { command: 'record-closure', at: '2011-07-02T00:00:00-04:00' },
        ],
      },
    );
    expect(lived).toMatchObject({
      number: 'BOSTON-C-1107-000001',
      status: 'closed',
      version: 3,
      departmentId: 'PWDx',
      departmentName: 'Public Works Department',
      dueAt: '2011-07-04T04:03:21.000Z',
      closedAt: '2011-07-02T04:00:00.000Z',
      overdue: false,
    });
    await eventually(() => expect(city.eventsOf(lived.id)).toHaveLength(3));
    expect(city.eventsOf(lived.id).map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['case.filed', '2011-07-01T04:03:21.000Z'],
      ['case.dispatched', '2011-07-01T04:03:21.000Z'],
      ['case.closed', '2011-07-02T04:00:00.000Z'],
    ]);
  });

  it('without an invented deadline where the recording has only a verdict', async () => {
    const lived = await city.file(
      { reportedAt: '2018-02-08T00:00:00+08:00' },
      {
        departmentId: 'DRN',
        outcome: 'overdue',
        steps: [{ command: 'record-closure', at: '2018-02-08T00:00:00+08:00' }],
      },
    );
    expect(lived).toMatchObject({ status: 'closed', dueAt: null, recordedOutcome: 'overdue', departmentId: 'DRN' });
  });

  it('so that people can go on where a recorded history stops', async () => {
    const open = await city.file(
      {},
      { departmentId: 'DRN', steps: [{ command: 'dispatch', at: new Date().toISOString() }] },
    );
    const handler = await city.person('handler', { departmentId: 'DRN' });
    const accepted = await handler.command(open.id, 'accept').expect(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', version: 3 });
  });

  it('never from a history that cannot have happened; that report alone is set aside, with the reason', async () => {
    const impossible = newId();
    const at = new Date().toISOString();
    await city.bus.publish(filedReport({ reportId: impossible }, { steps: [{ command: 'close', at }] }));
    const parked = await eventually(async () => {
      const rows = await city.stack.sql<{ reason: string }>('SELECT reason FROM parked_event WHERE key = $1', [
        impossible,
      ]);
      expect(rows).toHaveLength(1);
      return rows;
    });
    expect(parked[0]?.reason).toMatch(/step 1 \(close\).*not-allowed-now/);
    expect(await casesOf(impossible)).toEqual([]);
    expect(await city.file()).toMatchObject({ status: 'dispatched' });
  });

  it('by the thousand when a history is imported, with numbers that are given once', async () => {
    const reports = Array.from({ length: 2000 }, (_, index) =>
      filedReport(
        { jurisdictionId: 'pingshan', category: '市容环卫', reportedAt: '2018-03-01T00:00:00Z' },
        {
          departmentId: `单位${index % 7}`,
          outcome: 'on-time',
          steps: [
            { command: 'dispatch', at: '2018-03-01T00:00:00Z' },
            { command: 'record-closure', at: '2018-03-02T00:00:00Z' },
          ],
        },
      ),
    );
    await city.bus.publish(...reports);
    await eventually(async () => {
      const [row] = await city.stack.sql<{ n: number; numbers: number; events: number }>(
        `SELECT count(*)::int AS n, count(DISTINCT number)::int AS numbers,
           (SELECT count(*)::int FROM case_event e JOIN cases c ON c.id = e.case_id WHERE jurisdiction_id = 'pingshan') AS events
         FROM cases WHERE jurisdiction_id = 'pingshan'`,
      );
      expect(row).toEqual({ n: 2000, numbers: 2000, events: 6000 });
    }, 80_000);
    const anyone = await city.person('supervisor', { jurisdictions: ['pingshan'] });
    const departments = await anyone.get('/api/dispatch/departments').expect(200);
    expect(departments.body.items).toHaveLength(7);
    expect(departments.body.items[0]).toEqual({
      id: '单位0',
      name: { zh: '单位0', en: '单位0' },
      handles: true,
      origin: 'import',
    });
  }, 90_000);
});
