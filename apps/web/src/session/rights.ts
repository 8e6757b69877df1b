import type { Account } from '../api/types.js';

type Role = Account['roles'][number];

const office = ['administrator', 'operator', 'dispatcher', 'inspector', 'supervisor', 'leader', 'machine'] as const;

/** What the page offers to whom. The system decides again on every request; this only hides doors that stay shut. */
const rights: Record<Right, readonly Role[]> = {
  /** See the live picture, cases, devices and rates. */
  watch: [...office, 'handler', 'sensor-operator'],
  /** See reports: a citizen the own ones. */
  reports: [...office, 'citizen'],
  report: ['operator', 'dispatcher', 'inspector', 'supervisor', 'citizen', 'machine'],
  file: ['operator', 'dispatcher'],
};

export type Right = 'watch' | 'reports' | 'report' | 'file';

export const mayDo = (account: Account, right: Right): boolean =>
  rights[right].some((role) => account.roles.includes(role));
