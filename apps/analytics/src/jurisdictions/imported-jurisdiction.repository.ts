import { Injectable } from '@nestjs/common';
import type { Names } from '@citybrain/contracts';
import { DataSource, type EntityManager } from 'typeorm';

export interface ImportedJurisdiction {
  readonly id: string;
  readonly name: Names;
  /** IANA name. */
  readonly timeZone: string;
}

@Injectable()
export class ImportedJurisdictionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<ImportedJurisdiction | undefined> {
    const [row] = await this.dataSource.query<{ name_zh: string; name_en: string; time_zone: string }[]>(
      `SELECT name_zh, name_en, time_zone FROM imported_jurisdiction WHERE jurisdiction_id = $1`,
      [id],
    );
    return row && { id, name: { zh: row.name_zh, en: row.name_en }, timeZone: row.time_zone };
  }

  /** Keeps the jurisdiction if this version of it is newer than what is known. */
  async keep(tx: EntityManager, { id, name, timeZone }: ImportedJurisdiction, version: number): Promise<void> {
    await tx.query(KEEP, [id, version, name.zh, name.en, timeZone]);
  }
}

const KEEP = `
  INSERT INTO imported_jurisdiction AS known (jurisdiction_id, version, name_zh, name_en, time_zone)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (jurisdiction_id) DO UPDATE
    SET version = excluded.version, name_zh = excluded.name_zh, name_en = excluded.name_en, time_zone = excluded.time_zone
  WHERE excluded.version > known.version`;
