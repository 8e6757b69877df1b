import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningTelemetry, runTelemetry } from '../../test/running-telemetry.js';

const nobody = '127.0.0.1:1';

describe('readings while Kafka is away', () => {
  let city: RunningTelemetry;
  beforeAll(async () => {
    process.env['TELEMETRY_RECORD_WITHIN_MS'] = '300';
    process.env['TELEMETRY_BUFFER_BYTES'] = '1048576';
    city = await runTelemetry();
    process.env['KAFKA_BROKERS'] = nobody;
    await city.restart();
  });
  afterAll(() => city?.close());

  const batch = () => ({
    observations: Array.from({ length: 1_000 }, (_, index) => ({
      datastreamId: 'JJ-WC-001.visitors',
      phenomenonTime: new Date(Date.now() - index).toISOString(),
      result: 1,
    })),
  });

  it('are never acknowledged: the device is told to send them again', async () => {
    const token = await city.tokenOf('JJ-WC-001');
    const answer = await city.send(token, batch()).expect(503);
    expect(answer.body).toMatchObject({ code: 'TELEMETRY_READINGS_NOT_RECORDED', retry: true });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('fill a buffer of a known size, and then nothing more is taken', async () => {
    const token = await city.tokenOf('JJ-WC-001');
    const answers = await Promise.all(Array.from({ length: 60 }, () => city.send(token, batch())));
    const codes = answers.map((answer) => (answer.body as { code: string }).code);
    expect(answers.every(({ status }) => status === 503)).toBe(true);
    expect(codes).toContain('TELEMETRY_BUFFER_FULL');
    expect(codes).toContain('TELEMETRY_READINGS_NOT_RECORDED');
  });
});
