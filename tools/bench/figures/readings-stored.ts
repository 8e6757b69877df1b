import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { alternate } from '../alternate.ts';
import type { Figure } from '../figure.ts';
import { copyAll, makeFloorTable } from '../floors/copy-readings.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { postBytes } from '../load/http-connection.ts';
import type { BenchStack } from '../stack/bench-stack.ts';
import { GAUGES, gaugeId } from '../stack/bench-scenario.ts';

const CONNECTIONS = 32;
const ROUNDS = 5;
const BATCH = 100;
/** Per gauge and round. */
const BATCHES = 8;
const PROPERTIES = ['level', 'fill-ratio', 'battery'] as const;

/** Readings of one round are a second apart per datastream, and so recent that the alarm rules look at each of them. */
const STEP_MS = 1_000;
const ROUND_MS = Math.ceil((BATCH * BATCHES) / PROPERTIES.length) * STEP_MS;
const VISIBLE_WITHIN_MS = 60_000;

export const readingsStored: Figure = {
  name: 'readings-stored',
  unit: 'readings/s',
  about:
    `readings of ${GAUGES} gauges (${GAUGES * PROPERTIES.length} datastreams) by POST /api/telemetry/observations in batches of ${BATCH}, ` +
    `${CONNECTIONS} requests under way, until every row is visible (through Kafka, de-duplicated, latest values, alarm rules); ` +
    'floor: one client copying the same rows into a table of the same shape',
  services: ['identity', 'telemetry'],
  measure: async (stack) => {
    const tokens = await credentials(stack);
    const client = new pg.Client({ connectionString: stack.databaseUrl('telemetry') });
    await client.connect();
    try {
      const refs = await refsOf(client);
      await makeFloorTable(client);
      const start = Date.now() - (ROUNDS + 1) * ROUND_MS;
      return await alternate(ROUNDS, {
        floor: (round) => copyRound(client, refs, start + round * ROUND_MS),
        ours: (round) => sendRound(stack, client, tokens, start + round * ROUND_MS),
      });
    } finally {
      await client.end();
    }
  },
};

interface Reading {
  readonly property: (typeof PROPERTIES)[number];
  readonly at: number;
  readonly result: number;
}

/** What a gauge measures in a round; nothing that would raise an alarm. */
function readingsOf(gauge: number, start: number): Reading[] {
  return Array.from({ length: BATCH * BATCHES }, (_, index) => {
    const step = Math.floor(index / PROPERTIES.length);
    const result = Number((0.3 + 0.2 * Math.sin((gauge + step) / 10)).toFixed(3));
    return { property: PROPERTIES[index % PROPERTIES.length]!, at: start + step * STEP_MS, result };
  });
}

const everyGauge = Array.from({ length: GAUGES }, (_, gauge) => gauge);

async function sendRound(
  stack: BenchStack,
  client: pg.Client,
  tokens: readonly string[],
  start: number,
): Promise<number> {
  const url = `${stack.url('telemetry')}/api/telemetry/observations`;
  // made beforehand: devices do that on processors of their own
  const requests = everyGauge.map((gauge) => requestsOf(url, gauge, tokens[gauge]!, start));
  const next = (connection: number): Buffer | undefined => {
    for (let gauge = connection; gauge < GAUGES; gauge += CONNECTIONS) {
      const request = requests[gauge]!.shift();
      if (request !== undefined) return request;
    }
    return undefined;
  };
  const began = performance.now();
  await closedLoop({ url, connections: CONNECTIONS, expectedStatus: 202, next });
  await untilVisible(client, start);
  const seconds = (performance.now() - began) / 1_000;
  await proveComplete(client, start);
  return (GAUGES * BATCH * BATCHES) / seconds;
}

function requestsOf(url: string, gauge: number, token: string, start: number): Buffer[] {
  const readings = readingsOf(gauge, start).map(({ property, at, result }) => ({
    datastreamId: `${gaugeId(gauge)}.${property}`,
    phenomenonTime: new Date(at).toISOString(),
    result,
  }));
  return Array.from({ length: BATCHES }, (_, batch) => {
    const observations = readings.slice(batch * BATCH, (batch + 1) * BATCH);
    return postBytes(url, { authorization: `Device ${token}` }, JSON.stringify({ observations }));
  });
}

/** The latest values move in the transaction that stores a device's readings, and a device's readings keep their order. */
async function untilVisible(client: pg.Client, start: number): Promise<void> {
  const last = lastTimes(start);
  const end = performance.now() + VISIBLE_WITHIN_MS;
  for (;;) {
    const { rows } = await client.query<{ visible: number }>(VISIBLE, [PROPERTIES, last.map((ms) => new Date(ms))]);
    if (rows[0]?.visible === GAUGES * PROPERTIES.length) return;
    if (performance.now() > end)
      throw new Error(`${rows[0]?.visible} datastreams have their last reading after ${VISIBLE_WITHIN_MS / 1_000} s`);
    await sleep(10);
  }
}

function lastTimes(start: number): number[] {
  const readings = readingsOf(0, start);
  return PROPERTIES.map((property) => readings.findLast((reading) => reading.property === property)!.at);
}

/** Outside the time that is taken: every row is there, once. */
async function proveComplete(client: pg.Client, start: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>(COUNT, [new Date(start), new Date(start + ROUND_MS)]);
  const expected = GAUGES * BATCH * BATCHES;
  if (rows[0]?.count !== expected) throw new Error(`${rows[0]?.count} of ${expected} readings are stored`);
}

async function copyRound(client: pg.Client, refs: ReadonlyMap<string, number>, start: number): Promise<number> {
  const receivedAt = Date.now();
  const rows = everyGauge.flatMap((gauge) =>
    readingsOf(gauge, start).map(({ property, at, result }) => ({
      ref: refs.get(`${gaugeId(gauge)}.${property}`)!,
      at,
      receivedAt,
      result,
    })),
  );
  const began = performance.now();
  await copyAll(client, rows);
  return rows.length / ((performance.now() - began) / 1_000);
}

async function credentials(stack: BenchStack): Promise<string[]> {
  const authorization = `Bearer ${await stack.token('machine')}`;
  const tokens: string[] = [];
  for (const gauge of everyGauge) {
    const url = `${stack.url('telemetry')}/api/telemetry/things/${gaugeId(gauge)}/credentials`;
    const response = await fetch(url, { method: 'POST', headers: { authorization } });
    if (!response.ok) throw new Error(`no credential for ${gaugeId(gauge)}: ${await response.text()}`);
    tokens.push(((await response.json()) as { token: string }).token);
  }
  return tokens;
}

async function refsOf(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: string; ref: number }>('SELECT id, ref FROM datastream');
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

const VISIBLE = `
  SELECT count(*)::int AS visible FROM latest_observation l JOIN datastream d ON d.ref = l.datastream_ref
  JOIN unnest($1::text[], $2::timestamptz[]) AS last (property, at) ON d.property = last.property
  WHERE l.phenomenon_time >= last.at`;
const COUNT = `SELECT count(*)::int AS count FROM observation WHERE phenomenon_time >= $1 AND phenomenon_time < $2`;
