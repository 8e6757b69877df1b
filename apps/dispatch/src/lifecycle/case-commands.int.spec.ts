import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@citybrain/kernel';
import { eventually } from '@citybrain/testing';
import supertest from 'supertest';
import { type DispatchUnderTest, type Person, startDispatch } from '../../test/dispatch-under-test.js';

describe('commands to a case, over HTTP', () => {
  let city: DispatchUnderTest;
  let dispatcher: Person;
  let handler: Person;
  let inspector: Person;

  beforeAll(async () => {
    city = await startDispatch();
    dispatcher = await city.person('dispatcher');
    handler = await city.person('handler', { departmentId: 'DRN' });
    inspector = await city.person('inspector');
  }, 60_000);
  afterAll(() => city.close());

  it('S-02: when two handlers sign for one case at once, exactly one wins and the other is told what is allowed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await city.file();
      const rival = await city.person('handler', { departmentId: 'DRN' });
      const answers = await Promise.all([handler.command(id, 'accept'), rival.command(id, 'accept')]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'DISPATCH_COMMAND_NOT_ALLOWED',
        status: 409,
        caseStatus: 'accepted',
        allowed: ['handle'],
      });
      expect((await dispatcher.get(`/api/dispatch/cases/${id}`)).body.version).toBe(3);
    }
  });

  it('a returned case goes back to the dispatcher, who sends it elsewhere', async () => {
    const { id } = await city.file();
    const returned = await handler.command(id, 'return', { reason: '不属本单位' }).expect(200);
    expect(returned.body).toMatchObject({ status: 'returned', departmentId: null, returns: 1, commands: [] });
    await handler.get(`/api/dispatch/cases/${id}`).expect(404);

    const nobody = await dispatcher.command(id, 'dispatch', { departmentId: 'XYZ' }).expect(422);
    expect(nobody.body).toMatchObject({ code: 'DISPATCH_DEPARTMENT_UNKNOWN', errors: [{ pointer: '#/departmentId' }] });
    expect(nobody.body.errors[0].detail).toMatch(/DRN, MUN/);
    expect(nobody.body.errors[0].detail).not.toMatch(/CMD/); // the command centre only watches
    await dispatcher.command(id, 'dispatch', { departmentId: 'MUN', reason: '道路排水' }).expect(200);
    const municipal = await city.person('handler', { departmentId: 'MUN' });
    const seen = await municipal.get(`/api/dispatch/cases/${id}`).expect(200);
    expect(seen.body.commands.map((it: { command: string }) => it.command)).toEqual(['accept', 'return']);
    expect(seen.body.history.map((it: { status: string }) => it.status)).toEqual([
      'filed',
      'dispatched',
      'returned',
      'dispatched',
    ]);
  });

  it('whoever handled a case may not check it; work found wanting is handled again under the first deadline', async () => {
    const { id, dueAt } = await city.file();
    const both = await city.person('handler', { departmentId: 'DRN', also: ['inspector'] });
    await both.command(id, 'accept').expect(200);
    await both.command(id, 'handle').expect(200);
    const fedBack = await both.command(id, 'feed-back', { resultCode: 'fixed' }).expect(200);
    expect(fedBack.body.commands).toEqual([]);
    const own = await both.command(id, 'check', { passed: true }).expect(403);
    expect(own.body.code).toBe('DISPATCH_SEPARATION_OF_DUTIES');

    const failed = await inspector.command(id, 'check', { passed: false, reason: '仍有积水' }).expect(200);
    expect(failed.body).toMatchObject({ status: 'rework', reworks: 1, dueAt });
    await both.command(id, 'handle').expect(200);
    await both.command(id, 'feed-back', { resultCode: 'fixed' }).expect(200);
    await inspector.command(id, 'check', { passed: true }).expect(200);
    const supervisor = await city.person('supervisor');
    const closed = await supervisor.command(id, 'close').expect(200);
    expect(closed.body).toMatchObject({ status: 'closed', version: 10, dueAt });
  });

  it('what a command needs is named when it is missing, and nothing happens', async () => {
    const { id } = await city.file();
    const answer = await handler.command(id, 'return').expect(422);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'DISPATCH_COMMAND_INCOMPLETE', errors: [{ pointer: '#/reason' }] });
    const wrong = await handler.command(id, 'return', { reason: 'x'.repeat(501), colour: 'red' }).expect(400);
    expect(wrong.body.errors.map((it: { pointer: string }) => it.pointer).sort()).toEqual(['#/colour', '#/reason']);
    await handler.command(id, 'feed-back', { resultCode: 'vanished' }).expect(400);
    await handler.command(id, 'return', { reason: '   ' }).expect(400);
    await handler.command(id, 'accept', { note: 'a\u0000b' }).expect(400);
    expect((await dispatcher.get(`/api/dispatch/cases/${id}`)).body).toMatchObject({
      status: 'dispatched',
      version: 2,
    });
  });

  it('an unknown command is refused with those that exist', async () => {
    const { id } = await city.file();
    const answer = await handler.command(id, 'explode').expect(404);
    expect(answer.body).toMatchObject({ code: 'DISPATCH_COMMAND_UNKNOWN' });
    expect(answer.body.known).toEqual(expect.arrayContaining(['accept', 'feed-back', 'close']));
  });

  it('a case that changed meanwhile is not touched by somebody who has seen an older version', async () => {
    const { id } = await city.file();
    const stale = await handler.command(id, 'accept', { expectedVersion: 1 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'DISPATCH_VERSION_CONFLICT', version: 2, allowed: ['accept', 'return'] });
    await handler.command(id, 'accept', { expectedVersion: 2 }).expect(200);
  });

  it('a command sent twice with one key happens once and is answered alike, even at the same time', async () => {
    const { id } = await city.file();
    const once = () => handler.command(id, 'accept', { note: '马上去' }).set('idempotency-key', `accept-${id}`);
    const answers = await Promise.all([once(), once(), once()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await once().expect(200)).body).toMatchObject({ version: 3 });
    const other = await handler.command(id, 'handle').set('idempotency-key', `accept-${id}`).expect(409);
    expect(other.body.code).toBe('DISPATCH_IDEMPOTENCY_KEY_REUSED');
    await handler.command(id, 'handle').set('idempotency-key', 'has spaces').expect(400);
    const stranger = await city.person('handler', { departmentId: 'DRN' });
    await stranger.command(id, 'handle').set('idempotency-key', `accept-${id}`).expect(200); // a key is its account's own
  });

  it('a refused command may be tried again with its key once it is allowed', async () => {
    const { id } = await city.file();
    const handle = () => handler.command(id, 'handle').set('idempotency-key', `handle-${id}`);
    await handle().expect(409);
    await handler.command(id, 'accept').expect(200);
    expect((await handle().expect(200)).body).toMatchObject({ status: 'handling', version: 4 });
  });

  it('another department’s case does not exist for a handler, nor another jurisdiction’s for anybody', async () => {
    const { id } = await city.file();
    const stranger = await city.person('handler', { departmentId: 'SAN' });
    const homeless = await city.person('handler');
    const elsewhere = await city.person('dispatcher', { jurisdictions: ['xihu'] });
    for (const person of [stranger, homeless, elsewhere]) {
      await person.get(`/api/dispatch/cases/${id}`).expect(404);
      const refused = await person.command(id, 'accept').expect(404);
      expect(refused.body.code).toBe('DISPATCH_CASE_NOT_FOUND');
    }
    await dispatcher.get(`/api/dispatch/cases/${newId()}`).expect(404);
    await dispatcher.get('/api/dispatch/cases/not-an-id').expect(404);
  });

  it.each(['leader', 'administrator', 'machine', 'operator', 'sensor-operator'] as const)(
    'a %s sees a case but may do nothing with it',
    async (role) => {
      const { id } = await city.file();
      const person = await city.person(role);
      expect((await person.get(`/api/dispatch/cases/${id}`).expect(200)).body.commands).toEqual([]);
      const refused = await person.command(id, 'accept').expect(403);
      expect(refused.body).toMatchObject({ code: 'DISPATCH_COMMAND_NOT_YOURS' });
      await person.command(id, 'record-closure').expect(403);
    },
  );

  it('citizens and strangers see no cases', async () => {
    const { id } = await city.file();
    const citizen = await city.person('citizen');
    const path = `/api/dispatch/cases/${id}`;
    expect((await citizen.get(path)).status).toBe(403);
    expect((await supertest(city.app.getHttpServer()).get(path)).status).toBe(401);
  });

  it('tells the city of a command with the role in which it was given', async () => {
    const { id } = await city.file();
    await handler.command(id, 'accept', { note: '已出发' }).expect(200);
    const event = await eventually(() => {
      const found = city.eventsOf(id).find(({ type }) => type === 'case.accepted');
      expect(found).toBeDefined();
      return found;
    });
    expect(event?.data).toMatchObject({
      actor: { kind: 'account', id: handler.accountId, role: 'handler', departmentId: 'DRN' },
      note: '已出发',
      case: { status: 'accepted', version: 3 },
    });
  });
});
