import { eventually } from '@citybrain/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, signedIn, townHall, type Visitor } from './city.ts';

interface CaseView {
  id: string;
  number: string;
  status: string;
  departmentId: string;
  reportId: string;
  version: number;
  history: { version: number; event: string }[];
  commands: { command: string; needs: string[] }[];
}
interface Metric {
  rows: { key: string; numerator: number; denominator: number; rate: number | null }[];
}

describe('a problem on its way through the city (S-02, S-08)', () => {
  let operator: Visitor;
  let dispatcher: Visitor;
  let inspector: Visitor;
  let supervisor: Visitor;
  let handler: Visitor;

  beforeAll(async () => {
    [operator, dispatcher, inspector, supervisor] = (await Promise.all(
      ['operator', 'dispatcher', 'inspector', 'supervisor'].map(signedIn),
    )) as [Visitor, Visitor, Visitor, Visitor];
  });

  const report = (description: string): Promise<Answer<{ reportId: string; trackingNumber: string }>> =>
    operator.post('/api/intake/reports', {
      category: 'E0506',
      description,
      place: townHall,
      source: { kind: 'hotline-12319' },
    });

  const caseOf = (reportId: string): Promise<CaseView> =>
    eventually(async () => {
      const { body } = await dispatcher.get<{ items: CaseView[] }>('/api/dispatch/cases?limit=200&sort=-filed');
      const found = body.items.find((entry) => entry.reportId === reportId);
      expect(found).toBeDefined();
      return found!;
    });

  const command = (
    who: Visitor,
    id: string,
    name: string,
    body: object = {},
  ): Promise<Answer<CaseView & { allowed?: string[]; code?: string }>> =>
    who.post(`/api/dispatch/cases/${id}/commands/${name}`, body);

  const filedRate = async (): Promise<{ numerator: number; denominator: number }> => {
    const { body } = await supervisor.get<Metric>('/api/analytics/metrics/M-03?variant=filed&by=none');
    return body.rows[0] ?? { numerator: 0, denominator: 0 };
  };

  it('is reported, filed, dispatched, handled, checked by another and closed, and the closure rate knows it', async () => {
    const before = await filedRate();
    const reported = await report('路口积水约二十厘米');
    expect(reported.status).toBe(201);
    expect(reported.body.trackingNumber).toMatch(/^JJ-/);
    const filed = await operator.post(`/api/intake/reports/${reported.body.reportId}/commands/file`, {});
    expect([200, 201, 409]).toContain(filed.status); // 409: a rule has filed it already
    const found = await caseOf(reported.body.reportId);
    expect(found).toMatchObject({ status: 'dispatched', departmentId: 'DRN' });
    handler = await signedIn('handler-drn');

    expect((await command(handler, found.id, 'accept')).body.status).toBe('accepted');
    expect((await command(handler, found.id, 'handle')).body.status).toBe('handling');
    expect((await command(handler, found.id, 'feed-back', { resultCode: 'fixed', note: '已抽排' })).body.status).toBe(
      'fed-back',
    );
    expect((await command(inspector, found.id, 'check', { passed: true })).body.status).toBe('checked');
    const closed = await command(dispatcher, found.id, 'close');
    expect(closed.body.status).toBe('closed');
    expect(closed.body.commands).toEqual([]);
    expect(closed.body.history.map((entry) => entry.version)).toEqual([1, 2, 3, 4, 5, 6, 7]);

    await eventually(async () => {
      const after = await filedRate();
      expect(after).toMatchObject({ numerator: before.numerator + 1, denominator: before.denominator + 1 });
    });
    const behind = await supervisor.get<{ items: { caseId: string; inNumerator: boolean }[] }>(
      '/api/analytics/metrics/M-03/cases?variant=filed&part=numerator&limit=200',
    );
    expect(behind.body.items.map((entry) => entry.caseId)).toContain(found.id);
  });

  it('goes back from a department that is not responsible, and on to the next', async () => {
    const { body } = await report('再次积水');
    await operator.post(`/api/intake/reports/${body.reportId}/commands/file`, {});
    const found = await caseOf(body.reportId);
    const drain = await signedIn('handler-drn');
    expect((await command(drain, found.id, 'return', {})).status).toBe(422);
    expect((await command(drain, found.id, 'return', { reason: '不属于本单位' })).body.status).toBe('returned');
    const again = await command(dispatcher, found.id, 'dispatch', { departmentId: 'MUN' });
    expect(again.body).toMatchObject({ status: 'dispatched', departmentId: 'MUN' });
    expect((await drain.get(`/api/dispatch/cases/${found.id}`)).status).toBe(404); // no longer theirs to see
  });

  it('refuses an illegal move, names the legal ones, and changes nothing', async () => {
    const { body } = await report('井盖松动');
    await operator.post(`/api/intake/reports/${body.reportId}/commands/file`, {});
    const found = await caseOf(body.reportId);
    const refused = await command(dispatcher, found.id, 'close');
    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.code).toBe('DISPATCH_COMMAND_NOT_ALLOWED');
    expect(refused.body.allowed).toBeDefined();
    expect((await dispatcher.get<CaseView>(`/api/dispatch/cases/${found.id}`)).body.version).toBe(found.version);
  });
});
