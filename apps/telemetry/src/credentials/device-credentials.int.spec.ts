import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningTelemetry, runTelemetry } from '../../test/running-telemetry.js';

describe('credentials of devices', () => {
  let city: RunningTelemetry;
  beforeAll(async () => {
    city = await runTelemetry();
  });
  afterAll(() => city?.close());

  const reading = { datastreamId: 'JJ-GAS-001.methane', result: 1 };

  it('a credential is shown once and only its hash is kept', async () => {
    const token = await city.tokenOf('JJ-GAS-001');
    expect(token).toMatch(/^JJ-GAS-001:[A-Za-z0-9_-]{43}$/);
    const kept = await city.stack.sql<{ everything: string }>('SELECT c::text AS everything FROM device_credential c');
    expect(kept.some(({ everything }) => everything.includes(token.split(':')[1]!))).toBe(false);
    const operator = await city.person('sensor-operator');
    const list = await operator.get('/api/telemetry/things/JJ-GAS-001/credentials').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(token.split(':')[1]!);
    await city.send(token, reading).expect(202);
  });

  it('a wrong, foreign or missing credential is refused alike', async () => {
    const other = (await city.tokenOf('JJ-GAS-002')).split(':')[1]!;
    for (const token of [`JJ-GAS-001:${other}`, `JJ-NONE-1:${other}`, 'JJ-GAS-001:short', '']) {
      const answer = await city.send(token, reading).expect(401);
      expect(answer.body.code).toBe('TELEMETRY_DEVICE_NOT_KNOWN');
    }
  });

  it('a device is changed over: old and new credential work until the next or until the old one is revoked', async () => {
    const level = { datastreamId: 'JJ-DRN-005.level', result: 1 };
    const statuses = async (...tokens: readonly string[]) =>
      Promise.all(tokens.map(async (token) => (await city.send(token, level)).status));
    const [first, second] = [await city.tokenOf('JJ-DRN-005'), await city.tokenOf('JJ-DRN-005')];
    expect(await statuses(first, second)).toEqual([202, 202]);
    const operator = await city.person('administrator', ['*']);
    const list = await operator.get('/api/telemetry/things/JJ-DRN-005/credentials').expect(200);
    const [, oldest] = list.body.items as { id: string }[];
    await operator.delete(`/api/telemetry/things/JJ-DRN-005/credentials/${oldest!.id}`).expect(204);
    await operator.delete(`/api/telemetry/things/JJ-DRN-005/credentials/${oldest!.id}`).expect(404);
    expect(await statuses(first, second)).toEqual([401, 202]);
    const [third, fourth] = [await city.tokenOf('JJ-DRN-005'), await city.tokenOf('JJ-DRN-005')];
    expect(await statuses(second, third, fourth)).toEqual([401, 202, 202]);
  });

  it('only who looks after devices may give credentials, and only in the own district', async () => {
    const path = '/api/telemetry/things/JJ-GAS-001/credentials';
    expect(await (await city.person('operator')).post(path)).toMatchObject({ status: 403 });
    expect(await (await city.person('sensor-operator', ['elsewhere'])).post(path)).toMatchObject({ status: 404 });
    expect(await (await city.person('machine', ['*'])).post(path)).toMatchObject({ status: 201 });
  });

  it('somebody who guesses is told to stop, and the devices beside him go on', async () => {
    const token = await city.tokenOf('JJ-GAS-003');
    const guess = `JJ-GAS-003:${'A'.repeat(43)}`;
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 40; attempt += 1) statuses.add((await city.send(guess, reading)).status);
    expect([...statuses]).toEqual([401, 429]);
    await city.send(token, { datastreamId: 'JJ-GAS-003.methane', result: 1 }).expect(202);
  });
});
