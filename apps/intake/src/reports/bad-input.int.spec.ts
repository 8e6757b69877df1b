import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';

const PLACE = { lng: 121.431, lat: 28.661 };
const POTHOLE = { category: 'E0113', description: '路面塌陷', place: PLACE };

let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake?.close());

/** Sends a body as written, which JSON.stringify would not write. */
const raw = async (body: string | Buffer, headers: Record<string, string> = {}, path = '/api/intake/reports') => {
  const response = await fetch(`${intake.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await intake.token('operator')}`,
      ...headers,
    },
    body,
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
};

const stored = async (): Promise<number> =>
  (
    await intake.stack.sql<{ n: number }>(
      `SELECT (SELECT count(*) FROM report)::int + (SELECT count(*) FROM outbox)::int AS n`,
    )
  )[0]!.n;

describe('a report that cannot be taken', () => {
  it.each<[string, object, string]>([
    ['an array for text', { category: ['E0113'] }, '#/category'],
    ['null for text', { category: null }, '#/category'],
    ['an object for text', { description: { toString: 1 } }, '#/description'],
    ['an operator object', { description: { $ne: null } }, '#/description'],
    ['a number written as text', { place: { lng: '121.431', lat: 28.661 } }, '#/place/lng'],
    ['no place', { place: undefined }, '#/place'],
    ['an array for a place', { place: [] }, '#/place'],
    ['text for a place', { place: 'here' }, '#/place'],
    ['null for a place', { place: null }, '#/place'],
    ['latitude 91', { place: { lng: 121, lat: 91 } }, '#/place/lat'],
    ['longitude 181', { place: { lng: 181, lat: 28 } }, '#/place/lng'],
    ['a blank description', { description: ' \n\t' }, '#/description'],
    ['a description beyond 4,000 characters', { description: '长'.repeat(4001) }, '#/description'],
    ['NUL in the description', { description: 'a\0b' }, '#/description'],
    ['half a surrogate pair', { description: 'a\ud83d' }, '#/description'],
    ['NUL in the address', { place: { ...PLACE, address: '\0' } }, '#/place/address'],
    ['NUL in the source', { source: { kind: 'inspector', ref: '\0' } }, '#/source/ref'],
    ['NUL in the reporter’s name', { reporter: { name: '\0' } }, '#/reporter/name'],
    ['full-width digits in the phone', { reporter: { phone: '１３８００１３８０００' } }, '#/reporter/phone'],
    ['an array for a reporter', { reporter: [{}] }, '#/reporter'],
    ['a member nobody knows', { departmentId: 'SAN' }, '#/departmentId'],
    ['a status of its own', { status: 'filed' }, '#/status'],
    ['a key with spaces', { idempotencyKey: 'a b' }, '#/idempotencyKey'],
    ['a key that is no text', { idempotencyKey: 7 }, '#/idempotencyKey'],
    ['text for a flag', { simulated: 'true' }, '#/simulated'],
    ['a jurisdiction with NUL', { jurisdiction: 'jiaojiang\0' }, '#/jurisdiction'],
  ])('because of %s is answered 400 and names the place', async (_what, change, pointer) => {
    const before = await stored();
    const answer = await intake.post('/api/intake/reports', { ...POTHOLE, ...change }, 'operator');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    expect(await stored()).toBe(before);
  });

  it.each<[string, string]>([
    ['no JSON', '{"category":'],
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['a text', '"report"'],
    ['a number', '1'],
    ['__proto__', JSON.stringify(POTHOLE).replace('{', '{"__proto__":{"admin":true},')],
    ['constructor.prototype', JSON.stringify(POTHOLE).replace('{', '{"constructor":{"prototype":{"a":1}},')],
    ['1e999', JSON.stringify(POTHOLE).replace('121.431', '1e999')],
    ['NaN', JSON.stringify(POTHOLE).replace('121.431', 'NaN')],
    ['100,000 arrays in each other', `{"description":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100,000 objects in each other', `${'{"place":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('because its body is %s is answered 400', async (_what, body) => {
    const before = await stored();
    const answer = await raw(body);
    expect(answer).toMatchObject({ status: 400, type: expect.stringMatching(/problem\+json/) });
    expect(await stored()).toBe(before);
  });

  it('is answered 413 when the body is too large and 415 when it is no JSON', async () => {
    expect((await raw(JSON.stringify({ ...POTHOLE, description: 'x'.repeat(2_000_000) }))).status).toBe(413);
    expect((await raw('<report/>', { 'content-type': 'text/xml' })).status).toBe(415);
  });

  it('hears which categories there are', async () => {
    const { body } = await intake.post('/api/intake/reports', { ...POTHOLE, category: 'E0000' }, 'operator');
    expect(body).toMatchObject({ status: 422, code: 'INTAKE_CATEGORY_UNKNOWN', errors: [{ pointer: '#/category' }] });
    expect(body.allowed).toContain('E0113');
  });

  it('hears where the district lies, and that lng and lat are swapped', async () => {
    const at = async (place: object) =>
      (await intake.post('/api/intake/reports', { ...POTHOLE, place }, 'operator')).body;
    const outside = await at({ lng: 0, lat: 0 });
    expect(outside).toMatchObject({ status: 422, code: 'INTAKE_PLACE_OUTSIDE', errors: [{ pointer: '#/place' }] });
    const [west, south, east, north] = outside.bounds;
    expect([west < 121.431, east > 121.431, south < 28.661, north > 28.661]).toEqual([true, true, true, true]);
    const { body: polar } = await intake.post(
      '/api/intake/reports',
      { ...POTHOLE, place: { lng: 28.661, lat: 89 } },
      'operator',
    );
    expect(polar.status).toBe(422);
  });

  it('cannot pass as seen by staff: a citizen names no other source', async () => {
    const { body } = await intake.post('/api/intake/reports', { ...POTHOLE, source: { kind: 'inspector' } }, 'citizen');
    expect(body).toMatchObject({ status: 422, code: 'INTAKE_SOURCE_NOT_ALLOWED', allowed: ['mini-program'] });
    const unknown = await intake.post('/api/intake/reports', { ...POTHOLE, source: { kind: 'rumour' } }, 'operator');
    expect(unknown.body).toMatchObject({ status: 422, allowed: expect.arrayContaining(['hotline-12345']) });
  });

  it('is refused without sign-in, from a role that does not report, and for another district', async () => {
    expect((await raw(JSON.stringify(POTHOLE), { authorization: '' })).status).toBe(401);
    expect((await intake.post('/api/intake/reports', POTHOLE, 'leader')).status).toBe(403);
    expect((await intake.post('/api/intake/reports', { ...POTHOLE, jurisdiction: 'xihu' }, 'operator')).status).toBe(
      403,
    );
    const nowhere = await intake.post('/api/intake/reports', { ...POTHOLE, jurisdiction: 'atlantis' }, 'machine');
    expect(nowhere.body).toMatchObject({ status: 422, allowed: ['jiaojiang'] });
  });

  it('is refused when header and body carry different keys', async () => {
    const answer = await raw(JSON.stringify({ ...POTHOLE, idempotencyKey: 'a' }), { 'idempotency-key': 'b' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/idempotencyKey' }] } });
  });
});

describe('text in any script', () => {
  it('comes back as it was sent', async () => {
    const description = "𠮷野家 Ⅷ é vs é \u202e\u200b <img src=x onerror=alert(1)> {{7*7}} ' OR 1=1-- 🚰";
    const { body } = await intake.post('/api/intake/reports', { ...POTHOLE, description }, 'operator');
    expect((await intake.get(`/api/intake/reports/${body.reportId}`, 'operator')).body.description).toBe(description);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    'limit=0',
    'limit=201',
    'limit=ten',
    'status=gone',
    'status=filed&status=void',
    'q=%00',
    'category=%00',
    'cursor=nonsense',
    `cursor=${Buffer.from('["a\\u0000","b"]').toString('base64url')}`,
    `cursor=${Buffer.from('["2026-01-01T00:00:00Z","\'; DROP TABLE report"]').toString('base64url')}`,
    'jurisdiction=%00',
    'jurisdiction=JJ',
    'order=id',
  ])('?%s is answered 400', async (query) => {
    const { status, body } = await intake.get(`/api/intake/reports?${query}`, 'operator');
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'HTTP_INVALID_INPUT' });
  });

  it('a report that is not there is answered 404', async () => {
    for (const id of ['x', '00000000-0000-7000-8000-000000000000', '%00', "'%20OR%201=1"])
      expect((await intake.get(`/api/intake/reports/${id}`, 'operator')).status).toBe(404);
  });
});
