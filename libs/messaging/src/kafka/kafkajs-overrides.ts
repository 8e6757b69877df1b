import { createRequire } from 'node:module';
import { monotonicMs } from '@citybrain/kernel';

/**
 * Three methods of kafkajs 2.2.4 replaced, each for a defect its maintainers will not mend (docs/adr/0003).
 * kafkajs has no `exports` map, so its inner files can be reached; the version is pinned exactly, and
 * kafkajs-overrides.unit.spec.ts fails when what we replace no longer looks as it did.
 */
const require = createRequire(import.meta.url);

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
  createSocketRequest(pushed: unknown): { timeoutHandler: () => void };
  onRequestTimeout?: () => void;
}
interface ConsumerGroup {
  groupId: string;
  memberId: string | null;
  generationId: number | null;
  coordinator: { heartbeat(payload: object): Promise<unknown> };
  instrumentationEmitter: { emit(name: string, payload: object): void };
  heartbeat(options: { interval: number }): Promise<void>;
  beatAt?: number;
  beating?: Promise<void> | undefined;
}
interface Connection {
  requestQueue: RequestQueue;
  socket?: { destroy(error: Error): void };
  connect(): Promise<boolean>;
}
type ClassOf<T> = { prototype: T };

/**
 * An idle connection re-armed a timer of a negative delay: a wake-up every millisecond (kafkajs #1556, #1704) and a warning
 * on Node 24 (#1751). Only a queue that waits needs a timer.
 */
const stopIdleSpin = (queue: ClassOf<RequestQueue>): void => {
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const wait = Math.max(this.throttledUntil - Date.now(), 10);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, wait);
  };
};

/** Heartbeats were timed by the wall clock: after a step back the member fell silent and was evicted, again and again. */
const beatByMonotonicClock = (group: ClassOf<ConsumerGroup>): void => {
  group.prototype.heartbeat = async function (this: ConsumerGroup, { interval }: { interval: number }): Promise<void> {
    if (this.beating !== undefined) return this.beating;
    if (!this.memberId || monotonicMs() < (this.beatAt ?? 0) + interval) return;
    const payload = { groupId: this.groupId, memberId: this.memberId, groupGenerationId: this.generationId };
    this.beating = this.coordinator
      .heartbeat(payload)
      .then(() => {
        this.beatAt = monotonicMs();
        this.instrumentationEmitter.emit('consumer.heartbeat', payload);
      })
      .finally(() => {
        this.beating = undefined;
      });
    return this.beating;
  };
};

/** A request that timed out kept its dead socket, and the retry waited on it too, up to 15 minutes (kafkajs #919). */
const dropDeadSocket = (queue: ClassOf<RequestQueue>, connection: ClassOf<Connection>): void => {
  const create = queue.prototype.createSocketRequest;
  queue.prototype.createSocketRequest = function (this: RequestQueue, pushed: unknown) {
    const request = create.call(this, pushed);
    const timedOut = request.timeoutHandler;
    request.timeoutHandler = () => {
      timedOut();
      this.onRequestTimeout?.();
    };
    return request;
  };
  const connect = connection.prototype.connect;
  connection.prototype.connect = function (this: Connection): Promise<boolean> {
    this.requestQueue.onRequestTimeout = () =>
      this.socket?.destroy(new Error('request timed out: the socket is given up'));
    return connect.call(this);
  };
};

let applied = false;

/** Replaces the three methods, once per process, before the first client is made. */
export const overrideKafkajs = (): void => {
  if (applied) return;
  applied = true;
  const queue = require('kafkajs/src/network/requestQueue') as ClassOf<RequestQueue>;
  stopIdleSpin(queue);
  beatByMonotonicClock(require('kafkajs/src/consumer/consumerGroup') as ClassOf<ConsumerGroup>);
  dropDeadSocket(queue, require('kafkajs/src/network/connection') as ClassOf<Connection>);
};
