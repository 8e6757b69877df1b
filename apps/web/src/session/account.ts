import { createContext, use } from 'react';
import type { Account } from '../api/types.js';

/** Set by SignedIn: what lies below it always has an account, also in the moment in which the session ends. */
export const AccountContext = createContext<Account | null>(null);

/** The account of a page that only the signed-in see. */
export const useAccount = (): Account => {
  const account = use(AccountContext);
  if (account === null) throw new Error('useAccount outside of SignedIn');
  return account;
};
