import { type ReadingSeries, readingsOf } from '@citybrain/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningTelemetry, runTelemetry } from '../../test/running-telemetry.js';

const secondsAgo = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();

describe('readings on their way in', () => {
  let city: RunningTelemetry;
  beforeAll(async () => {
    city = await runTelemetry();
  });
  afterAll(() => city?.close());

  it('S-24: a batch of a drain gauge is acknowledged and every reading is stored once, resent or delivered again', async () => {
    const token = await city.tokenOf('JJ-DRN-001');
    const batch = {
      observations: Array.from({ length: 20 }, (_, index) => ({
        datastreamId: 'JJ-DRN-001.level',
        phenomenonTime: secondsAgo(20 - index),
        result: index / 10,
      })),
    };
    const answer = await city.send(token, batch).expect(202);
    expect(answer.body).toEqual({ accepted: 20, refused: [] });
    await city.send(token, batch).expect(202);
    await city.caughtUp();
    const record = city.readingEvents.find((event) => JSON.stringify(event.data).includes('JJ-DRN-001.level'))!;
    await city.bus.publish(city.recorded([...readingsOf((record.data as { series: ReadingSeries[] }).series)]));
    await city.caughtUp();
    const rows = await city.rowsOf('JJ-DRN-001.level');
    expect(rows.map((row) => [row.at, row.result])).toEqual(
      batch.observations.map((reading) => [reading.phenomenonTime, reading.result]),
    );
  });

  it('S-24: the latest value of a gauge is the newest by its own time, even when an older one comes later', async () => {
    const token = await city.tokenOf('JJ-DRN-002');
    const newest = secondsAgo(5);
    await city.send(token, { datastreamId: 'JJ-DRN-002.level', phenomenonTime: newest, result: 1.5 }).expect(202);
    await city
      .send(token, { datastreamId: 'JJ-DRN-002.level', phenomenonTime: secondsAgo(600), result: 0.5 })
      .expect(202);
    await city.caughtUp();
    const operator = await city.person('operator');
    const answer = await operator.get('/api/telemetry/things/JJ-DRN-002').expect(200);
    const level = (answer.body.datastreams as { property: string; latest: unknown }[]).find(
      (datastream) => datastream.property === 'level',
    );
    expect(level?.latest).toMatchObject({ phenomenonTime: newest, result: 1.5, resultQuality: 'good' });
  });

  it('a device writes only its own datastreams, and the rest of its batch is taken all the same', async () => {
    const token = await city.tokenOf('JJ-DRN-003');
    const at = secondsAgo(3);
    const answer = await city
      .send(token, {
        observations: [
          { datastreamId: 'JJ-DRN-003.level', phenomenonTime: at, result: 2 },
          { datastreamId: 'JJ-DRN-004.level', phenomenonTime: at, result: 2 },
          { datastreamId: 'JJ-DRN-003.level', phenomenonTime: at, result: 99 },
        ],
      })
      .expect(202);
    expect(answer.body).toMatchObject({
      accepted: 1,
      refused: [
        { index: 1, code: 'foreign-datastream', pointer: '#/observations/1/datastreamId' },
        { index: 2, code: 'out-of-range', pointer: '#/observations/2/result' },
      ],
    });
    await city.caughtUp();
    expect(await city.rowsOf('JJ-DRN-003.level')).toHaveLength(1);
    expect(await city.rowsOf('JJ-DRN-004.level')).toHaveLength(0);
  });

  it('a batch of which nothing is acceptable is refused as a whole, each reading with its reason', async () => {
    const token = await city.tokenOf('JJ-PND-001');
    const send = (reading: object) =>
      city.send(token, { datastreamId: 'JJ-PND-001.depth', result: 10, ...reading }).expect(422);
    const codes: [object, string][] = [
      [{ datastreamId: 'JJ-PND-999.depth' }, 'unknown-datastream'],
      [{ result: '10' }, 'no-number'],
      [{ result: 1_001 }, 'out-of-range'],
      [{ phenomenonTime: 'yesterday' }, 'no-instant'],
      [{ phenomenonTime: '2026-02-30T10:00:00Z' }, 'no-instant'],
      [{ phenomenonTime: '1970-01-01T00:00:00Z' }, 'too-late'],
      [{ phenomenonTime: '2099-01-01T00:00:00Z' }, 'in-the-future'],
      [{ resultQuality: 'splendid' }, 'unknown-quality'],
      [{ colour: 'blue' }, 'malformed'],
    ];
    for (const [reading, code] of codes) {
      const answer = await send(reading);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'TELEMETRY_NO_READING_ACCEPTED', refused: [{ index: 0, code }] });
    }
    const infinite = await city.send(token, '{"datastreamId":"JJ-PND-001.depth","result":1e999}').expect(422);
    expect(infinite.body).toMatchObject({ refused: [{ code: 'no-number', pointer: '#/result' }] });
  });

  it('a body that is no batch is refused and says what is allowed', async () => {
    const token = await city.tokenOf('JJ-PND-002');
    for (const body of [{ observations: [] }, { observations: 'many' }, { observations: [], more: 1 }, []]) {
      const answer = await city.send(token, body).expect(400);
      expect(answer.body).toMatchObject({ code: 'HTTP_INVALID_INPUT' });
    }
    const tooMany = { observations: Array.from({ length: 1_001 }, () => ({})) };
    const answer = await city.send(token, tooMany).expect(400);
    expect(answer.body.errors).toEqual([{ pointer: '#/observations', detail: 'must be a list of 1 to 1000 readings' }]);
  });

  it('the same time with another value leaves the first, and the conflict is kept to be seen', async () => {
    const token = await city.tokenOf('JJ-KSK-001');
    const at = secondsAgo(4);
    const reading = { datastreamId: 'JJ-KSK-001.fill', phenomenonTime: at, result: 40 };
    await city.send(token, reading).expect(202);
    await city.send(token, { ...reading, result: 41 }).expect(202);
    await city.send(token, { observations: [reading, { ...reading, result: 42 }] }).expect(202);
    await city.caughtUp();
    expect(await city.rowsOf('JJ-KSK-001.fill')).toEqual([{ id: 'JJ-KSK-001.fill', at, result: 40 }]);
    const operator = await city.person('sensor-operator');
    const conflicts = await operator.get('/api/telemetry/datastreams/JJ-KSK-001.fill/conflicts').expect(200);
    expect((conflicts.body.items as { result: number }[]).toSorted((a, b) => a.result - b.result)).toMatchObject([
      { phenomenonTime: at, storedResult: 40, result: 41 },
      { phenomenonTime: at, storedResult: 40, result: 42 },
    ]);
  });

  it('observations of a datastream are listed newest first, within the hours asked for', async () => {
    const token = await city.tokenOf('JJ-KSK-002');
    const times = [50, 40, 30, 20, 10].map(secondsAgo);
    await city
      .send(token, {
        observations: times.map((phenomenonTime, index) => ({
          datastreamId: 'JJ-KSK-002.weight',
          phenomenonTime,
          result: index,
        })),
      })
      .expect(202);
    await city.caughtUp();
    const leader = await city.person('leader');
    const list = (query: string) => leader.get(`/api/telemetry/datastreams/JJ-KSK-002.weight/observations?${query}`);
    const results = (body: { items: { result: number }[] }) => body.items.map(({ result }) => result);
    expect(results((await list('limit=2').expect(200)).body)).toEqual([4, 3]);
    expect(results((await list(`from=${times[1]}&to=${times[3]}`).expect(200)).body)).toEqual([2, 1]);
    await list('limit=5001').expect(400);
    await list('from=soon').expect(400);
    await leader.get('/api/telemetry/datastreams/JJ-KSK-999.weight/observations').expect(404);
    const stranger = await city.person('leader', ['elsewhere']);
    await stranger.get('/api/telemetry/datastreams/JJ-KSK-002.weight/observations').expect(404);
  });

  it('after a restart the service goes on where it was, and nothing is stored twice', async () => {
    const token = await city.tokenOf('JJ-DST-001');
    const reading = (seconds: number) => ({
      datastreamId: 'JJ-DST-001.pm10',
      phenomenonTime: secondsAgo(seconds),
      result: seconds,
    });
    const first = reading(30);
    await city.send(token, first).expect(202);
    await city.restart();
    await city.send(token, { observations: [first, reading(20)] }).expect(202);
    await city.caughtUp();
    expect((await city.rowsOf('JJ-DST-001.pm10')).map(({ result }) => result)).toEqual([30, 20]);
  });
});
