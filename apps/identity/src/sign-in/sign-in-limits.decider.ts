/** Whose failures are counted: the account that was tried, the address it came from, and that address's network. */
export type SubjectKind = 'account' | 'address' | 'network';

/** Failures of one subject, as they are stored. */
export interface Failures {
  readonly kind: SubjectKind;
  readonly failures: number;
  /** Milliseconds since the last of them. */
  readonly ageMs: number;
}

/** So many failures cost nothing; an address or a network stands for many people. */
const FREE: Readonly<Record<SubjectKind, number>> = { account: 5, address: 30, network: 200 };
const FIRST_WAIT_MS = 1_000;
/** One guesser must not lock an office out for long: many people share an address, more a network. */
const LONGEST_WAIT_MS: Readonly<Record<SubjectKind, number>> = {
  account: 15 * 60_000,
  address: 30_000,
  network: 10_000,
};
/** After so long without a failure the count begins anew: a lock is never for ever. */
export const FORGET_AFTER_MS = 60 * 60_000;

/** Milliseconds until the next try is allowed; 0 when it is allowed now. Each failure doubles the wait, up to a limit. */
export const waitMs = (subjects: readonly Failures[]): number => Math.max(0, ...subjects.map(waitOf));

const waitOf = ({ kind, failures, ageMs }: Failures): number => {
  if (failures < FREE[kind] || ageMs >= FORGET_AFTER_MS) return 0;
  return Math.min(LONGEST_WAIT_MS[kind], FIRST_WAIT_MS * 2 ** (failures - FREE[kind])) - ageMs;
};

/** The network of an address: /24 of IPv4, /64 of IPv6. */
export const networkOf = (address: string): string => {
  if (address.includes('.')) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
};
