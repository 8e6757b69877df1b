import { beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, townHall, visitor, type Visitor } from './city.ts';

interface Problem {
  code: string;
  title: string;
  traceId: string;
  errors?: { pointer: string; detail: string }[];
}

describe('what the city answers to bad input', () => {
  let operator: Visitor;
  const good = { category: 'E0506', description: '积水', place: townHall };
  const total = async (): Promise<unknown> => (await operator.get('/api/intake/reports?limit=1')).body['total'];
  beforeAll(async () => {
    operator = await signedIn('operator');
  });

  it.each<[string, unknown, number, string]>([
    ['an unknown category', { ...good, category: 'E9876' }, 422, '#/category'],
    ['a place outside the district', { ...good, place: { lng: 116.4, lat: 39.9 } }, 422, '#/place'],
    ['a latitude of 91', { ...good, place: { lng: 121.4, lat: 91 } }, 400, '#/place/lat'],
    ['longitude and latitude swapped', { ...good, place: { lng: 28.67, lat: 121.44 } }, 400, '#/place/lat'],
    ['a number written as text', { ...good, place: { lng: '121.4', lat: 28.67 } }, 400, '#/place/lng'],
    ['a member nobody knows', { ...good, priority: 1 }, 400, '#/priority'],
    ['a list for a text', { ...good, description: ['a'] }, 400, '#/description'],
    ['a NUL byte', { ...good, description: 'a\u0000b' }, 400, '#/description'],
    ['nothing', {}, 400, '#/category'],
  ])('to %s', async (_what, body, status, pointer) => {
    const before = await total();
    const answer = await operator.post<Problem>('/api/intake/reports', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(await total()).toEqual(before);
  });

  it.each<[string, string, number, string]>([
    ['malformed JSON', '{"category": "E0506",', 400, 'HTTP_MALFORMED_JSON'],
    ['a poisoned prototype', '{"__proto__": {"admin": true}, "category": "E0506"}', 400, 'HTTP_MALFORMED_JSON'],
    [
      'a body of two megabytes',
      JSON.stringify({ ...good, description: 'x'.repeat(2_000_000) }),
      413,
      'HTTP_BODY_TOO_LARGE',
    ],
  ])('to %s', async (_what, body, status, code) => {
    const answer = await operator.post<Problem>('/api/intake/reports', body);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  it('to a stranger: sign in', async () => {
    for (const path of [
      '/api/intake/reports',
      '/api/dispatch/cases',
      '/api/analytics/summary',
      '/api/live/snapshot',
      '/api/telemetry/things',
      '/api/identity/accounts',
    ]) {
      expect((await visitor().get(path)).status).toBe(401);
    }
  });

  it('to an account without the role: which role it takes', async () => {
    const answer = await (await signedIn('inspector')).get<Problem>('/api/identity/accounts');
    expect(answer.status).toBe(403);
    expect(answer.body.title).toContain('administrator');
  });

  it('to another district: 403', async () => {
    expect((await operator.get('/api/dispatch/cases?jurisdiction=xihu')).status).toBe(403);
  });

  it('to a path that is not there: 404, with a problem', async () => {
    const answer = await operator.get<Problem>('/api/intake/nothing');
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('HTTP_NOT_FOUND');
  });
});
