import type { Actor } from '@citybrain/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AnyFact } from './case-events.js';
import type { CaseRecord, HistoryEntry } from './case-record.js';
import { insertMany } from './insert-many.js';

/** What happened and the case after it. */
export interface Happening {
  readonly fact: AnyFact;
  readonly record: CaseRecord;
}

/** The log of record: what happened to each case, in order. Rows are added and never change. */
@Injectable()
export class CaseEventRepository {
  async append(tx: EntityManager, happenings: readonly Happening[]): Promise<void> {
    await insertMany(tx, 'case_event', COLUMNS, happenings.map(rowOf));
  }

  async historyOf(db: EntityManager, caseId: string): Promise<HistoryEntry[]> {
    const rows: Row[] = await db.query(`SELECT * FROM case_event WHERE case_id = $1 ORDER BY version`, [caseId]);
    return rows.map((row) => ({
      version: row.version,
      event: row.type,
      at: row.at,
      actor: row.actor,
      status: row.status,
      departmentId: row.department_id,
      reason: row.reason,
      note: row.note,
      resultCode: row.result_code,
      ruleId: row.rule_id,
    }));
  }
}

interface Row {
  readonly version: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly status: string;
  readonly department_id: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly result_code: string | null;
  readonly rule_id: string | null;
}

const COLUMNS = {
  case_id: 'uuid',
  version: 'integer',
  type: 'text',
  at: 'timestamptz',
  actor: 'jsonb',
  status: 'text',
  department_id: 'text',
  reason: 'text',
  note: 'text',
  result_code: 'text',
  rule_id: 'text',
} as const;

const rowOf = ({ fact, record }: Happening): Record<keyof typeof COLUMNS, unknown> => ({
  case_id: record.file.caseId,
  version: record.state.version,
  type: fact.type,
  at: fact.at,
  actor: JSON.stringify(fact.actor),
  status: record.state.status,
  department_id: record.state.departmentId,
  reason: fact.reason ?? null,
  note: fact.note ?? null,
  result_code: fact.resultCode ?? null,
  rule_id: fact.ruleId ?? null,
});
