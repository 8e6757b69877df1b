import { eventually } from '@citybrain/testing';
import { describe, expect, it } from '@jest/globals';
import { signedIn, visitor } from './city.ts';

describe('a drain gauge (S-24)', () => {
  it('opens one case by itself when its drain runs full, and not a second one while it lasts', async () => {
    const operator = await signedIn('sensor-operator');
    const dispatcher = await signedIn('dispatcher');
    const credential = await operator.post<{ token: string }>('/api/telemetry/things/JJ-DRN-007/credentials', {});
    expect(credential.status).toBe(201);
    const gauge = visitor(`Device ${credential.body.token}`);
    const start = Date.now() - 60_000;
    const send = (index: number, result: number): ReturnType<typeof gauge.post> =>
      gauge.post('/api/telemetry/observations', {
        datastreamId: 'JJ-DRN-007.fill-ratio',
        phenomenonTime: new Date(start + index * 5_000).toISOString(),
        result,
      });
    for (const [index, level] of [0.3, 1.05, 1.1, 1.1, 1.08, 1.12].entries())
      expect((await send(index, level)).status).toBe(202);

    const casesOfGauge = async (): Promise<{ category: string; source: { kind: string } }[]> => {
      const { body } = await dispatcher.get<{
        items: { category: string; source: { kind: string; channel?: string } }[];
      }>('/api/dispatch/cases?limit=200');
      return body.items.filter((entry) => entry.source.channel === 'JJ-DRN-007');
    };
    const alarms = await eventually(async () => {
      const { body } = await operator.get<{ items: { thingId: string; ruleId: string }[] }>(
        '/api/telemetry/alarms?state=raised&limit=200',
      );
      const mine = body.items.filter((alarm) => alarm.thingId === 'JJ-DRN-007');
      expect(mine.length).toBeGreaterThan(0);
      return mine;
    });
    expect(new Set(alarms.map((alarm) => alarm.ruleId)).size).toBe(alarms.length); // one open alarm per rule
    await eventually(async () => expect(await casesOfGauge()).toHaveLength(alarms.length));
    for (let index = 6; index < 10; index += 1) expect((await send(index, 1.2)).status).toBe(202);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await casesOfGauge()).toHaveLength(alarms.length);
  });

  it('cannot write what another device measures', async () => {
    const operator = await signedIn('sensor-operator');
    const { body } = await operator.post<{ token: string }>('/api/telemetry/things/JJ-DRN-008/credentials', {});
    const refused = await visitor(`Device ${body.token}`).post<{ errors: { pointer: string }[] }>(
      '/api/telemetry/observations',
      {
        datastreamId: 'JJ-DRN-007.fill-ratio',
        result: 0.1,
      },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]?.pointer).toBe('#/datastreamId');
  });
});
