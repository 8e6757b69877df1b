import { coversCategory } from '../routing/route.js';
import type { LocalText } from '../schema/common.schema.js';
import type { FilingRule } from '../schema/filing.schema.js';

export interface FilingDecision {
  /** True: filed at once. False: an operator decides. */
  readonly file: boolean;
  /** `no-rule` when no rule fits. */
  readonly ruleId: string;
  readonly reason: LocalText;
}

const noRule: FilingDecision = {
  file: false,
  ruleId: 'no-rule',
  reason: { zh: '没有适用的自动立案规则，由受理员判定', en: 'No filing rule fits; an operator decides' },
};

/** Whether a report is filed without an operator. */
export function filingDecision(rules: readonly FilingRule[], sourceKind: string, category: string): FilingDecision {
  const rule = rules.find(
    (it) =>
      (it.sources === undefined || it.sources.includes(sourceKind)) &&
      (it.categories === undefined || coversCategory(it.categories, category)),
  );
  return rule === undefined ? noRule : { file: rule.file, ruleId: rule.id, reason: rule.reason };
}
