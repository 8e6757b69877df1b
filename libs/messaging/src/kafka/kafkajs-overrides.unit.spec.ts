import { createRequire } from 'node:module';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { overrideKafkajs } from './kafkajs-overrides.js';

const require = createRequire(import.meta.url);
const quiet = {
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  info: () => undefined,
  namespace: () => quiet,
};
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

type Queue = {
  checkPendingRequests(): void;
  fulfillRequest(response: object): void;
  push(request: object): void;
  destroy(): void;
  scheduleRequestTimeoutCheck(): void;
};
const queueClass = (): (new (options: object) => Queue) & { prototype: Queue } =>
  require('kafkajs/src/network/requestQueue');

describe('what we replace in kafkajs', () => {
  overrideKafkajs();
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is still the version whose defects we know', () => {
    expect(require('kafkajs/package.json').version).toBe('2.2.4');
  });

  it('lets an idle connection sleep instead of waking up every millisecond', async () => {
    const Queue = queueClass();
    const queue = new Queue({
      maxInFlightRequests: 1,
      requestTimeout: 1_000,
      clientId: 'c',
      broker: 'b',
      logger: quiet,
    });
    const looks = jest.spyOn(queue, 'checkPendingRequests');
    queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    await sleep(300);
    queue.destroy();
    expect(looks.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('beats on after the wall clock was set back an hour', async () => {
    const Group = require('kafkajs/src/consumer/consumerGroup') as {
      prototype: { heartbeat(options: { interval: number }): Promise<void> };
    };
    const beats: object[] = [];
    const member = {
      groupId: 'g',
      memberId: 'm',
      generationId: 1,
      coordinator: { heartbeat: async (payload: object) => void beats.push(payload) },
      instrumentationEmitter: { emit: () => undefined },
    };
    await Group.prototype.heartbeat.call(member as never, { interval: 10 });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    await sleep(30);
    await Group.prototype.heartbeat.call(member as never, { interval: 10 });
    expect(beats).toHaveLength(2);
  });

  it('does not beat more often than it was asked to', async () => {
    const Group = require('kafkajs/src/consumer/consumerGroup') as {
      prototype: { heartbeat(options: { interval: number }): Promise<void> };
    };
    const beats: object[] = [];
    const member = {
      memberId: 'm',
      coordinator: { heartbeat: async (payload: object) => void beats.push(payload) },
      instrumentationEmitter: { emit: () => undefined },
    };
    for (let i = 0; i < 5; i += 1) await Group.prototype.heartbeat.call(member as never, { interval: 1_000 });
    expect(beats).toHaveLength(1);
  });

  it('gives up the socket of a request that timed out', async () => {
    const Connection = require('kafkajs/src/network/connection') as new (options: object) => {
      connect(): Promise<boolean>;
      requestQueue: Queue & { onRequestTimeout?: () => void };
      socket: { destroyed: boolean };
      disconnect(): Promise<boolean>;
    };
    const { createServer } = await import('node:net');
    const deaf = createServer(() => undefined);
    await new Promise<void>((up) => deaf.listen(0, '127.0.0.1', up));
    const { port } = deaf.address() as { port: number };
    const connection = new Connection({
      host: '127.0.0.1',
      port,
      logger: quiet,
      clientId: 'c',
      requestTimeout: 100,
      enforceRequestTimeout: true,
      socketFactory: require('kafkajs/src/network/socketFactory')(),
    });
    await connection.connect();
    const rejected = new Promise<void>((failed) =>
      connection.requestQueue.push({
        entry: { correlationId: 1, resolve: () => undefined, reject: () => failed() },
        expectResponse: true,
        sendRequest: () => undefined,
      }),
    );
    await rejected;
    await sleep(20);
    expect(connection.socket.destroyed).toBe(true);
    deaf.close();
  });
});
