import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NEWS_SHOWN } from '../live/feed-item.js';
import { REPORTS_KEPT_MS } from './show-reports.reaction.js';

export interface Counted {
  readonly reportedToday: number;
  readonly openCases: number;
  readonly overdueCases: number;
  readonly dueSoon: number;
  readonly closedToday: number;
  readonly standingAlarms: number;
  readonly devicesReporting: number;
}

@Injectable()
export class CountingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The counts of a jurisdiction at `now`; today began at `today`, and due soon means before `soon`. */
  async count(jurisdictionId: string, now: Date, today: Date, soon: Date): Promise<Counted> {
    const [row]: Counted[] = await this.dataSource.query(COUNT, [jurisdictionId, now, today, soon]);
    return row!;
  }

  /** Devices that fell silent after `from` and not after `to`. */
  fellSilent(from: Date, to: Date): Promise<{ jurisdictionId: string; thingId: string }[]> {
    return this.dataSource.query(FELL_SILENT, [from, to]);
  }

  /** Removes reports of past days and news that nobody is shown any more. */
  async trim(now: Date): Promise<void> {
    await this.dataSource.query(`DELETE FROM live_report WHERE reported_at < $1`, [
      new Date(now.getTime() - REPORTS_KEPT_MS),
    ]);
    await this.dataSource.query(TRIM_NEWS, [NEWS_SHOWN]);
  }
}

const COUNT = `
  SELECT
    (SELECT count(*)::int FROM live_report WHERE jurisdiction_id = $1 AND reported_at >= $3 AND reported_at <= $2) AS "reportedToday",
    (SELECT count(*)::int FROM live_case
      WHERE jurisdiction_id = $1 AND closed_at >= $3 AND closed_at <= $2) AS "closedToday",
    (SELECT count(*)::int FROM live_alarm WHERE jurisdiction_id = $1 AND view IS NOT NULL) AS "standingAlarms",
    (SELECT count(*)::int FROM live_thing WHERE jurisdiction_id = $1 AND silent_at > $2) AS "devicesReporting",
    open.*
  FROM (
    SELECT count(*)::int AS "openCases", count(*) FILTER (WHERE due_at < $2)::int AS "overdueCases",
           count(*) FILTER (WHERE due_at >= $2 AND due_at < $4)::int AS "dueSoon"
    FROM live_case WHERE jurisdiction_id = $1 AND closed_at IS NULL) AS open`;
const FELL_SILENT = `
  SELECT jurisdiction_id AS "jurisdictionId", thing_id AS "thingId" FROM live_thing WHERE silent_at > $1 AND silent_at <= $2`;
const TRIM_NEWS = `
  DELETE FROM live_news USING (
    SELECT event_id, row_number() OVER (PARTITION BY jurisdiction_id ORDER BY at DESC, event_id DESC) AS place
    FROM live_news) AS ranked
  WHERE live_news.event_id = ranked.event_id AND ranked.place > $1`;
