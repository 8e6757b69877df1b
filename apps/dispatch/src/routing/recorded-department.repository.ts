import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface RecordedDepartment {
  readonly jurisdictionId: string;
  readonly id: string;
  readonly name: string | null;
}

/** Departments that are known only because a recorded history names them. */
@Injectable()
export class RecordedDepartmentRepository {
  async of(db: EntityManager, jurisdictionId: string): Promise<{ id: string; name: string | null }[]> {
    return db.query(`SELECT id, name FROM recorded_department WHERE jurisdiction_id = $1 ORDER BY id`, [
      jurisdictionId,
    ]);
  }

  async keep(tx: EntityManager, departments: readonly RecordedDepartment[]): Promise<void> {
    const distinct = [...new Map(departments.map((it) => [`${it.jurisdictionId}/${it.id}`, it])).values()];
    if (distinct.length === 0) return;
    await tx.query(KEEP, [
      distinct.map((it) => it.jurisdictionId),
      distinct.map((it) => it.id),
      distinct.map((it) => it.name),
    ]);
  }
}

/** Only what is new is written, in one order: chunks side by side neither wait for each other nor in a ring. */
const KEEP = `
  INSERT INTO recorded_department AS r (jurisdiction_id, id, name)
  SELECT n.jurisdiction_id, n.id, n.name
  FROM unnest($1::text[], $2::text[], $3::text[]) AS n (jurisdiction_id, id, name)
  LEFT JOIN recorded_department k USING (jurisdiction_id, id)
  WHERE k.id IS NULL OR (k.name IS NULL AND n.name IS NOT NULL)
  ORDER BY n.jurisdiction_id, n.id
  ON CONFLICT (jurisdiction_id, id) DO UPDATE SET name = coalesce(r.name, excluded.name)`;
