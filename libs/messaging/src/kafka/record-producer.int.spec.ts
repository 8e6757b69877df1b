import { kafkaSettings, loadSettings } from '@citybrain/config';
import { intakeReports } from '@citybrain/contracts';
import { testStack, type TestStack } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messagingMigrations } from '../messaging.migrations.js';
import { RecordProducer } from './record-producer.js';

describe('the way to Kafka', () => {
  let stack: TestStack;
  let producer: RecordProducer;
  beforeAll(async () => {
    stack = await testStack('producer', messagingMigrations);
    producer = new RecordProducer(loadSettings(kafkaSettings), 'test');
  }, 60_000);
  afterAll(async () => {
    await producer.close();
    await stack.close();
  });

  it('takes one record after the other, however soon after the last the next one comes', async () => {
    const record = { topic: intakeReports.name, key: 'a', value: Buffer.from('{}'), headers: {} };
    for (let turns = 0; turns < 12; turns += 1) {
      await producer.send([record]);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      expect(await producer.send([record])).toBeUndefined();
    }
  }, 10_000);
});
