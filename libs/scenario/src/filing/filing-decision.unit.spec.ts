import { describe, expect, it } from '@jest/globals';
import type { FilingRule } from '../schema/filing.schema.js';
import { filingDecision } from './filing-decision.js';

const reason = { zh: '理由', en: 'reason' };
const rules: FilingRule[] = [
  { id: 'gas-at-once', categories: ['E0502'], file: true, reason },
  { id: 'adverts-need-eyes', sources: ['machine-analysis'], categories: ['E02'], file: false, reason },
  { id: 'machine-at-once', sources: ['machine-analysis'], file: true, reason },
];

describe('filing a report', () => {
  it.each([
    ['a caller who smells gas is filed at once', 'hotline-12345', 'E0502', true, 'gas-at-once'],
    ['what a camera finds is filed at once', 'machine-analysis', 'E0110', true, 'machine-at-once'],
    ['a suspected advert waits for eyes', 'machine-analysis', 'E0203', false, 'adverts-need-eyes'],
    ['what no rule knows waits for an operator', 'mini-program', 'E0110', false, 'no-rule'],
  ])('%s', (_, source, category, file, ruleId) => {
    expect(filingDecision(rules, source, category)).toMatchObject({ file, ruleId });
  });
});
