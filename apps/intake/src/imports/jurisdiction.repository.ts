import type { Names } from '@citybrain/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface ImportedJurisdiction {
  readonly id: string;
  readonly name: Names;
  readonly timeZone: string;
  readonly numberPrefix: string;
}

/** The table imported_jurisdiction: those that no scenario describes. */
@Injectable()
export class JurisdictionRepository {
  /** Registers it unless it is there; `isNew` says which. What is there is never changed. */
  async register(
    tx: EntityManager,
    wanted: ImportedJurisdiction,
  ): Promise<{ jurisdiction: ImportedJurisdiction; isNew: boolean }> {
    const known = await this.find(tx, wanted.id);
    if (known !== undefined) return { jurisdiction: known, isNew: false };
    const created: unknown[] = await tx.query(INSERT, [
      wanted.id,
      JSON.stringify(wanted.name),
      wanted.timeZone,
      wanted.numberPrefix,
    ]);
    if (created.length > 0) return { jurisdiction: wanted, isNew: true };
    return { jurisdiction: (await this.find(tx, wanted.id)) ?? wanted, isNew: false };
  }

  private async find(tx: EntityManager, id: string): Promise<ImportedJurisdiction | undefined> {
    const rows: ImportedJurisdiction[] = await tx.query(FIND, [id]);
    return rows[0];
  }
}

const FIND = `
  SELECT id, name, time_zone AS "timeZone", number_prefix AS "numberPrefix" FROM imported_jurisdiction WHERE id = $1`;
const INSERT = `
  INSERT INTO imported_jurisdiction (id, name, time_zone, number_prefix) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING id`;
