import { describe, expect, it } from '@jest/globals';
import { openStatuses, readFilter, writeFilter } from './case-filter.js';
import { suggestedDepartment } from './suggested-department.js';
import { DUE_SOON, urgencyOf } from './urgency.js';

const now = Date.parse('2026-11-22T08:00:00Z');
const after = (ms: number) => new Date(now + ms).toISOString();

describe('how a case stands with its deadline', () => {
  it('is overdue the moment after the deadline and due soon in the last two hours', () => {
    expect(urgencyOf(after(-1), now)).toBe('overdue');
    expect(urgencyOf(after(0), now)).toBe('soon');
    expect(urgencyOf(after(DUE_SOON), now)).toBe('soon');
    expect(urgencyOf(after(DUE_SOON + 1), now)).toBe('normal');
  });

  it('is never late without a limit', () => {
    expect(urgencyOf(null, now)).toBe('unlimited');
  });
});

describe('the filter of the queue', () => {
  it('shows everything open by its deadline when the address says nothing', () => {
    const filter = readFilter(new URLSearchParams());
    expect(filter).toMatchObject({ status: openStatuses, sort: 'due', overdue: false, text: '', department: null });
  });

  it('comes back from the address as it was written', () => {
    const search = writeFilter(new URLSearchParams('case=c1'), {
      status: ['filed', 'returned'],
      department: 'SAN',
      overdue: true,
      text: ' 积水 ',
      sort: '-filed',
    });
    expect(search.get('case')).toBe('c1');
    expect(readFilter(search)).toMatchObject({
      status: ['filed', 'returned'],
      department: 'SAN',
      overdue: true,
      text: '积水',
      sort: '-filed',
    });
  });

  it('leaves the address clean when a choice is taken back', () => {
    const search = new URLSearchParams('unit=SAN&overdue=true&q=x&sort=filed&status=closed');
    const cleared = writeFilter(search, { department: null, overdue: false, text: '', sort: 'due', status: [] });
    expect(cleared.toString()).toBe('');
  });

  it('does not believe an order that does not exist', () => {
    expect(readFilter(new URLSearchParams('sort=random')).sort).toBe('due');
  });
});

describe('the department that a dispatcher is offered', () => {
  const reason = { zh: '', en: '' };
  const routing = {
    departmentId: 'SAN',
    ruleId: 'r',
    reason,
    alternatives: [{ departmentId: 'SQD', ruleId: 'q', reason }],
  };
  const returned = {
    version: 3,
    event: 'case.returned',
    at: after(0),
    actor: { kind: 'account', id: 'a', departmentId: 'SAN' },
    departmentId: null,
  };

  it('is what the rules say, unless that department has just returned the case', () => {
    expect(suggestedDepartment({ departmentId: null, routing, history: [] })).toBe('SAN');
    expect(suggestedDepartment({ departmentId: null, routing, history: [returned] })).toBe('SQD');
  });

  it('is nothing where no rule fits', () => {
    const none = { ...routing, departmentId: null, alternatives: [] };
    expect(suggestedDepartment({ departmentId: null, routing: none, history: [] })).toBeUndefined();
  });
});
