import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NEWS_SHOWN } from '../live/feed-item.js';

/** One part of the live picture: what it is, its version, and how it looks, as text. */
export interface PicturePart {
  readonly jurisdictionId: string;
  readonly id: string;
  readonly version: number;
  readonly body: string;
}

/** Everything the wall shows, as the database has it. */
export interface Picture {
  readonly cases: PicturePart[];
  readonly alarms: PicturePart[];
  readonly readings: PicturePart[];
  /** Newest first. */
  readonly news: PicturePart[];
}

@Injectable()
export class PictureRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The picture of one jurisdiction, or of all, at one moment. */
  read(jurisdictionId: string | null): Promise<Picture> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => ({
      cases: await parts(tx, CASES, [jurisdictionId]),
      alarms: await parts(tx, ALARMS, [jurisdictionId]),
      readings: await parts(tx, READINGS, [jurisdictionId]),
      news: await parts(tx, NEWS, [jurisdictionId, NEWS_SHOWN]),
    }));
  }

  /** Where the cases of a jurisdiction lie: west, south, east, north without the outermost hundredth; null without any. */
  async bounds(jurisdictionId: string): Promise<[number, number, number, number] | null> {
    const [row]: { west: number | null; south: number; east: number; north: number }[] = await this.dataSource.query(
      BOUNDS,
      [jurisdictionId],
    );
    return row === undefined || row.west === null ? null : [row.west, row.south, row.east, row.north];
  }

  imported(): Promise<{ id: string; zh: string; en: string; timeZone: string }[]> {
    return this.dataSource.query(
      `SELECT jurisdiction_id AS id, name_zh AS zh, name_en AS en, time_zone AS "timeZone" FROM live_jurisdiction ORDER BY 1`,
    );
  }
}

const parts = async (tx: EntityManager, sql: string, values: unknown[]): Promise<PicturePart[]> => {
  const rows: (Omit<PicturePart, 'version'> & { version: number | string })[] = await tx.query(sql, values);
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
};

const HERE = `($1::text IS NULL OR jurisdiction_id = $1)`;
const CASES = `
  SELECT jurisdiction_id AS "jurisdictionId", case_id AS id, version, view AS body
  FROM live_case WHERE closed_at IS NULL AND ${HERE}`;
const ALARMS = `
  SELECT jurisdiction_id AS "jurisdictionId", alarm_id AS id, version, view AS body
  FROM live_alarm WHERE view IS NOT NULL AND ${HERE}`;
const READINGS = `
  SELECT jurisdiction_id AS "jurisdictionId", datastream_id AS id, at_ms AS version,
         json_build_object('at', at_ms, 'result', result)::text AS body
  FROM live_datastream WHERE ${HERE}`;
const NEWS = `
  SELECT "jurisdictionId", id, version, body FROM (
    SELECT jurisdiction_id AS "jurisdictionId", event_id AS id, (extract(epoch FROM at) * 1000)::bigint AS version,
           view AS body, row_number() OVER (PARTITION BY jurisdiction_id ORDER BY at DESC, event_id DESC) AS place
    FROM live_news WHERE ${HERE}) AS ranked
  WHERE place <= $2 ORDER BY "jurisdictionId", place`;
const BOUNDS = `
  SELECT percentile_cont(0.01) WITHIN GROUP (ORDER BY lng) AS west, percentile_cont(0.01) WITHIN GROUP (ORDER BY lat) AS south,
         percentile_cont(0.99) WITHIN GROUP (ORDER BY lng) AS east, percentile_cont(0.99) WITHIN GROUP (ORDER BY lat) AS north
  FROM live_case WHERE jurisdiction_id = $1 AND lng IS NOT NULL`;
