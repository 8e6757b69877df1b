import {
  type EventDefinition,
  type EventOf,
  newEvent,
  type NewEvent,
  type Reading,
  ReadingsRecorded,
  seriesOf,
  telemetryAlarms,
  telemetryReadings,
} from '@citybrain/contracts';
import { createService, type Role } from '@citybrain/http';
import { newId } from '@citybrain/kernel';
import { connectReactions } from '@citybrain/messaging';
import { eventually, openBus, type TestBus, testStack, type TestStack } from '@citybrain/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { AppModule } from '../src/app.module.js';
import { migrations } from '../src/migrations.js';
import { description } from '../src/telemetry.description.js';

export interface Person {
  get(path: string): supertest.Test;
  post(path: string): supertest.Test;
  delete(path: string): supertest.Test;
}

export interface StoredRow {
  readonly id: string;
  readonly at: string;
  readonly result: number;
}

type AnyEvent = EventOf<EventDefinition>;

/** Telemetry running for real, with devices and people played by the test. */
export interface RunningTelemetry {
  readonly stack: TestStack;
  readonly bus: TestBus;
  /** What is on the topics, read and validated as any consumer would. */
  readonly alarmEvents: readonly AnyEvent[];
  readonly readingEvents: readonly AnyEvent[];
  /** Somebody who has signed in. Default jurisdiction: jiaojiang. */
  person(role: Role, jurisdictions?: readonly string[]): Promise<Person>;
  /** A fresh credential of a thing: `<thingId>:<secret>`. */
  tokenOf(thingId: string): Promise<string>;
  /** A device sends a body with its token; text is sent as it is. */
  send(token: string, body: object | string): supertest.Test;
  /** The gateway's records, played: readings as they would stand on the topic. */
  recorded(readings: readonly Reading[]): NewEvent<never>;
  /** Stored rows of a datastream, oldest first. */
  rowsOf(datastreamId: string): Promise<StoredRow[]>;
  /** Resolves when the service has handled everything on the readings' topic, and what followed from it is published. */
  caughtUp(): Promise<void>;
  /** Ends the service and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const start = async (): Promise<NestFastifyApplication> => {
  const app = await createService(AppModule, description);
  await connectReactions(app);
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

export const runTelemetry = async (): Promise<RunningTelemetry> => {
  const stack = await testStack('telemetry', migrations);
  let app = await start();
  const bus = openBus();
  const alarmEvents = await bus.read(telemetryAlarms);
  const readingEvents = await bus.read(telemetryReadings);
  const http = () => supertest(app.getHttpServer());

  const person = async (role: Role, jurisdictions: readonly string[] = ['jiaojiang']): Promise<Person> => {
    const token = await stack.issuer.tokenFor({ roles: [role], jurisdictions });
    const signed = (test: supertest.Test) => test.set('authorization', `Bearer ${token}`);
    return {
      get: (path) => signed(http().get(path)),
      post: (path) => signed(http().post(path)),
      delete: (path) => signed(http().delete(path)),
    };
  };

  const rowsOf = async (datastreamId: string): Promise<StoredRow[]> => {
    const rows = await stack.sql<{ at: Date; result: number }>(
      `SELECT o.phenomenon_time AS at, o.result FROM observation o JOIN datastream d ON d.ref = o.datastream_ref
       WHERE d.id = $1 ORDER BY o.phenomenon_time`,
      [datastreamId],
    );
    return rows.map(({ at, result }) => ({ id: datastreamId, at: at.toISOString(), result }));
  };

  return {
    stack,
    bus,
    alarmEvents,
    readingEvents,
    person,
    rowsOf,
    tokenOf: async (thingId) => {
      const operator = await person('sensor-operator');
      const answer = await operator.post(`/api/telemetry/things/${thingId}/credentials`).expect(201);
      return (answer.body as { token: string }).token;
    },
    send: (token, body) =>
      http()
        .post('/api/telemetry/observations')
        .set('authorization', `Device ${token}`)
        .set('content-type', 'application/json')
        .send(body),
    recorded: (readings) =>
      newEvent(
        ReadingsRecorded,
        { key: 'test', jurisdictionId: 'jiaojiang', series: seriesOf(readings) },
        { id: newId(), version: 1 },
        new Date(readings[0]?.s ?? 0),
      ) as unknown as NewEvent<never>,
    caughtUp: async () => {
      const marker = newEvent(
        ReadingsRecorded,
        { key: 'marker', jurisdictionId: 'jiaojiang', series: [{ d: 'marker', s: 0, t: [0], r: [0] }] },
        { id: newId(), version: 1 },
        new Date(),
      ) as unknown as NewEvent<never>;
      await bus.publish(marker);
      await eventually(async () => {
        const [row] = await stack.sql<{ handled: string; alarms: string }>(CAUGHT_UP);
        const read = readingEvents.some((event) => event.aggregate.id === marker.aggregate.id);
        if (!read || Number(row?.handled) < readingEvents.length)
          throw new Error(`${row?.handled} of ${readingEvents.length} records are handled`);
        if (alarmEvents.length < Number(row?.alarms))
          throw new Error(`${alarmEvents.length} of ${row?.alarms} alarm events are read`);
      });
    },
    restart: async () => {
      await app.close();
      app = await start();
    },
    close: async () => {
      await bus.close();
      await app.close();
      await stack.close();
    },
  };
};

const CAUGHT_UP = `
  SELECT (SELECT coalesce(sum(next_offset), 0) FROM consumer_position WHERE consumer = 'telemetry.readings') AS handled,
    (SELECT count(*) FROM outbox WHERE topic = 'telemetry.alarms') AS alarms`;
