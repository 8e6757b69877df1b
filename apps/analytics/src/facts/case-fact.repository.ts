import type { CaseSnapshot } from '@citybrain/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { caseFactColumns, newestPerCase } from './case-fact.js';

@Injectable()
export class CaseFactRepository {
  /**
   * Keeps the newest snapshot of each case and the earliest dispatch ever seen. Any order and any repetition of the same
   * snapshots ends in the same row.
   */
  async keep(tx: EntityManager, snapshots: readonly CaseSnapshot[]): Promise<void> {
    const kept = newestPerCase(snapshots);
    if (kept.length === 0) return;
    await tx.query(
      KEEP,
      columns.map(([, { of }]) => kept.map(of)),
    );
  }
}

const columns = Object.entries(caseFactColumns);
const names = columns.map(([name]) => name);

const assignment = (name: string): string =>
  name === 'dispatched_at'
    ? `dispatched_at = least(fact.dispatched_at, excluded.dispatched_at)`
    : `${name} = CASE WHEN excluded.version > fact.version THEN excluded.${name} ELSE fact.${name} END`;

const KEEP = `
  INSERT INTO case_fact AS fact (${names.join(', ')})
  SELECT * FROM unnest(${columns.map(([, { type }], index) => `$${index + 1}::${type}[]`).join(', ')})
  ON CONFLICT (case_id) DO UPDATE SET ${names
    .filter((name) => name !== 'case_id')
    .map(assignment)
    .join(', ')}
  WHERE excluded.version > fact.version OR excluded.dispatched_at < coalesce(fact.dispatched_at, 'infinity')`;
