import { catalogue } from '@citybrain/kernel';

export const identityErrors = catalogue('IDENTITY', {
  WRONG_CREDENTIALS: {
    status: 401,
    retry: false,
    text: () => 'The user name or the password is wrong',
  },
  TOO_MANY_TRIES: {
    status: 429,
    retry: true,
    text: (seconds: number) => `Too many tries failed; the next is possible in ${seconds} s`,
  },
  BUSY: {
    status: 503,
    retry: true,
    text: () => 'Too many people sign in at this moment; try again',
  },
  ACCOUNT_GONE: {
    status: 401,
    retry: false,
    text: () => 'The account of this token does not exist here; sign in again',
  },
});
