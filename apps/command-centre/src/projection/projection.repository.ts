import type { Names } from '@citybrain/contracts';
import type { EntityManager } from 'typeorm';

export interface CaseRow {
  readonly caseId: string;
  readonly jurisdictionId: string;
  readonly version: number;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  /** Null once the case is closed. */
  readonly view: string | null;
}

/** Keeps the highest version of each case. Returns those that changed; `first`: the case was not known before. */
export const keepCases = (tx: EntityManager, rows: readonly CaseRow[]): Promise<{ caseId: string; first: boolean }[]> =>
  tx.query(KEEP_CASES, [
    rows.map((row) => row.caseId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.version),
    rows.map((row) => row.dueAt),
    rows.map((row) => row.closedAt),
    rows.map((row) => row.lng),
    rows.map((row) => row.lat),
    rows.map((row) => row.view),
  ]);

export interface ReportRow {
  readonly reportId: string;
  readonly jurisdictionId: string;
  readonly reportedAt: string;
}

export const keepReports = async (tx: EntityManager, rows: readonly ReportRow[]): Promise<void> => {
  await tx.query(KEEP_REPORTS, [
    rows.map((row) => row.reportId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.reportedAt),
  ]);
};

export interface AlarmRow {
  readonly alarmId: string;
  readonly jurisdictionId: string;
  readonly thingId: string;
  readonly version: number;
  /** Null once the alarm is cleared. */
  readonly view: string | null;
}

/** Keeps the highest version of each alarm; returns the ids of those that changed. */
export const keepAlarms = async (tx: EntityManager, rows: readonly AlarmRow[]): Promise<Set<string>> => {
  const kept: { id: string }[] = await tx.query(KEEP_ALARMS, [
    rows.map((row) => row.alarmId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.thingId),
    rows.map((row) => row.version),
    rows.map((row) => row.view),
  ]);
  return new Set(kept.map((row) => row.id));
};

export interface ReadingRow {
  readonly datastreamId: string;
  readonly jurisdictionId: string;
  readonly thingId: string;
  readonly atMs: number;
  readonly result: number;
}

/** Keeps the newest value of each datastream; returns the ids of those that changed. `rows` are in the order of their ids. */
export const keepReadings = async (tx: EntityManager, rows: readonly ReadingRow[]): Promise<Set<string>> => {
  const kept: { id: string }[] = await tx.query(KEEP_READINGS, [
    rows.map((row) => row.datastreamId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.thingId),
    rows.map((row) => row.atMs),
    rows.map((row) => row.result),
  ]);
  return new Set(kept.map((row) => row.id));
};

export interface ThingRow {
  readonly thingId: string;
  readonly jurisdictionId: string;
  /** When it will be silent unless it speaks again. */
  readonly silentAt: Date;
}

/** `rows` are in the order of their ids. */
export const keepThings = async (tx: EntityManager, rows: readonly ThingRow[]): Promise<void> => {
  await tx.query(KEEP_THINGS, [
    rows.map((row) => row.thingId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.silentAt.toISOString()),
  ]);
};

export interface NewsRow {
  readonly eventId: string;
  readonly jurisdictionId: string;
  readonly at: string;
  readonly view: string;
}

export const keepNews = async (tx: EntityManager, rows: readonly NewsRow[]): Promise<void> => {
  await tx.query(KEEP_NEWS, [
    rows.map((row) => row.eventId),
    rows.map((row) => row.jurisdictionId),
    rows.map((row) => row.at),
    rows.map((row) => row.view),
  ]);
};

export const keepJurisdiction = async (
  tx: EntityManager,
  jurisdictionId: string,
  name: Names,
  timeZone: string,
): Promise<void> => {
  await tx.query(KEEP_JURISDICTION, [jurisdictionId, name.zh, name.en, timeZone]);
};

const KEEP_CASES = `
  INSERT INTO live_case AS known (case_id, jurisdiction_id, version, due_at, closed_at, lng, lat, view)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::float8[], $7::float8[], $8::text[])
  ON CONFLICT (case_id) DO UPDATE SET
    jurisdiction_id = excluded.jurisdiction_id, version = excluded.version, due_at = excluded.due_at,
    closed_at = excluded.closed_at, lng = excluded.lng, lat = excluded.lat, view = excluded.view
  WHERE known.version < excluded.version
  RETURNING case_id AS "caseId", (xmax = 0) AS first`;
const KEEP_REPORTS = `
  INSERT INTO live_report (report_id, jurisdiction_id, reported_at)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) ON CONFLICT DO NOTHING`;
const KEEP_ALARMS = `
  INSERT INTO live_alarm AS known (alarm_id, jurisdiction_id, thing_id, version, view)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[])
  ON CONFLICT (alarm_id) DO UPDATE SET version = excluded.version, view = excluded.view
  WHERE known.version < excluded.version
  RETURNING alarm_id AS id`;
const KEEP_READINGS = `
  INSERT INTO live_datastream AS known (datastream_id, jurisdiction_id, thing_id, at_ms, result)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::float8[])
  ON CONFLICT (datastream_id) DO UPDATE SET
    jurisdiction_id = excluded.jurisdiction_id, thing_id = excluded.thing_id, at_ms = excluded.at_ms, result = excluded.result
  WHERE known.at_ms < excluded.at_ms
  RETURNING datastream_id AS id`;
const KEEP_THINGS = `
  INSERT INTO live_thing AS known (thing_id, jurisdiction_id, silent_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
  ON CONFLICT (thing_id) DO UPDATE SET jurisdiction_id = excluded.jurisdiction_id, silent_at = excluded.silent_at
  WHERE known.silent_at < excluded.silent_at`;
const KEEP_NEWS = `
  INSERT INTO live_news (event_id, jurisdiction_id, at, view)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) ON CONFLICT DO NOTHING`;
const KEEP_JURISDICTION = `
  INSERT INTO live_jurisdiction (jurisdiction_id, name_zh, name_en, time_zone) VALUES ($1, $2, $3, $4)
  ON CONFLICT (jurisdiction_id) DO UPDATE SET
    name_zh = excluded.name_zh, name_en = excluded.name_en, time_zone = excluded.time_zone`;
