import type { Jurisdiction } from '../api/types.js';

/**
 * The jurisdiction a page is about: the one its address asks for, if the account may see it, else the account's first.
 * An account with the right to all (`*`) starts with the first that is known. Null when there is none.
 */
export const chooseJurisdiction = (
  asked: string | null,
  allowed: readonly string[],
  known: readonly Pick<Jurisdiction, 'id'>[],
): string | null => {
  const all = allowed.includes('*');
  if (asked !== null && (all || allowed.includes(asked))) return asked;
  const own = allowed.find((id) => id !== '*');
  return own ?? known[0]?.id ?? null;
};
