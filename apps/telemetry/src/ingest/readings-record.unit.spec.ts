import { newEvent, type NewEvent, ReadingsRecorded } from '@citybrain/contracts';
import { decode, encode } from '@citybrain/messaging';
import { describe, expect, it } from '@jest/globals';
import { textOf } from './reading-text.js';
import { readingsRecord } from './readings-record.js';

describe('a record of readings', () => {
  it('is the event that the contract declares, though it was printed by hand', () => {
    const readings = [
      { d: 'JJ-DRN-001.level', t: 1_763_800_000_000, r: 0.1 + 0.2, s: 1_763_800_000_500 },
      { d: 'JJ-DRN-001.battery', t: 1_763_800_000_001, r: -1e-7, q: 3, s: 1_763_800_000_500 },
      { d: 'JJ-DRN-001.battery', t: 1_763_800_000_002, r: -0, q: 1, s: 1_763_800_000_500 },
    ];
    const receivedAt = new Date(1_763_800_000_500);
    const record = readingsRecord({
      jurisdictionId: 'jiaojiang',
      partition: 4,
      receivedAt,
      readings: readings.map(textOf),
    });
    const event = decode(ReadingsRecorded, record.headers, record.value);
    const data = { key: 'partition-4', jurisdictionId: 'jiaojiang', readings };
    const same = encode(newEvent(ReadingsRecorded, data, event.aggregate, receivedAt) as NewEvent, 'telemetry');
    expect(record.value.toString()).toBe(same.value.toString());
    expect(record).toMatchObject({ topic: same.topic, key: same.key, partition: 4 });
    expect(record.headers).toEqual({ ...same.headers, ce_id: event.id });
  });
});
