import { Accounts1763800000101 } from './accounts/accounts.migration.js';
import { SigningKeys1763800000102 } from './keys/signing-keys.migration.js';
import { SignInFailures1763800000103 } from './sign-in/sign-in-failures.migration.js';

/** The tables of identity, in order. It publishes no events yet, so it has no messaging tables. */
export const migrations = [Accounts1763800000101, SigningKeys1763800000102, SignInFailures1763800000103];
