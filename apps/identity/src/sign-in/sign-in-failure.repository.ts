import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Failures, FORGET_AFTER_MS, type SubjectKind } from './sign-in-limits.decider.js';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

const textOf = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** Failed tries, in the database: every replica counts the same, and a restart forgets nothing. */
@Injectable()
export class SignInFailureRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(subjects: readonly Subject[]): Promise<Failures[]> {
    const rows: { subject: string; failures: number; age_ms: number }[] = await this.dataSource.query(FIND, [
      subjects.map(textOf),
    ]);
    return rows.map((row) => ({
      kind: row.subject.slice(0, row.subject.indexOf(':')) as SubjectKind,
      failures: row.failures,
      ageMs: row.age_ms,
    }));
  }

  async add(subjects: readonly Subject[]): Promise<void> {
    await this.dataSource.query(ADD, [subjects.map(textOf).toSorted(), FORGET_AFTER_MS]);
    await this.dataSource.query(TRIM, [FORGET_AFTER_MS]);
  }

  /** The account's owner has come: its failures are over. */
  async forget(subject: Subject): Promise<void> {
    await this.dataSource.query(`DELETE FROM sign_in_failure WHERE subject = $1`, [textOf(subject)]);
  }
}

const FIND = `
  SELECT subject, failures, (extract(epoch FROM clock_timestamp() - last_failed_at) * 1000)::float8 AS age_ms
  FROM sign_in_failure WHERE subject = ANY($1)`;
const ADD = `
  INSERT INTO sign_in_failure AS known (subject, failures, last_failed_at)
  SELECT subject, 1, clock_timestamp() FROM unnest($1::text[]) AS subject
  ON CONFLICT (subject) DO UPDATE SET
    failures = CASE WHEN known.last_failed_at < clock_timestamp() - $2 * interval '1 millisecond'
                    THEN 1 ELSE known.failures + 1 END,
    last_failed_at = clock_timestamp()`;
const TRIM = `DELETE FROM sign_in_failure WHERE last_failed_at < clock_timestamp() - 24 * $1 * interval '1 millisecond'`;
