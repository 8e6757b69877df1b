import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadSettings, redisSettings } from '@citybrain/config';
import { createService } from '@citybrain/http';
import { connectReactions } from '@citybrain/messaging';
import { eventually, openBus, type TestAccount, type TestBus, type TestStack, testStack } from '@citybrain/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { AppModule } from '../src/app.module.js';
import { description } from '../src/command-centre.description.js';
import { migrations } from '../src/migrations.js';

/** A service behind the gateway, played by the test: answers as `answer` says, and remembers what it was asked. */
export interface PlayedService {
  readonly url: string;
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
  readonly asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  close(): Promise<void>;
}

export const playService = async (): Promise<PlayedService> => {
  const asked: PlayedService['asked'] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      played.answer(request, response, body);
    });
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const played: PlayedService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (_request, response) => response.setHeader('content-type', 'application/json').end('{"status":"ready"}'),
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return played;
};

export interface Centre {
  readonly stack: TestStack;
  readonly bus: TestBus;
  readonly redis: Redis;
  readonly service: PlayedService;
  url: string;
  token(account: TestAccount): Promise<string>;
  get(path: string, account?: TestAccount): Promise<Response>;
  /** Stops the command centre and starts it again, as after a crash. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export const LEADER: TestAccount = { roles: ['leader'] };

/** A command centre with everything real but the services behind its gateway. Resolves when its live state is live. */
export const startCentre = async (settings: Record<string, string> = {}): Promise<Centre> => {
  const stack = await testStack('command-centre', migrations);
  const service = await playService();
  const addresses = ['INTAKE', 'DISPATCH', 'TELEMETRY', 'ANALYTICS', 'IDENTITY'].map((name) => [
    `${name}_URL`,
    service.url,
  ]);
  // oxlint-disable-next-line node/no-process-env -- what the service reads at boot, as the start script sets it
  Object.assign(process.env, Object.fromEntries(addresses), settings);
  const redis = new Redis(loadSettings(redisSettings).url);
  const bus = openBus();
  let app = await start();
  const centre: Centre = {
    stack,
    bus,
    redis,
    service,
    url: await app.getUrl(),
    token: (account) => stack.issuer.tokenFor(account),
    get: async (path, account = LEADER) =>
      fetch(centre.url + path, { headers: { authorization: `Bearer ${await centre.token(account)}` } }),
    restart: async (meanwhile) => {
      await app.close();
      await meanwhile?.();
      app = await start();
      centre.url = await app.getUrl();
      await isReady(centre.url);
    },
    close: async () => {
      await bus.close();
      await app.close();
      await redis.quit();
      await service.close();
      await stack.close();
    },
  };
  await isReady(centre.url);
  return centre;
};

const start = async (): Promise<NestFastifyApplication> => {
  const app = await createService(AppModule, description);
  await connectReactions(app);
  await app.listen(0, '127.0.0.1');
  return app;
};

const isReady = (url: string): Promise<void> =>
  eventually(async () => {
    const report = (await (await fetch(`${url}/health/ready`)).json()) as { status: string };
    if (report.status !== 'ready') throw new Error(JSON.stringify(report));
  });
