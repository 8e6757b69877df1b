import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes: OWASP's recommendation, about 30 ms of one core. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let stranger: Promise<string> | undefined;

/**
 * Whether `password` belongs to `passwordHash`. Without a hash (nobody has this user name) the same work is done and the
 * answer is false, so that the time does not tell who has an account.
 */
export const passwordFits = async (passwordHash: string | undefined, password: string): Promise<boolean> => {
  stranger ??= hashPassword('nobody signs in with this');
  const fits = await verify(passwordHash ?? (await stranger), password);
  return fits && passwordHash !== undefined;
};
