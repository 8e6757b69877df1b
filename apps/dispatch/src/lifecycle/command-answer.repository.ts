import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dispatchErrors } from '../dispatch.errors.js';

/** One command as its caller named it. */
export interface KeyedCommand {
  readonly accountId: string;
  readonly key: string;
  /** Digest of case, command and body. */
  readonly fingerprint: string;
}

/** Answers of the last two days by their callers' keys: the same command twice happens once and is answered alike. */
@Injectable()
export class CommandAnswers {
  /**
   * Takes the key for this transaction, or returns the answer that an earlier command with the key was given. A second command
   * with the key waits here until the first has ended. Throws IDEMPOTENCY_KEY_REUSED when it was another command.
   */
  async claim(tx: EntityManager, { accountId, key, fingerprint }: KeyedCommand): Promise<object | null> {
    await tx.query(FORGET);
    const claimed: unknown[] = await tx.query(CLAIM, [accountId, key, fingerprint]);
    if (claimed.length === 1) return null;
    const [known]: { fingerprint: string; answer: object }[] = await tx.query(FIND, [accountId, key]);
    if (known?.fingerprint !== fingerprint) throw dispatchErrors.IDEMPOTENCY_KEY_REUSED();
    return known.answer;
  }

  /** Keeps the answer; only commands that happened leave one, a refused command may be tried again with its key. */
  async keep(tx: EntityManager, { accountId, key }: KeyedCommand, answer: object): Promise<void> {
    await tx.query(`UPDATE command_answer SET answer = $3 WHERE account_id = $1 AND key = $2`, [
      accountId,
      key,
      JSON.stringify(answer),
    ]);
  }
}

const CLAIM = `
  INSERT INTO command_answer (account_id, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`;
const FIND = `SELECT fingerprint, answer FROM command_answer WHERE account_id = $1 AND key = $2`;
const FORGET = `
  DELETE FROM command_answer WHERE (account_id, key) IN (
    SELECT account_id, key FROM command_answer WHERE created_at < clock_timestamp() - interval '2 days'
    ORDER BY created_at LIMIT 50 FOR UPDATE SKIP LOCKED)`;
