import { describe, expect, it } from '@jest/globals';
import type { RoutingRule } from '../schema/routing.schema.js';
import { route } from './route.js';

const words = { zh: '理由', en: 'reason' };
const rule = (id: string, department: string, rest: Partial<RoutingRule>): RoutingRule => ({
  id,
  department,
  categories: ['E04'],
  reason: words,
  ...rest,
});
const at = (local: string) => new Date(`${local}+08:00`);
const ask = (
  rules: RoutingRule[],
  local = '2026-03-04T12:00:00',
  townId: string | null = 'haimen',
  category = 'E0405',
) => route(rules, { category, townId, at: at(local) }, 'Asia/Shanghai');

describe('routing a case', () => {
  it('takes the first rule that fits and offers the departments of later rules as alternatives', () => {
    const rules = [
      rule('roads', 'MUN', { categories: ['E0113'] }),
      rule('squadron', 'SQD', {}),
      rule('squadron-again', 'SQD', {}),
      rule('town', 'TWN', { categories: ['E0405'] }),
    ];
    expect(ask(rules)).toEqual({
      departmentId: 'SQD',
      ruleId: 'squadron',
      reason: words,
      alternatives: [{ departmentId: 'TWN', ruleId: 'town', reason: words }],
    });
  });

  it('leaves a case that no rule fits to the dispatcher', () => {
    expect(ask([rule('roads', 'MUN', { categories: ['E0113'] })])).toBeNull();
  });

  it('keeps a rule for one town out of other towns and of places without a town', () => {
    const rules = [rule('islands', 'TWN', { towns: ['dachen'] })];
    expect(ask(rules, undefined, 'dachen')?.departmentId).toBe('TWN');
    expect(ask(rules, undefined, 'haimen')).toBeNull();
    expect(ask(rules, undefined, null)).toBeNull();
  });

  it.each([
    ['2026-03-04T20:59:00', undefined],
    ['2026-03-04T21:00:00', 'SPD'],
    ['2026-03-05T00:30:00', 'SPD'],
    ['2026-03-05T05:59:00', 'SPD'],
    ['2026-03-05T06:00:00', undefined],
  ])('counts a night that passes midnight on local clocks: %s', (local, department) => {
    const rules = [rule('night', 'SPD', { hours: { from: '21:00', to: '06:00' } })];
    expect(ask(rules, local)?.departmentId).toBe(department);
  });

  it('counts the small hours of Saturday to the Friday night that began before them', () => {
    const rules = [rule('friday-night', 'SPD', { hours: { from: '21:00', to: '06:00' }, days: ['fri'] })];
    expect(ask(rules, '2026-03-07T02:00:00')?.departmentId).toBe('SPD'); // a Saturday
    expect(ask(rules, '2026-03-06T02:00:00')).toBeNull(); // the night of Thursday
  });
});
