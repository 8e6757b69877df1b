import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things with their datastreams, device credentials, observations by day, alarms. */
export class Telemetry1763800000001 implements MigrationInterface {
  name = 'Telemetry1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REGISTRY, ...OBSERVATIONS, ...ALARMS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE alarm_rule_state, alarm, observation_conflict, latest_observation, observation, device_credential, datastream, thing`);
  }
}

const REGISTRY = [
  `CREATE TABLE thing (
    id text PRIMARY KEY,
    jurisdiction_id text NOT NULL,
    kind text NOT NULL,
    name jsonb NOT NULL,
    lng double precision NOT NULL,
    lat double precision NOT NULL,
    town_id text,
    cell_id text NOT NULL,
    simulated boolean NOT NULL,
    in_service boolean NOT NULL DEFAULT true
  )`,
  `CREATE INDEX thing_of_jurisdiction ON thing (jurisdiction_id, id)`,
  // the number stands for the id in the very many rows of observations
  `CREATE TABLE datastream (
    ref integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    thing_id text NOT NULL REFERENCES thing,
    property text NOT NULL,
    name jsonb NOT NULL,
    unit text NOT NULL,
    min_result double precision NOT NULL,
    max_result double precision NOT NULL,
    decimals smallint NOT NULL
  )`,
  `CREATE INDEX datastream_of_thing ON datastream (thing_id)`,
  `CREATE TABLE device_credential (
    id uuid PRIMARY KEY,
    thing_id text NOT NULL REFERENCES thing,
    secret_sha256 bytea NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    revoked_at timestamptz
  )`,
  `CREATE INDEX device_credential_valid ON device_credential (thing_id) WHERE revoked_at IS NULL`,
];

const OBSERVATIONS = [
  // wide columns first: no padding in a row. Partitions are days in UTC, made ahead by the service.
  `CREATE TABLE observation (
    phenomenon_time timestamptz NOT NULL,
    result_time timestamptz NOT NULL,
    result double precision NOT NULL,
    datastream_ref integer NOT NULL,
    quality smallint NOT NULL,
    PRIMARY KEY (datastream_ref, phenomenon_time)
  ) PARTITION BY RANGE (phenomenon_time)`,
  `CREATE TABLE latest_observation (
    phenomenon_time timestamptz NOT NULL,
    result_time timestamptz NOT NULL,
    result double precision NOT NULL,
    datastream_ref integer PRIMARY KEY REFERENCES datastream,
    quality smallint NOT NULL
  ) WITH (fillfactor = 50)`,
  // the same datastream and time came again with another value: the first stays, the other is shown here
  `CREATE TABLE observation_conflict (
    phenomenon_time timestamptz NOT NULL,
    result_time timestamptz NOT NULL,
    result double precision NOT NULL,
    stored_result double precision NOT NULL,
    datastream_ref integer NOT NULL REFERENCES datastream,
    PRIMARY KEY (datastream_ref, phenomenon_time, result)
  )`,
];

const ALARMS = [
  `CREATE TABLE alarm (
    id uuid PRIMARY KEY,
    jurisdiction_id text NOT NULL,
    thing_id text NOT NULL REFERENCES thing,
    datastream_ref integer NOT NULL REFERENCES datastream,
    rule_id text NOT NULL,
    severity smallint NOT NULL,
    category text,
    description jsonb NOT NULL,
    result double precision NOT NULL,
    raised_at timestamptz NOT NULL,
    cleared_at timestamptz,
    cleared_result double precision
  )`,
  `CREATE UNIQUE INDEX alarm_standing ON alarm (thing_id, rule_id) WHERE cleared_at IS NULL`,
  `CREATE INDEX alarm_of_jurisdiction ON alarm (jurisdiction_id, raised_at DESC, id DESC)`,
  // how far a rule is with a thing: moved in the transaction that stores the readings
  `CREATE TABLE alarm_rule_state (
    thing_id text NOT NULL REFERENCES thing,
    rule_id text NOT NULL,
    last_at timestamptz NOT NULL,
    streak integer NOT NULL,
    calm_since timestamptz,
    alarm_id uuid,
    PRIMARY KEY (thing_id, rule_id)
  ) WITH (fillfactor = 50)`,
];
