import type { LocalText } from '@citybrain/scenario';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AlarmState } from './alarm.decider.js';

export interface AlarmRow {
  readonly id: string;
  readonly jurisdiction_id: string;
  readonly thing_id: string;
  readonly datastream_ref: number;
  readonly rule_id: string;
  readonly severity: number;
  readonly category: string | null;
  readonly description: LocalText;
  readonly result: number;
  readonly raised_at: Date;
  readonly cleared_at: Date | null;
  readonly cleared_result: number | null;
}

export interface ListedAlarmRow extends AlarmRow {
  readonly datastream_id: string;
  readonly unit: string;
  readonly thing_name: LocalText;
  readonly lng: number;
  readonly lat: number;
  readonly town_id: string | null;
  readonly cell_id: string;
  readonly simulated: boolean;
}

/** How far one rule is with one thing, and the alarm that stands. */
export interface RuleProgress {
  readonly thingId: string;
  readonly ruleId: string;
  readonly state: AlarmState;
  readonly alarmId: string | null;
}

interface StateRow {
  readonly thing_id: string;
  readonly rule_id: string;
  readonly last_at: Date;
  readonly streak: number;
  readonly calm_since: Date | null;
  readonly alarm_id: string | null;
}

/** Tables alarm and alarm_rule_state. */
@Injectable()
export class AlarmRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Locks and reads the progress of rules; a pair that has none yet is not in the answer. */
  async progress(tx: EntityManager, things: readonly string[], rules: readonly string[]): Promise<RuleProgress[]> {
    const rows: StateRow[] = await tx.query(PROGRESS, [things, rules]);
    return rows.map(progressOf);
  }

  async keepProgress(tx: EntityManager, progress: readonly RuleProgress[]): Promise<void> {
    await tx.query(KEEP_PROGRESS, [
      progress.map(({ thingId }) => thingId),
      progress.map(({ ruleId }) => ruleId),
      progress.map(({ state }) => new Date(state.lastAt)),
      progress.map(({ state }) => (state.status === 'calm' ? state.streak : 0)),
      progress.map(({ state }) =>
        state.status === 'raised' && state.calmSince !== null ? new Date(state.calmSince) : null,
      ),
      progress.map(({ alarmId }) => alarmId),
    ]);
  }

  async add(tx: EntityManager, alarms: readonly AlarmRow[]): Promise<void> {
    await tx.query(ADD, [JSON.stringify(alarms)]);
  }

  /** Ends standing alarms and returns them as they are now. */
  clear(
    tx: EntityManager,
    ends: readonly { readonly id: string; readonly at: Date; readonly result: number }[],
  ): Promise<AlarmRow[]> {
    return tx.query(CLEAR, [ends.map(({ id }) => id), ends.map(({ at }) => at), ends.map(({ result }) => result)]);
  }

  /** Alarms of a jurisdiction, newest first, `limit` of them after the one that `after` names. */
  list(
    jurisdictionId: string,
    state: 'raised' | 'cleared' | undefined,
    after: { readonly raisedAt: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<ListedAlarmRow[]> {
    const standing = state === undefined ? null : state === 'raised';
    return this.dataSource.query(LIST, [jurisdictionId, standing, after?.raisedAt ?? null, after?.id ?? null, limit]);
  }
}

const progressOf = (row: StateRow): RuleProgress => {
  const lastAt = row.last_at.getTime();
  const state: AlarmState =
    row.alarm_id === null
      ? { status: 'calm', lastAt, streak: row.streak }
      : { status: 'raised', lastAt, calmSince: row.calm_since?.getTime() ?? null };
  return { thingId: row.thing_id, ruleId: row.rule_id, state, alarmId: row.alarm_id };
};

const PROGRESS = `
  SELECT s.* FROM unnest($1::text[], $2::text[]) AS wanted (thing_id, rule_id)
  JOIN alarm_rule_state s USING (thing_id, rule_id) ORDER BY s.thing_id, s.rule_id FOR UPDATE OF s`;
const KEEP_PROGRESS = `
  INSERT INTO alarm_rule_state (thing_id, rule_id, last_at, streak, calm_since, alarm_id)
  SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::int[], $5::timestamptz[], $6::uuid[])
  ON CONFLICT (thing_id, rule_id) DO UPDATE SET last_at = excluded.last_at, streak = excluded.streak,
    calm_since = excluded.calm_since, alarm_id = excluded.alarm_id`;
const ADD = `
  INSERT INTO alarm (id, jurisdiction_id, thing_id, datastream_ref, rule_id, severity, category, description, result,
    raised_at, cleared_at, cleared_result)
  SELECT id, jurisdiction_id, thing_id, datastream_ref, rule_id, severity, category, description, result,
    raised_at, cleared_at, cleared_result
  FROM jsonb_populate_recordset(NULL::alarm, $1::jsonb)`;
const CLEAR = `
  WITH cleared AS (
    UPDATE alarm SET cleared_at = ends.at, cleared_result = ends.result
    FROM unnest($1::uuid[], $2::timestamptz[], $3::float8[]) AS ends (id, at, result)
    WHERE alarm.id = ends.id AND alarm.cleared_at IS NULL RETURNING alarm.*)
  SELECT * FROM cleared`;
const LIST = `
  SELECT a.*, d.id AS datastream_id, d.unit, t.name AS thing_name, t.lng, t.lat, t.town_id, t.cell_id, t.simulated
  FROM alarm a JOIN datastream d ON d.ref = a.datastream_ref JOIN thing t ON t.id = a.thing_id
  WHERE a.jurisdiction_id = $1 AND ($2::boolean IS NULL OR (a.cleared_at IS NULL) = $2)
    AND ($3::timestamptz IS NULL OR (a.raised_at, a.id) < ($3::timestamptz, $4::uuid))
  ORDER BY a.raised_at DESC, a.id DESC LIMIT $5`;
