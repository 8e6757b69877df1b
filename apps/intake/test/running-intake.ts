import { createService, type Role } from '@citybrain/http';
import { connectReactions } from '@citybrain/messaging';
import { openBus, type TestBus, type TestStack, testStack } from '@citybrain/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response } from 'supertest';
import { AppModule } from '../src/app.module.js';
import { description } from '../src/intake.description.js';
import { migrations } from '../src/migrations.js';

/** Intake with a database, topics and an issuer of its own, and a bus on which the test plays the other services. */
export interface RunningIntake {
  readonly stack: TestStack;
  readonly bus: TestBus;
  /** Base URL of the running service. */
  readonly url: string;
  /** A token for somebody with this role in Jiaojiang; the same account each time, unless one is named. */
  token(role: Role, account?: string, jurisdictions?: readonly string[]): Promise<string>;
  get(path: string, role: Role, account?: string): Promise<Response>;
  post(path: string, body: unknown, role: Role, account?: string): Promise<Response>;
  close(): Promise<void>;
}

const EVERYWHERE: readonly Role[] = ['administrator', 'machine'];

export const startIntake = async (): Promise<RunningIntake> => {
  const stack = await testStack('intake', migrations);
  const app: NestFastifyApplication = await createService(AppModule, description);
  await connectReactions(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const bus = openBus();
  const token: RunningIntake['token'] = (
    role,
    account = role,
    jurisdictions = EVERYWHERE.includes(role) ? ['*'] : ['jiaojiang'],
  ) => stack.issuer.tokenFor({ roles: [role], accountId: `account-${account}`, jurisdictions });
  return {
    stack,
    bus,
    url,
    token,
    get: async (path, role, account) =>
      request(url)
        .get(path)
        .set('authorization', `Bearer ${await token(role, account)}`),
    post: async (path, body, role, account) =>
      request(url)
        .post(path)
        .set('authorization', `Bearer ${await token(role, account)}`)
        .send(body as object),
    close: async () => {
      await bus.close();
      await app.close();
      await stack.close();
    },
  };
};
