import { type EventOf, intakeJurisdictions, JurisdictionImported, newEvent, type NewEvent } from '@citybrain/contracts';
import { createService } from '@citybrain/http';
import { TransactionScope, PersistenceModule } from '@citybrain/persistence';
import { eventually, openBus, type TestBus, testStack, type TestStack } from '@citybrain/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { encode } from './envelope.js';
import { connectReactions, messagingMigrations, MessagingModule, On, Outbox, Reaction } from './index.js';

class Ledger1763800000001 implements MigrationInterface {
  name = 'Ledger1763800000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ledger (id bigserial PRIMARY KEY, who text NOT NULL, version int NOT NULL)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ledger`);
  }
}
const migrations = [...messagingMigrations, Ledger1763800000001];

@Reaction()
class KeepLedger {
  static poison = new Set<string>();
  @On(JurisdictionImported, { id: 'ledger.note-jurisdiction' })
  async note(event: EventOf<typeof JurisdictionImported>, tx: EntityManager): Promise<void> {
    await tx.query(`INSERT INTO ledger (who, version) VALUES ($1, $2)`, [
      event.data.jurisdictionId,
      event.aggregate.version,
    ]);
    if (KeepLedger.poison.has(event.data.jurisdictionId)) throw new TypeError('cannot be handled');
  }
}

@Module({
  imports: [PersistenceModule.forService('ledger', { entities: [], migrations }), MessagingModule.forService('ledger')],
  controllers: [KeepLedger],
})
class LedgerModule {}

const happened = (
  id: string,
  version = 1,
): NewEvent<{ jurisdictionId: string; name: { zh: string; en: string }; timeZone: string }> =>
  newEvent(
    JurisdictionImported,
    { jurisdictionId: id, name: { zh: id, en: id }, timeZone: 'UTC' },
    { id, version },
    new Date(),
  );

describe('a service on the bus', () => {
  let stack: TestStack;
  let bus: TestBus;
  let app: NestFastifyApplication;
  const start = async (): Promise<void> => {
    app = await createService(LedgerModule, { name: 'ledger', title: 'Ledger', summary: 'test' });
    await connectReactions(app);
  };
  const ledgerOf = (who: string): Promise<{ version: number }[]> =>
    stack.sql(`SELECT version FROM ledger WHERE who = $1 ORDER BY id`, [who]);

  beforeAll(async () => {
    stack = await testStack('ledger', migrations);
    bus = openBus();
    await start();
  });
  afterAll(async () => {
    await app.close();
    await bus.close();
    await stack.close();
  });
  beforeEach(() => KeepLedger.poison.clear());

  it('publishes exactly what its transactions committed, in the order of the aggregate', async () => {
    const seen = await bus.read(intakeJurisdictions);
    const scope = app.get(TransactionScope);
    const outbox = app.get(Outbox);
    for (let version = 1; version <= 20; version += 1)
      await scope.run((tx) => outbox.append(tx, [happened('ordered', version)]));
    await expect(
      scope.run(async (tx) => {
        await outbox.append(tx, [happened('undone')]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await eventually(() => {
      const versions = seen.filter((event) => event.aggregate.id === 'ordered').map((event) => event.aggregate.version);
      expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });
    expect(seen.filter((event) => event.aggregate.id === 'undone')).toEqual([]);
  });

  it('refuses the same version of an aggregate twice', async () => {
    const append = () => app.get(TransactionScope).run((tx) => app.get(Outbox).append(tx, [happened('twice')]));
    await append();
    await expect(append()).rejects.toThrow(/duplicate key/);
  });

  it('counts an event once, however often a producer repeats it', async () => {
    const { headers, value, key } = encode(happened('repeated'), 'test');
    for (let i = 0; i < 3; i += 1) await bus.publishRaw(intakeJurisdictions, key, value, headers);
    await bus.publish(happened('after-repeated'));
    await eventually(async () => expect(await ledgerOf('after-repeated')).toHaveLength(1));
    expect(await ledgerOf('repeated')).toHaveLength(1);
  });

  it('goes on from its own position after a restart, though Kafka forgot its offsets', async () => {
    await bus.publish(happened('before-restart'));
    await eventually(async () => expect(await ledgerOf('before-restart')).toHaveLength(1));
    await app.close();
    await bus.publish(happened('while-away'));
    await bus.forgetOffsets('ledger.cases');
    await start();
    await eventually(async () => expect(await ledgerOf('while-away')).toHaveLength(1));
    expect(await ledgerOf('before-restart')).toHaveLength(1);
  });

  it('parks the key of a bad event with all that follows it, and the others go on', async () => {
    KeepLedger.poison.add('bad');
    await bus.publish(happened('bad', 1), happened('good', 1), happened('bad', 2));
    await eventually(async () => expect(await ledgerOf('good')).toHaveLength(1));
    await bus.publish(happened('bad', 3));
    await eventually(async () => {
      const parked = await stack.sql<{ reason: string; attempts: number }>(
        `SELECT reason, attempts FROM parked_event WHERE key = 'bad' ORDER BY id`,
      );
      expect(parked).toEqual([
        { reason: 'cannot be handled', attempts: 3 },
        { reason: 'an earlier event of this key is parked', attempts: 0 },
        { reason: 'an earlier event of this key is parked', attempts: 0 },
      ]);
    });
    expect(await ledgerOf('bad')).toHaveLength(0);
  });

  it.each([
    ['no JSON', 'poison-json', Buffer.from('{"jurisdictionId":'), 'jurisdiction.imported'],
    ['no value', 'poison-empty', Buffer.alloc(0), 'jurisdiction.imported'],
    ['no type', 'poison-type', Buffer.from('{}'), undefined],
  ])('sets a record with %s aside, with its bytes, and is not stopped by it', async (_what, key, value, type) => {
    const headers = {
      ce_id: '018f0000-0000-7000-8000-000000000000',
      ce_source: '/x',
      ce_subject: key,
      ce_time: '2026-01-01T00:00:00Z',
      ce_aggregateversion: '1',
    };
    await bus.publishRaw(intakeJurisdictions, key, value, type === undefined ? headers : { ...headers, ce_type: type });
    await bus.publish(happened(`after-${key}`));
    await eventually(async () => expect(await ledgerOf(`after-${key}`)).toHaveLength(1));
    const parked = await stack.sql<{ value: Buffer }>(`SELECT value FROM parked_event WHERE key = $1`, [key]);
    expect(parked).toEqual([{ value }]);
  });

  it('waits for its database instead of setting anything aside', async () => {
    const before = await stack.sql(`SELECT 1 FROM parked_event`);
    for (let i = 0; i < 5; i += 1) {
      await stack.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ledger'`);
      await bus.publish(happened(`outage-${i}`));
    }
    await eventually(async () => {
      for (let i = 0; i < 5; i += 1) expect(await ledgerOf(`outage-${i}`)).toHaveLength(1);
    }, 25_000);
    expect(await stack.sql(`SELECT 1 FROM parked_event`)).toHaveLength(before.length);
  });
});
