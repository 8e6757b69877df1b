import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@citybrain/testing';
import { type DispatchUnderTest, type Person, startDispatch } from '../../test/dispatch-under-test.js';
import type { CaseDetail } from './case.dto.js';

describe('the life of a case, over HTTP and Kafka', () => {
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

  it('S-08: a filed report becomes a case that is dispatched, accepted, handled, fed back, checked and closed', async () => {
    const filed = await city.file({ category: 'E0506' });
    expect(filed).toMatchObject({ status: 'dispatched', departmentId: 'DRN', version: 2 });
    expect(filed.number).toMatch(/^JJ-C-\d{4}-\d{6}$/);

    const commandsOf = (answer: { body: CaseDetail }) => answer.body.commands.map(({ command }) => command);
    const forHandler = await handler.get(`/api/dispatch/cases/${filed.id}`).expect(200);
    expect(commandsOf(forHandler)).toEqual(['accept', 'return']);
    await handler.command(filed.id, 'accept').expect(200);
    await handler.command(filed.id, 'handle').expect(200);
    await handler.command(filed.id, 'feed-back', { resultCode: 'fixed', note: '已清掏' }).expect(200);
    await inspector.command(filed.id, 'check', { passed: true }).expect(200);
    const closed = await dispatcher.command(filed.id, 'close').expect(200);

    expect(closed.body).toMatchObject({ status: 'closed', version: 7, commands: [] });
    expect((closed.body as CaseDetail).history.map(({ event }) => event)).toEqual([
      'case.filed',
      'case.dispatched',
      'case.accepted',
      'case.handling-started',
      'case.fed-back',
      'case.check-passed',
      'case.closed',
    ]);
    await eventually(() => expect(city.eventsOf(filed.id)).toHaveLength(7));
    expect(city.eventsOf(filed.id).map(({ aggregate }) => aggregate.version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(city.eventsOf(filed.id).at(-1)?.data.case).toMatchObject({ status: 'closed', version: 7 });
  });
});
