import type { TopicDefinition } from '@citybrain/contracts';
import { createService, type Role } from '@citybrain/http';
import { CityClock } from '@citybrain/kernel';
import { connectReactions } from '@citybrain/messaging';
import { eventually, openBus, type TestBus, testStack, type TestStack } from '@citybrain/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { description } from '../src/analytics.description.js';
import { AppModule } from '../src/app.module.js';
import { migrations } from '../src/migrations.js';

export interface Asker {
  readonly role?: Role;
  readonly departmentId?: string;
  readonly jurisdictions?: readonly string[];
}

/** Analytics running for real, with the other services and identity played by the test. */
export interface AnalyticsUnderTest {
  readonly stack: TestStack;
  readonly bus: TestBus;
  readonly app: NestFastifyApplication;
  /** The city's time stands still here from now on. */
  stopClockAt(now: Date): void;
  /** Asks as somebody with this role, a supervisor of every jurisdiction unless said otherwise; any answer is returned. */
  ask(path: string, who?: Asker): Promise<supertest.Response>;
  /** Resolves once `count` records of a topic have been consumed. */
  consumed(topic: TopicDefinition, count: number): Promise<void>;
  close(): Promise<void>;
}

export const startAnalytics = async (): Promise<AnalyticsUnderTest> => {
  const stack = await testStack('analytics', migrations);
  const app = await createService(AppModule, description);
  await connectReactions(app);
  await app.getHttpAdapter().getInstance().ready();
  const bus = openBus();
  const clock = app.get(CityClock, { strict: false });
  return {
    stack,
    bus,
    app,
    stopClockAt: (now) => Object.assign(clock, { now: () => now }),
    ask: async (path, { role = 'supervisor', jurisdictions = ['*'], departmentId } = {}) => {
      const who = { roles: [role], jurisdictions, ...(departmentId === undefined ? {} : { departmentId }) };
      const token = await stack.issuer.tokenFor(who);
      return supertest(app.getHttpServer()).get(`/api/analytics/${path}`).set('authorization', `Bearer ${token}`);
    },
    consumed: (topic, count) =>
      eventually(async () => {
        const [row] = await stack.sql<{ consumed: number }>(CONSUMED, [topic.name]);
        if (row?.consumed !== count) throw new Error(`${row?.consumed} of ${count} records of ${topic.name} consumed`);
      }),
    close: async () => {
      await bus.close();
      await app.close();
      await stack.close();
    },
  };
};

const CONSUMED = `SELECT coalesce(sum(next_offset), 0)::integer AS consumed FROM consumer_position WHERE topic = $1`;
