import { describe, expect, it } from '@jest/globals';
import { closureRate, onTimeClosureRate } from './closure-metrics.js';
import type { CaseTimes } from './condition.js';
import { variantOf } from './metric-catalogue.js';
import { periodOf } from './period.js';
import { why } from './why.js';

const due = variantOf(closureRate, 'due').explanation;
const filed = variantOf(closureRate, 'filed').explanation;
const onTime = variantOf(onTimeClosureRate, undefined).explanation;
const zone = 'America/New_York';
const period = periodOf(
  new Date('2011-07-01T00:00:00-04:00'),
  new Date('2011-12-01T00:00:00-05:00'),
  new Date('2026-01-01T00:00:00Z'),
  zone,
);
const lamp: CaseTimes = {
  departmentId: 'PWDx',
  reportedAt: new Date('2011-07-01T01:32:33-04:00'),
  filedAt: new Date('2011-07-01T01:32:33-04:00'),
  dispatchedAt: new Date('2011-07-01T01:32:33-04:00'),
  dueAt: new Date('2011-07-15T01:32:32-04:00'),
  closedAt: new Date('2011-07-01T05:06:58-04:00'),
  recordedOutcome: null,
};

describe('the reason beside a case', () => {
  it('names deadline and closing by the clocks of the city', () => {
    expect(why(onTime, lamp, period)).toEqual({
      zh: '2011-07-15 01:32 到期，2011-07-01 05:06 结案：按期',
      en: 'due 2011-07-15 01:32, closed 2011-07-01 05:06: on time',
    });
  });

  it('shows seconds where minutes would hide that a case was late', () => {
    const late = { ...lamp, closedAt: new Date('2011-07-15T01:32:45-04:00') };
    expect(why(onTime, late, period).en).toBe('due 2011-07-15 01:32:32, closed 2011-07-15 01:32:45: late');
  });

  it('says of an open case by when it was not closed', () => {
    expect(why(due, { ...lamp, closedAt: null }, period)).toEqual({
      zh: '2011-07-15 01:32 到期，截至 2011-12-01 00:00 未结案：应结未结',
      en: 'due 2011-07-15 01:32, not closed by 2011-12-01 00:00: due but not closed',
    });
  });

  it('does not count a closing after the period, and says so', () => {
    const later = { ...lamp, closedAt: new Date('2019-03-02T10:00:00-05:00') };
    expect(why(onTime, later, period).en).toBe(
      'due 2011-07-15 01:32, closed 2019-03-02 10:00, after 2011-12-01 00:00: overdue and not closed',
    );
  });

  it('rests on the recorded verdict where a record has no deadline', () => {
    const record = { ...lamp, dueAt: null, recordedOutcome: 'on-time' as const };
    expect(why(onTime, record, period)).toEqual({
      zh: '无时限，记录为按期，2011-07-01 05:06 结案：按期',
      en: 'no deadline, recorded as on time, closed 2011-07-01 05:06: on time',
    });
  });

  it('says when the record of another city knows no dispatch', () => {
    expect(why(filed, { ...lamp, dispatchedAt: null }, period).en).toBe(
      'filed 2011-07-01 01:32, no dispatch recorded, closed 2011-07-01 05:06: dispatched and closed in the period',
    );
  });

  it('tells an older case that was closed in the period from a case of the period', () => {
    const older = { ...lamp, dispatchedAt: new Date('2011-06-20T08:00:00-04:00') };
    expect(why(filed, older, period).en).toBe(
      'dispatched 2011-06-20 08:00, closed 2011-07-01 05:06: closed in the period, dispatched before it',
    );
  });
});
