import type { LocalText } from '@citybrain/scenario';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Visible } from '../access.js';

/** A datastream with its thing. */
export interface RegistryRow {
  readonly ref: number;
  readonly id: string;
  readonly property: string;
  readonly unit: string;
  readonly min_result: number;
  readonly max_result: number;
  readonly thing_id: string;
  readonly thing_name: LocalText;
  readonly jurisdiction_id: string;
  readonly kind: string;
  readonly lng: number;
  readonly lat: number;
  readonly town_id: string | null;
  readonly cell_id: string;
  readonly simulated: boolean;
  readonly in_service: boolean;
}

export interface ThingRow {
  readonly id: string;
  readonly jurisdiction_id: string;
  readonly kind: string;
  readonly name: LocalText;
  readonly lng: number;
  readonly lat: number;
  readonly town_id: string | null;
  readonly cell_id: string;
  readonly simulated: boolean;
  readonly in_service: boolean;
}

export interface DatastreamRow {
  readonly id: string;
  readonly thing_id: string;
  readonly kind: string;
  readonly property: string;
  readonly name: LocalText;
  readonly unit: string;
  readonly min_result: number;
  readonly max_result: number;
  readonly decimals: number;
  readonly phenomenon_time: Date | null;
  readonly result_time: Date | null;
  readonly result: number | null;
  readonly quality: number | null;
}

/** What the scenario says of a thing, as the table keeps it. */
export interface ScenarioThing extends Omit<ThingRow, 'in_service'> {}

export interface ScenarioDatastream {
  readonly id: string;
  readonly thing_id: string;
  readonly property: string;
  readonly name: LocalText;
  readonly unit: string;
  readonly min_result: number;
  readonly max_result: number;
  readonly decimals: number;
}

/** Tables thing and datastream. */
@Injectable()
export class RegistryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Brings both tables to what the scenario says. A thing that is not in it any more stays, out of service. */
  async sync(
    tx: EntityManager,
    things: readonly ScenarioThing[],
    datastreams: readonly ScenarioDatastream[],
  ): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [SYNC_LOCK]);
    await tx.query(UPSERT_THINGS, [JSON.stringify(things)]);
    await tx.query(RETIRE_THINGS, [things.map((thing) => thing.id)]);
    await tx.query(UPDATE_DATASTREAMS, [JSON.stringify(datastreams)]);
    await tx.query(ADD_DATASTREAMS, [JSON.stringify(datastreams)]);
  }

  all(): Promise<RegistryRow[]> {
    return this.dataSource.query(ALL);
  }

  /** Things of a jurisdiction by id, `limit` of them after `after`. */
  things(jurisdictionId: string, kind: string | undefined, after: string, limit: number): Promise<ThingRow[]> {
    return this.dataSource.query(THINGS, [jurisdictionId, kind ?? null, after, limit]);
  }

  async thing(id: string, visible: Visible): Promise<ThingRow | undefined> {
    const rows: ThingRow[] = await this.dataSource.query(THING, [id, visible]);
    return rows[0];
  }

  /** Datastreams with their latest observation, by id. */
  datastreams(
    jurisdictionId: string,
    only: {
      readonly thing?: string | undefined;
      readonly kind?: string | undefined;
      readonly property?: string | undefined;
    },
    after: string,
    limit: number,
  ): Promise<DatastreamRow[]> {
    return this.dataSource.query(DATASTREAMS, [
      jurisdictionId,
      only.thing ?? null,
      only.kind ?? null,
      only.property ?? null,
      after,
      limit,
    ]);
  }
}

/** Any number that all replicas agree on. */
const SYNC_LOCK = 7_240_321;

const DATASTREAM_COLUMNS =
  'id text, thing_id text, property text, name jsonb, unit text, min_result float8, max_result float8, decimals int';

const UPSERT_THINGS = `
  INSERT INTO thing (id, jurisdiction_id, kind, name, lng, lat, town_id, cell_id, simulated)
  SELECT id, jurisdiction_id, kind, name, lng, lat, town_id, cell_id, simulated
  FROM jsonb_to_recordset($1::jsonb) AS new (id text, jurisdiction_id text, kind text, name jsonb, lng float8, lat float8,
    town_id text, cell_id text, simulated boolean)
  ON CONFLICT (id) DO UPDATE SET jurisdiction_id = excluded.jurisdiction_id, kind = excluded.kind, name = excluded.name,
    lng = excluded.lng, lat = excluded.lat, town_id = excluded.town_id, cell_id = excluded.cell_id,
    simulated = excluded.simulated, in_service = true`;
const RETIRE_THINGS = `UPDATE thing SET in_service = false WHERE in_service AND id <> ALL($1::text[])`;
const UPDATE_DATASTREAMS = `
  UPDATE datastream AS old SET name = new.name, unit = new.unit, min_result = new.min_result,
    max_result = new.max_result, decimals = new.decimals
  FROM jsonb_to_recordset($1::jsonb) AS new (${DATASTREAM_COLUMNS})
  WHERE old.id = new.id AND (old.name, old.unit, old.min_result, old.max_result, old.decimals)
    IS DISTINCT FROM (new.name, new.unit, new.min_result, new.max_result, new.decimals)`;
/** Only the missing ones: an upsert would use up a number for every row at every start. */
const ADD_DATASTREAMS = `
  INSERT INTO datastream (id, thing_id, property, name, unit, min_result, max_result, decimals)
  SELECT id, thing_id, property, name, unit, min_result, max_result, decimals
  FROM jsonb_to_recordset($1::jsonb) AS new (${DATASTREAM_COLUMNS})
  WHERE NOT EXISTS (SELECT FROM datastream AS old WHERE old.id = new.id)`;

const ALL = `
  SELECT d.ref, d.id, d.property, d.unit, d.min_result, d.max_result, t.id AS thing_id, t.name AS thing_name,
    t.jurisdiction_id, t.kind, t.lng, t.lat, t.town_id, t.cell_id, t.simulated, t.in_service
  FROM datastream d JOIN thing t ON t.id = d.thing_id ORDER BY d.ref`;

const THINGS = `
  SELECT * FROM thing WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR kind = $2) AND id > $3 ORDER BY id LIMIT $4`;
const THING = `SELECT * FROM thing WHERE id = $1 AND ($2::text[] IS NULL OR jurisdiction_id = ANY($2))`;
const DATASTREAMS = `
  SELECT d.id, d.thing_id, t.kind, d.property, d.name, d.unit, d.min_result, d.max_result, d.decimals,
    l.phenomenon_time, l.result_time, l.result, l.quality
  FROM datastream d JOIN thing t ON t.id = d.thing_id LEFT JOIN latest_observation l ON l.datastream_ref = d.ref
  WHERE t.jurisdiction_id = $1 AND ($2::text IS NULL OR t.id = $2) AND ($3::text IS NULL OR t.kind = $3)
    AND ($4::text IS NULL OR d.property = $4) AND d.id > $5
  ORDER BY d.id LIMIT $6`;
