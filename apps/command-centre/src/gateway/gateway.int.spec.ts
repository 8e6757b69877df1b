import { request as httpRequest } from 'node:http';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Centre, type PlayedService, startCentre } from '../../test/start-centre.js';

let centre: Centre;
let folder: string;

const ask = (path: string, init: RequestInit = {}) => fetch(centre.url + path, init);

/** Sends a path as it is: fetch would tidy it up. */
const askRaw = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(centre.url);
    httpRequest({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    })
      .on('error', failed)
      .end();
  });

const PROBLEM = expect.stringContaining('application/problem+json');

const ready: PlayedService['answer'] = (_request, response) =>
  response.setHeader('content-type', 'application/json').end('{"status":"ready"}');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'docs', 'errors.md'), '# Errors\n## HTTP_NOT_FOUND\n');
  centre = await startCentre({
    WEB_DIR: join(folder, 'dist'),
    DOCS_DIR: join(folder, 'docs'),
    GATEWAY_ANSWER_TIMEOUT_MS: '700',
    GATEWAY_BODY_LIMIT_BYTES: '3000000',
  });
}, 60_000);

afterEach(() => {
  centre.service.answer = ready;
  centre.service.asked.splice(0);
});

afterAll(async () => {
  await centre?.close();
});

describe("the browser's one door", () => {
  it.each(['intake', 'dispatch', 'telemetry', 'analytics', 'identity'])('forwards to %s', async (service) => {
    centre.service.answer = (request, response) =>
      response
        .writeHead(201, { 'content-type': 'application/json', etag: '"7"' })
        .end(JSON.stringify({ at: request.url }));
    const response = await ask(`/api/${service}/things/JJ-1%20a?limit=3&q=%E4%BA%95`, {
      headers: { authorization: 'Bearer t' },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(await response.json()).toEqual({ at: `/api/${service}/things/JJ-1%20a?limit=3&q=%E4%BA%95` });
    expect(centre.service.asked[0]?.headers.authorization).toBe('Bearer t');
  });

  it('passes bodies on as they came, byte by byte', async () => {
    const body = '{"description": "井盖  缺失",\n "n": 1.50}';
    await ask('/api/intake/reports', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(centre.service.asked[0]).toMatchObject({ method: 'POST', body });
  });

  it.each(['text/csv', 'application/x-www-form-urlencoded', 'application/json'])(
    'judges no %s body itself',
    async (type) => {
      await ask('/api/intake/reports', { method: 'POST', body: 'a=1;not json', headers: { 'content-type': type } });
      expect(centre.service.asked[0]).toMatchObject({ body: 'a=1;not json', headers: { 'content-type': type } });
    },
  );

  it('passes cookies both ways', async () => {
    centre.service.answer = (_request, response) =>
      response.writeHead(200, { 'set-cookie': ['citybrain_session=x; Path=/api; HttpOnly', 'b=2'] }).end();
    const response = await ask('/api/identity/sign-in', {
      method: 'POST',
      headers: { cookie: 'citybrain_session=old' },
    });
    expect(response.headers.getSetCookie()).toEqual(['citybrain_session=x; Path=/api; HttpOnly', 'b=2']);
    expect(centre.service.asked[0]?.headers.cookie).toBe('citybrain_session=old');
  });

  it('says itself who the caller is, and continues the trace', async () => {
    const response = await ask('/api/intake/reports', {
      headers: {
        'x-forwarded-for': '198.51.100.1',
        'x-forwarded-proto': 'https',
        forwarded: 'for=198.51.100.1',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
    const { headers } = centre.service.asked[0]!;
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers.forwarded).toBeUndefined();
    expect(headers['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-/);
    expect(response.headers.get('x-trace-id')).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it.each([
    '/api/intake/../../metrics',
    '/api/intake/..%2f..%2fmetrics',
    '/api/intake/%2e%2e/%2e%2e/health/ready',
    '/api/intake/..\\..\\metrics',
    '/api/intake/%252e%252e/metrics/../../..',
    '/api/intakes/reports',
    '/api/intake%2f..%2f..%2fmetrics',
  ])('does not lead out of a service by %s', async (path) => {
    const { status } = await askRaw(path);
    expect([400, 404]).toContain(status);
    expect(centre.service.asked).toEqual([]);
  });

  it.each(['/api/intake/metrics', '/api/intake/health/ready'])('never asks for the inner %s', async (path) => {
    await ask(path);
    expect(centre.service.asked.map(({ url }) => url)).toEqual([path]); // below /api/intake there is no such route
  });

  it('passes on what a service refuses', async () => {
    centre.service.answer = (_request, response) =>
      response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"code":"X"}');
    const response = await ask('/api/dispatch/cases/1/commands/close', { method: 'POST' });
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
      409,
      'application/problem+json',
      { code: 'X' },
    ]);
  });

  it('says so when a service does not answer in time, and that the outcome is unknown', async () => {
    centre.service.answer = () => undefined;
    const response = await ask('/api/intake/reports', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([504, PROBLEM]);
    expect(await response.json()).toMatchObject({ code: 'COMMAND_CENTRE_SERVICE_TOO_SLOW', retry: true });
  });

  it('says so when a service breaks off, and never sends a change twice by itself', async () => {
    centre.service.answer = (request) => request.socket.destroy();
    const response = await ask('/api/intake/reports', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'COMMAND_CENTRE_SERVICE_BROKE_OFF' }]);
    expect(centre.service.asked).toHaveLength(1);
  });

  it('asks once and no more when a service is busy', async () => {
    centre.service.answer = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end('{}');
    expect((await ask('/api/telemetry/things')).status).toBe(503);
    expect(centre.service.asked).toHaveLength(1);
  });

  it('refuses a body that is announced too large, before it reads it', async () => {
    const response = await ask('/api/intake/reports', { method: 'POST', body: 'x'.repeat(3_000_001) });
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'HTTP_BODY_TOO_LARGE' }]);
    expect(centre.service.asked).toEqual([]);
  });

  it('passes on the refusal of a service that does not read an oversize body', async () => {
    centre.service.answer = (_request, response) => response.writeHead(413).end('{"code":"HTTP_BODY_TOO_LARGE"}');
    const response = await ask('/api/intake/reports', { method: 'POST', body: 'x'.repeat(2_900_000) });
    expect(response.status).toBe(413);
  });
});

describe('the health of the city', () => {
  it('is ready when every service is', async () => {
    const response = await ask('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      services: {
        intake: 'ready',
        dispatch: 'ready',
        telemetry: 'ready',
        analytics: 'ready',
        identity: 'ready',
        'command-centre': 'ready',
      },
    });
    expect(centre.service.asked.map(({ url }) => url)).toEqual(Array(5).fill('/health/ready'));
  });

  it('is not while one of them cannot work, and tells no details to everybody', async () => {
    centre.service.answer = (_request, response) =>
      response
        .writeHead(503)
        .end('{"status":"unavailable","checks":{"database":{"detail":"password authentication failed"}}}');
    await new Promise((later) => setTimeout(later, 600)); // an answer is good for half a second
    const response = await ask('/api/health');
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'unavailable',
      services: { intake: 'unavailable', 'command-centre': 'ready' },
    });
    expect(text).not.toContain('password');
  });
});

describe('the page', () => {
  it('says clearly when it is not built', async () => {
    const response = await ask('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('is served at every address that is not the API, under a strict policy', async () => {
    await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
    await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>Citybrain</title>');
    await writeFile(join(folder, 'dist', 'icon.svg'), '<svg/>');
    await writeFile(join(folder, 'dist', 'assets', 'index-4f9a.js'), 'export {}');
    for (const path of ['/', '/cases', '/cases/42?tab=history', '/sign-in']) {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Citybrain</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('lets browsers keep what never changes, and ask again for the rest', async () => {
    const asset = await ask('/assets/index-4f9a.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    const icon = await ask('/icon.svg');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await askRaw('/icon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it.each([
    '/assets/gone-1234.js',
    '/favicon.ico',
    '/api/nothing',
    '/api',
    '/api/live/nothing',
    '/..%2f..%2fetc%2fpasswd',
    '/%00',
  ])('is not shown for %s, a problem is', async (path) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, PROBLEM]);
  });

  it('has a page about errors, to which problems link', async () => {
    const problem = (await (await ask('/api/nothing')).json()) as { type: string };
    const response = await ask(problem.type);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('HTTP_NOT_FOUND');
  });
});

describe('a service that is away', () => {
  it('is named in a problem that says nothing was changed', async () => {
    await centre.service.close();
    const response = await ask('/api/intake/reports', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('content-type'), response.headers.get('retry-after')]).toEqual([
      503,
      PROBLEM,
      '2',
    ]);
    expect(await response.json()).toMatchObject({ code: 'COMMAND_CENTRE_SERVICE_AWAY', retry: true });
    await new Promise((later) => setTimeout(later, 600));
    const health = await ask('/api/health');
    expect([health.status, await health.json()]).toMatchObject([503, { services: { intake: 'unreachable' } }]);
  });
});
