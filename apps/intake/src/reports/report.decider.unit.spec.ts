import type { ReportSnapshot } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import { file, receive, receiveAndFile, voidReport } from './report.decider.js';

const report: ReportSnapshot = {
  reportId: '0197a000-0000-7000-8000-000000000001',
  trackingNumber: 'JJ-261122-000001',
  jurisdictionId: 'jiaojiang',
  category: 'E0113',
  description: '路面塌陷',
  place: { lng: 121.431, lat: 28.661 },
  source: { kind: 'hotline-12319' },
  priority: 2,
  reportedAt: '2026-11-22T08:00:00.000Z',
  simulated: false,
};
const caller = { kind: 'account', id: 'operator-1', role: 'operator' } as const;
const at = new Date('2026-11-22T08:05:00Z');

describe('a report', () => {
  it('is reported as its first event, in the moment of the report', () => {
    const { state, events } = receive(report, caller);
    expect(state).toMatchObject({ status: 'reported', version: 1 });
    expect(events).toEqual([
      expect.objectContaining({
        aggregate: { id: report.reportId, version: 1 },
        occurredAt: new Date(report.reportedAt),
        data: { report, actor: caller },
      }),
    ]);
  });

  it('is filed as its second event, with what the operator has put right', () => {
    const { state, events } = file(
      receive(report, caller).state,
      { by: caller, at, reason: '属实' },
      { category: 'E0114', priority: 1 },
    );
    expect(state).toMatchObject({ status: 'filed', version: 2, report: { category: 'E0114', priority: 1 } });
    expect(events).toEqual([
      expect.objectContaining({
        aggregate: { id: report.reportId, version: 2 },
        occurredAt: at,
        data: expect.objectContaining({ filedAt: at.toISOString(), reason: '属实', actor: caller }),
      }),
    ]);
    expect(events[0]?.data).not.toHaveProperty('history');
  });

  it('is void as its second event, and stays as it was reported', () => {
    const { state, events } = voidReport(receive(report, caller).state, { by: caller, at, reason: '重复' });
    expect(state).toMatchObject({ status: 'void', version: 2, report });
    expect(events.map(({ definition }) => definition.type)).toEqual(['report.voided']);
  });

  it('of a recorded history brings both events and the history', () => {
    const history = { departmentId: 'PWDx', steps: [] };
    const { events } = receiveAndFile(report, caller, { by: caller, at, reason: 'record' }, history);
    expect(events.map(({ aggregate }) => aggregate.version)).toEqual([1, 2]);
    expect(events[1]?.data).toMatchObject({ history });
  });
});
