import { createHmac, createPrivateKey } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService, TokenVerifier } from '@citybrain/http';
import { sleep } from '@citybrain/kernel';
import { type TestStack, testStack } from '@citybrain/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import request from 'supertest';
import { AppModule } from '../app.module.js';
import { description } from '../identity.description.js';
import { migrations } from '../migrations.js';

const ADMIN = 'k7wq-x3mp-9thd';
const HANDLER = 'm4zt-b8rc-2vny';
const CHANGED = 'w6fj-d3xh-5gkp';

let stack: TestStack;
let app: NestFastifyApplication;
let url: string;
let file: string;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
};

const writeAccounts = async (admin: string, more: object[] = []): Promise<void> => {
  const accounts = [
    {
      username: 'admin',
      password: admin,
      displayName: { zh: '系统管理员', en: 'Administrator' },
      roles: ['administrator'],
      jurisdictions: ['*'],
    },
    {
      username: 'Handler-SAN',
      password: HANDLER,
      displayName: { zh: '环卫处置员', en: 'Handler, sanitation' },
      roles: ['handler'],
      jurisdictions: ['jiaojiang'],
      departmentId: 'SAN',
    },
    ...more,
  ];
  await writeFile(file, JSON.stringify({ accounts }), { mode: 0o600 });
};

const start = async (): Promise<NestFastifyApplication> => {
  const service = await createService(AppModule, description);
  await service.listen(Number(process.env['SERVICE_PORT']), '127.0.0.1');
  return service;
};

const signIn = (username: string, password: string, from = '203.0.113.1') =>
  request(url).post('/api/identity/sign-in').set('x-forwarded-for', from).send({ username, password });

const tokenOf = async (username: string, password: string): Promise<string> =>
  (await signIn(username, password).expect(200)).body.accessToken;

/** The guard of any other service. */
const verifier = () =>
  new TokenVerifier({ issuer: 'citybrain', audience: 'citybrain', jwksUrl: `${url}/api/identity/jwks` });

beforeAll(async () => {
  stack = await testStack('identity', migrations);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  file = join(await mkdtemp(join(tmpdir(), 'identity-')), 'accounts.json');
  Object.assign(process.env, {
    SERVICE_PORT: String(port),
    IDENTITY_JWKS_URL: `${url}/api/identity/jwks`,
    IDENTITY_BOOTSTRAP_FILE: file,
  });
  await writeAccounts(ADMIN);
  app = await start();
});

afterAll(async () => {
  await app?.close();
  await stack?.close();
});

describe('signing in', () => {
  it('gives a token that the guard of another service accepts, with roles and department', async () => {
    const principal = await verifier().verify(await tokenOf('handler-san', HANDLER));
    expect(principal).toMatchObject({
      username: 'handler-san',
      name: '环卫处置员',
      roles: ['handler'],
      jurisdictions: ['jiaojiang'],
      departmentId: 'SAN',
    });
  });

  it('is good for twelve hours', async () => {
    const { iat = 0, exp = 0, jti } = decodeJwt(await tokenOf('admin', ADMIN));
    expect(exp - iat).toBe(12 * 3_600);
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives the browser a cookie that no script reads and no other site sends', async () => {
    const { headers } = await signIn('ADMIN ', ADMIN).expect(200);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^citybrain_session=[^;]+; Path=\/api; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
  });

  it('marks the cookie Secure when the request came over https', async () => {
    const { headers } = await signIn('admin', ADMIN).set('x-forwarded-proto', 'https').expect(200);
    expect(headers['set-cookie']?.[0]).toMatch(/; Secure$/);
  });

  it('lets a browser go on with the cookie alone', async () => {
    const { headers } = await signIn('admin', ADMIN).expect(200);
    const cookie = headers['set-cookie']![0]!.split(';')[0]!;
    await request(url).get('/api/identity/me').set('cookie', cookie).expect(200);
  });

  it('is taken back by signing out', async () => {
    const { headers } = await request(url).post('/api/identity/sign-out').expect(204);
    expect(headers['set-cookie']?.[0]).toMatch(/^citybrain_session=; Path=\/api; HttpOnly; SameSite=Strict; Max-Age=0/);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const wrong = await signIn('admin', 'not-the-password', '203.0.113.2').expect(401);
    const unknown = await signIn('nobody-here', 'not-the-password', '203.0.113.2').expect(401);
    expect({ ...wrong.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect(wrong.body.code).toBe('IDENTITY_WRONG_CREDENTIALS');
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    const timed = async (username: string): Promise<number> => {
      const start = performance.now();
      expect((await signIn(username, 'not-the-password', '203.0.113.3')).status).toBe(401);
      return performance.now() - start;
    };
    const unknown = [await timed('a-stranger'), await timed('b-stranger'), await timed('c-stranger')];
    // the hash alone takes tens of milliseconds; an answer without it would come in a few
    expect(Math.min(...unknown)).toBeGreaterThan(10);
  });

  it('refuses a form post, which another site could send', async () => {
    await request(url)
      .post('/api/identity/sign-in')
      .type('form')
      .send({ username: 'admin', password: ADMIN })
      .expect(415);
  });

  it.each([
    [{}, '#/username'],
    [{ username: 'admin' }, '#/password'],
    [{ username: 'admin', password: ['x'] }, '#/password'],
    [{ username: 'ad\0min', password: 'x' }, '#/username'],
    [{ username: 'admin', password: 'x', role: 'administrator' }, '#/role'],
  ])('says what is wrong with %j', async (body, pointer) => {
    const { body: problem } = await request(url).post('/api/identity/sign-in').send(body).expect(400);
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});

describe('repeated failures', () => {
  it('hold the account back with growing waits, for a right password too, and not for ever', async () => {
    const from = '198.51.100.7';
    for (let tried = 0; tried < 5; tried += 1) await signIn('handler-san', 'wrong', from).expect(401);
    const held = await signIn('handler-san', HANDLER, '192.0.2.5').expect(429);
    expect(held.body).toMatchObject({ code: 'IDENTITY_TOO_MANY_TRIES', retryAfterSeconds: 1, retry: true });
    expect(held.headers['retry-after']).toBe('1');
    await sleep(1_100);
    expect((await signIn('handler-san', 'wrong again', from)).status).toBe(401);
    const longer = await signIn('handler-san', HANDLER, from).expect(429);
    expect(longer.body.retryAfterSeconds).toBe(2);
    await sleep(2_100);
    expect((await signIn('handler-san', HANDLER, from)).status).toBe(200);
    expect((await signIn('handler-san', 'wrong', from)).status).toBe(401);
    expect((await signIn('handler-san', HANDLER, from)).status).toBe(200);
  });

  it('hold an address back that tries many accounts, and nobody else', async () => {
    await stack.sql(`INSERT INTO sign_in_failure VALUES ('address:198.51.100.9', 35, clock_timestamp())`);
    expect((await signIn('admin', ADMIN, '198.51.100.9')).status).toBe(429);
    expect((await signIn('admin', ADMIN, '198.51.100.10')).status).toBe(200);
  });

  it('are not escaped by pretending to come from elsewhere', async () => {
    await stack.sql(`INSERT INTO sign_in_failure VALUES ('address:198.51.100.11', 35, clock_timestamp())`);
    expect((await signIn('admin', ADMIN, '192.0.2.99, 198.51.100.11')).status).toBe(429);
  });

  it('are outlived by the city: a restart forgets none of them', async () => {
    await stack.sql(`INSERT INTO sign_in_failure VALUES ('account:leader', 9, clock_timestamp())`);
    await app.close();
    app = await start();
    expect((await signIn('leader', 'anything-at-all')).status).toBe(429);
  });
});

describe('forged tokens', () => {
  const me = (token: string) => request(url).get('/api/identity/me').set('authorization', `Bearer ${token}`);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = (): number => Math.floor(Date.now() / 1_000);
  const claims = (change: object = {}) => ({
    iss: 'citybrain',
    aud: 'citybrain',
    sub: '0199aaaa-0000-7000-8000-000000000000',
    exp: now() + 600,
    iat: now(),
    username: 'admin',
    roles: ['administrator'],
    jurisdictions: ['*'],
    ...change,
  });
  const key = async () => {
    const [row] = await stack.sql<{ kid: string; private_pkcs8: string; public_jwk: { x: string } }>(
      `SELECT * FROM signing_key`,
    );
    return row!;
  };
  const signed = async (change: object): Promise<string> => {
    const { kid, private_pkcs8 } = await key();
    return new SignJWT(claims(change)).setProtectedHeader({ alg: 'EdDSA', kid }).sign(createPrivateKey(private_pkcs8));
  };

  it('of nobody (alg none) are refused', async () => {
    expect((await me(`${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`)).status).toBe(401);
  });

  it('signed with the public key as a shared secret are refused', async () => {
    const { kid, public_jwk } = await key();
    const body = `${part({ alg: 'HS256', kid })}.${part(claims())}`;
    for (const secret of [Buffer.from(public_jwk.x, 'base64url'), Buffer.from(JSON.stringify(public_jwk))])
      expect((await me(`${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`)).status).toBe(401);
  });

  it.each([
    ['that have ended', () => ({ exp: now() - 1 })],
    ['of another issuer', () => ({ iss: 'https://elsewhere.example' })],
    ['for another audience', () => ({ aud: 'another-system' })],
    ['without an end', () => ({ exp: undefined })],
    ['that are not yet good', () => ({ nbf: now() + 600 })],
  ])('%s are refused', async (_, change) => {
    expect((await me(await signed(change()))).status).toBe(401);
  });

  it('with a changed role are refused', async () => {
    const [head, body, signature] = (await tokenOf('handler-san', HANDLER)).split('.');
    const changed = { ...JSON.parse(Buffer.from(body!, 'base64url').toString()), roles: ['administrator'] };
    expect((await me(`${head}.${part(changed)}.${signature}`)).status).toBe(401);
  });

  it('of an account that no longer exists are refused by identity', async () => {
    expect((await me(await signed({}))).status).toBe(401);
  });
});

describe('accounts', () => {
  const get = (path: string, token: string) => request(url).get(path).set('authorization', `Bearer ${token}`);

  it('see themselves', async () => {
    const { body } = await get('/api/identity/me', await tokenOf('handler-san', HANDLER)).expect(200);
    expect(body).toMatchObject({
      username: 'handler-san',
      displayName: { zh: '环卫处置员', en: 'Handler, sanitation' },
      roles: ['handler'],
      departmentId: 'SAN',
    });
  });

  it('are listed for administrators only, page by page', async () => {
    const admin = await tokenOf('admin', ADMIN);
    const first = await get('/api/identity/accounts?limit=1', admin).expect(200);
    expect(first.body.items.map((item: { username: string }) => item.username)).toEqual(['admin']);
    const second = await get(`/api/identity/accounts?limit=1&cursor=${first.body.nextCursor}`, admin).expect(200);
    expect(second.body.items[0].username).toBe('handler-san');
    expect(second.body.nextCursor).toBeNull();
    expect((await get('/api/identity/accounts', await tokenOf('handler-san', HANDLER))).status).toBe(403);
    await request(url).get('/api/identity/accounts').expect(401);
  });

  it('keep the password and the key they have: no answer contains a secret', async () => {
    const admin = await tokenOf('admin', ADMIN);
    const answers = await Promise.all([
      get('/api/identity/me', admin),
      get('/api/identity/accounts', admin),
      request(url).get('/api/identity/jwks'),
      request(url).get('/api/identity/openapi.json'),
      signIn('admin', ADMIN),
      signIn('admin', 'wrong-password', '203.0.113.50'),
      request(url).get('/metrics'),
      request(url).get('/health/ready'),
    ]);
    const [{ private_pkcs8 }] = (await stack.sql<{ private_pkcs8: string }>(`SELECT * FROM signing_key`)) as [
      { private_pkcs8: string },
    ];
    const privatePart = createPrivateKey(private_pkcs8).export({ format: 'jwk' }).d!;
    for (const { text } of answers)
      for (const secret of [ADMIN, HANDLER, '$argon2', privatePart, 'PRIVATE KEY']) expect(text).not.toContain(secret);
    expect(answers[2]!.body.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    expect(answers[2]!.body.keys[0]).not.toHaveProperty('d');
  });

  it('name the key that signed in the token', async () => {
    const { body } = await request(url).get('/api/identity/jwks').expect(200);
    expect(decodeProtectedHeader(await tokenOf('admin', ADMIN)).kid).toBe(body.keys[0].kid);
  });
});

describe('accounts at boot', () => {
  it('never overwrites a password, adds what is missing, and keeps the key', async () => {
    const before = await tokenOf('admin', ADMIN);
    await writeAccounts(CHANGED, [
      {
        username: 'leader',
        password: 'v9hd-q2ws-7kxm',
        displayName: { zh: '中心领导', en: 'Leader' },
        roles: ['leader'],
        jurisdictions: ['jiaojiang'],
      },
    ]);
    await app.close();
    await stack.sql(`DELETE FROM sign_in_failure`);
    app = await start();
    expect((await signIn('admin', CHANGED)).status).toBe(401);
    expect((await signIn('admin', ADMIN)).status).toBe(200);
    expect((await signIn('leader', 'v9hd-q2ws-7kxm')).status).toBe(200);
    await request(url).get('/api/identity/me').set('authorization', `Bearer ${before}`).expect(200);
  });

  it.each([
    ['a well-known password', { password: 'Administrator2026!' }, /accounts\/2\/password/],
    ['a short password', { password: 'x9!kQ' }, /at least 12/],
    ['an unknown role', { roles: ['emperor'] }, /accounts\/2\/roles/],
    ['no jurisdiction', { jurisdictions: [] }, /jurisdictions/],
  ])(
    'stops with %s in the file, before it creates anything, without repeating the password',
    async (_, change, told) => {
      const wrong = {
        username: 'newcomer',
        password: 'p5nv-t8bz-4qjw',
        displayName: { zh: '新人', en: 'Newcomer' },
        roles: ['operator'],
        jurisdictions: ['jiaojiang'],
        ...change,
      };
      await writeAccounts(ADMIN, [wrong]);
      const service = await createService(AppModule, description);
      const error: unknown = await service.init().catch((thrown: unknown) => thrown);
      await service.close();
      expect(String(error)).toMatch(told);
      expect(String(error)).not.toContain(wrong.password);
      expect(await stack.sql(`SELECT 1 FROM account WHERE username = 'newcomer'`)).toEqual([]);
    },
  );
});
