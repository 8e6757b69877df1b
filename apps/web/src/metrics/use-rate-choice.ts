import { useState } from 'react';
import { readChoice, storeChoice } from '../shell/stored.js';
import type { Period } from '../time/period.js';

/** What a closure rate is measured against: cases due in the period, or cases filed in it. */
export type ClosureVariant = 'due' | 'filed';

/** What the reader last chose to see; kept in the browser. */
export const useRateChoice = () => {
  const [period, setPeriod] = useState<Period>('thisMonth');
  const [variant, showVariant] = useState<ClosureVariant>(readChoice('closure') === 'filed' ? 'filed' : 'due');
  const setVariant = (next: ClosureVariant): void => {
    storeChoice('closure', next);
    showVariant(next);
  };
  return { period, variant, setPeriod, setVariant };
};
