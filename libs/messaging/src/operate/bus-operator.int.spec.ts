import {
  type EventOf,
  intakeJurisdictions,
  JurisdictionImported,
  newEvent,
  type NewEvent,
  ReadingsRecorded,
  telemetryReadings,
} from '@citybrain/contracts';
import { kafkaSettings, loadSettings } from '@citybrain/config';
import { createService } from '@citybrain/http';
import { PersistenceModule } from '@citybrain/persistence';
import { eventually, openBus, type TestBus, testStack, type TestStack } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createKafka, topicName } from '../kafka/kafka-client.js';
import { ensureTopics } from '../kafka/topics.js';
import { connectReactions, messagingMigrations, MessagingModule, On, Reaction } from '../index.js';

class Seen1763800000001 implements MigrationInterface {
  name = 'Seen1763800000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE seen (id bigserial PRIMARY KEY, who text NOT NULL, version int NOT NULL)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE seen`);
  }
}
const migrations = [...messagingMigrations, Seen1763800000001];

@Reaction()
class Note {
  static broken = true;
  @On(JurisdictionImported, { id: 'seen.note-jurisdiction' })
  async jurisdiction(event: EventOf<typeof JurisdictionImported>, tx: EntityManager): Promise<void> {
    if (Note.broken && event.data.jurisdictionId.startsWith('bad')) throw new RangeError('not yet understood');
    await tx.query(`INSERT INTO seen (who, version) VALUES ($1, $2)`, [
      event.data.jurisdictionId,
      event.aggregate.version,
    ]);
  }
  @On(ReadingsRecorded, { id: 'seen.note-readings' })
  async readings(event: EventOf<typeof ReadingsRecorded>, tx: EntityManager): Promise<void> {
    if (Note.broken) throw new RangeError('not yet understood');
    await tx.query(`INSERT INTO seen (who, version) VALUES ($1, $2)`, [event.data.key, event.aggregate.version]);
  }
}

@Module({
  imports: [PersistenceModule.forService('seen', { entities: [], migrations }), MessagingModule.forService('seen')],
  controllers: [Note],
})
class SeenModule {}

const happened = (id: string, version = 1): NewEvent =>
  newEvent(
    JurisdictionImported,
    { jurisdictionId: id, name: { zh: id, en: id }, timeZone: 'UTC' },
    { id, version },
    new Date(),
  );

interface Page {
  items: { id: string; key: string; reason: string; attempts: number }[];
}

describe('an operator of the bus', () => {
  let stack: TestStack;
  let bus: TestBus;
  let app: NestFastifyApplication;
  let administrator: string;
  const ask = async <Body>(method: 'GET' | 'POST', path: string, body?: object, token = administrator) => {
    const response = await app.inject({
      method,
      url: `/api/seen/bus/${path}`,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { payload: body }),
    });
    return { status: response.statusCode, body: (response.body === '' ? null : response.json()) as Body };
  };
  const seen = (who: string): Promise<{ version: number }[]> =>
    stack.sql(`SELECT version FROM seen WHERE who = $1 ORDER BY id`, [who]);
  const parked = async (): Promise<Page['items']> => (await ask<Page>('GET', 'parked')).body.items;

  beforeAll(async () => {
    stack = await testStack('seen', migrations);
    bus = openBus();
    administrator = await stack.issuer.tokenFor({ roles: ['administrator'], jurisdictions: ['*'] });
    app = await createService(SeenModule, { name: 'seen', title: 'Seen', summary: 'test' });
    await connectReactions(app);
    await bus.publish(happened('bad-1', 1), happened('bad-1', 2), happened('good'));
    await eventually(async () => expect(await parked()).toHaveLength(2));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await bus.close();
    await stack.close();
  });

  it('sees what was set aside and why, with its bytes', async () => {
    const [first, second] = await parked();
    expect(first).toMatchObject({ key: 'bad-1', reason: 'not yet understood', attempts: 3 });
    expect(second).toMatchObject({ key: 'bad-1', attempts: 0 });
    const { body } = await ask<{ text: string }>('GET', `parked/${first!.id}`);
    expect(JSON.parse(body.text)).toMatchObject({ jurisdictionId: 'bad-1' });
  });

  it('is told when the cause is still there, and everything stays parked', async () => {
    const [first] = await parked();
    const refused = await ask<{ code: string }>('POST', `parked/${first!.id}/replay`, { reason: 'try' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'BUS_REPLAY_FAILED' } });
    expect(await parked()).toHaveLength(2);
  });

  it('tries a replay without doing it, then replays the whole key in order, once', async () => {
    Note.broken = false;
    const [first] = await parked();
    const dry = await ask('POST', `parked/${first!.id}/replay`, { reason: 'look first', dryRun: true });
    expect(dry).toMatchObject({ status: 200, body: { handled: 2, dryRun: true } });
    expect(await seen('bad-1')).toEqual([]);
    const real = await ask('POST', `parked/${first!.id}/replay`, { reason: 'mended' });
    expect(real).toMatchObject({ status: 200, body: { handled: 2, dryRun: false } });
    expect((await seen('bad-1')).map((row) => row.version)).toEqual([1, 2]);
    expect((await ask('POST', `parked/${first!.id}/replay`, { reason: 'again' })).status).toBe(404);
    await bus.publish(happened('bad-1', 3));
    await eventually(async () => expect((await seen('bad-1')).map((row) => row.version)).toEqual([1, 2, 3]));
    Note.broken = true;
  });

  it('gives up one event, and what waited behind it can go on', async () => {
    await bus.publish(happened('bad-2', 1), happened('bad-2', 2));
    const [first, second] = await eventually(async () => {
      const rows = (await parked()).filter((row) => row.key === 'bad-2');
      expect(rows).toHaveLength(2);
      return rows;
    });
    expect((await ask('POST', `parked/${first!.id}/drop`, { reason: 'sent by mistake' })).status).toBe(204);
    Note.broken = false;
    await ask('POST', `parked/${second!.id}/replay`, { reason: 'the first is gone' });
    Note.broken = true;
    expect((await seen('bad-2')).map((row) => row.version)).toEqual([2]);
  });

  it('replays a dead letter of a free stream, which is on its topic too', async () => {
    const letters = await bus.readRaw('telemetry.readings.dlq');
    const series = { d: 'x', s: 1, t: [1], r: [1] };
    await bus.publish(
      newEvent(
        ReadingsRecorded,
        { key: 'batch', jurisdictionId: 'jiaojiang', series: [series] },
        { id: 'batch', version: 1 },
        new Date(),
      ),
    );
    const [dead] = await eventually(async () => {
      const { items } = (await ask<Page>('GET', 'dead')).body;
      expect(items).toHaveLength(1);
      return items;
    });
    await eventually(() =>
      expect(letters.map((letter) => letter.headers['citybrain-dead-letter-reason'])).toEqual(['not yet understood']),
    );
    Note.broken = false;
    expect((await ask('POST', `dead/${dead!.id}/replay`, { reason: 'mended' })).status).toBe(200);
    Note.broken = true;
    expect(await seen('batch')).toHaveLength(1);
    expect(telemetryReadings.policy).toBe('free');
  });

  it('leaves a record of every change, with name and reason', async () => {
    const { body } = await ask<{ operation: string; reason: string; username: string }[]>('GET', 'operations');
    expect(body.map((entry) => [entry.operation, entry.reason])).toEqual([
      ['replay-dead', 'mended'],
      ['replay-parked', 'the first is gone'],
      ['drop-parked', 'sent by mistake'],
      ['replay-parked', 'mended'],
    ]);
    expect(body.every((entry) => entry.username === 'administrator')).toBe(true);
  });

  it('must be an administrator and say why', async () => {
    const dispatcher = await stack.issuer.tokenFor({ roles: ['dispatcher'] });
    expect((await ask('GET', 'parked', undefined, dispatcher)).status).toBe(403);
    expect((await ask('POST', 'parked/1/replay', {})).status).toBe(400);
    expect((await ask('GET', 'lost')).status).toBe(400);
  });

  it('is asked for a decision when a topic was made anew, and the service goes on after it', async () => {
    const settings = loadSettings(kafkaSettings);
    const admin = createKafka(settings, 'test').admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topicName(settings, intakeJurisdictions.name)] });
    await eventually(async () =>
      expect(await admin.listTopics()).not.toContain(topicName(settings, intakeJurisdictions.name)),
    );
    await ensureTopics(settings);
    await admin.disconnect();
    await bus.publish(happened('after-anew'));
    await eventually(async () => {
      const health = (await app.inject({ url: '/health/ready' })).json<{
        checks: Record<string, { status: string; detail: string }>;
      }>();
      expect(health.checks['kafka:seen.cases']).toMatchObject({
        status: 'down',
        detail: expect.stringContaining('npm run bus -- reset'),
      });
    }, 40_000);
    expect(await seen('after-anew')).toEqual([]);
    const reset = {
      consumer: 'seen.cases',
      topic: intakeJurisdictions.name,
      partition: 0,
      offset: '0',
      reason: 'topic made anew',
    };
    expect((await ask('POST', 'positions/reset', reset)).status).toBe(204);
    await eventually(async () => expect(await seen('after-anew')).toHaveLength(1), 40_000);
  }, 90_000);
});
