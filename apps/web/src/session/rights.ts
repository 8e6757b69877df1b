import type { Account } from '../api/types.js';

/** What the page offers to whom. The system decides again on every request; this only hides doors that stay shut. */
const rights = {
  report: ['administrator', 'operator', 'dispatcher', 'inspector', 'citizen'],
  file: ['administrator', 'operator', 'dispatcher'],
} as const;

export type Right = keyof typeof rights;

export const mayDo = (account: Account, right: Right): boolean =>
  rights[right].some((role) => account.roles.includes(role));
