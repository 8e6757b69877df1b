import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CityClient } from './city-client.ts';
import { CityRefused, CityUnavailable } from './city-errors.ts';

interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

let server: Server;
let folder: string;
let city: CityClient;
let seen: Seen[];
let answers: (path: string) => { status: number; headers?: Record<string, string>; body?: unknown };

beforeAll(async () => {
  server = createServer((asked, answer) => {
    const path = asked.url ?? '';
    seen.push({ path, headers: asked.headers });
    asked.resume().on('end', () => {
      const { status, headers = {}, body = {} } = answers(path);
      answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  folder = mkdtempSync(join(tmpdir(), 'demo-client-'));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

let signIns: number;
beforeEach(() => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const runFile = join(folder, 'run.json');
  const people = [{ username: 'machine', password: 'secret' }];
  writeFileSync(runFile, JSON.stringify({ url: `http://127.0.0.1:${port}`, signIns: people }));
  city = new CityClient(runFile);
  seen = [];
  signIns = 0;
  answers = (path) => {
    if (path !== '/api/identity/sign-in') return { status: 200, body: { path } };
    signIns += 1;
    return { status: 200, body: { accessToken: `token-${signIns}` } };
  };
});
const signInsThen = (rest: typeof answers): typeof answers => {
  const known = answers;
  return (path) => (path === '/api/identity/sign-in' ? known(path) : rest(path));
};

describe('the door of the city as the demonstration uses it', () => {
  it('signs in once for many requests', async () => {
    await Promise.all([city.get('machine', '/a'), city.get('machine', '/b')]);
    expect(signIns).toBe(1);
    expect(seen.filter(({ path }) => path === '/a')[0]?.headers.authorization).toBe('Bearer token-1');
  });

  it('signs in again when the token has run out', async () => {
    answers = signInsThen((path) => ({ status: signIns === 1 ? 401 : 200, body: { path } }));
    await expect(city.get('machine', '/a')).resolves.toEqual({ path: '/a' });
    expect(signIns).toBe(2);
  });

  it('speaks as a device with the token of the device', async () => {
    await city.postAsDevice('JJ-DRN-001:secret', '/o', {});
    expect(seen[0]?.headers.authorization).toBe('Device JJ-DRN-001:secret');
  });

  it('sends the key that makes repeating safe', async () => {
    await city.post('machine', '/r', {}, 'key-1');
    expect(seen.at(-1)?.headers['idempotency-key']).toBe('key-1');
  });

  it('tells a city that is away from one that says no', async () => {
    answers = signInsThen(() => ({ status: 503, headers: { 'retry-after': '2' } }));
    await expect(city.get('machine', '/a')).rejects.toMatchObject({ name: 'CityUnavailable', retryAfterMs: 2000 });
    answers = signInsThen(() => ({ status: 409 }));
    await expect(city.get('machine', '/a')).rejects.toBeInstanceOf(CityRefused);
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ url: 'http://127.0.0.1:1', signIns: [] }));
    await expect(city.postAsDevice('x:y', '/o', {})).rejects.toBeInstanceOf(CityUnavailable);
  });

  it('waits for a run file that is not there yet', async () => {
    rmSync(join(folder, 'run.json'));
    await expect(city.isReady()).resolves.toBe(false);
    await expect(city.get('machine', '/a')).rejects.toBeInstanceOf(CityUnavailable);
  });
});
