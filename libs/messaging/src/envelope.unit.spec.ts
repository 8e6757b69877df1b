import { AlarmCleared, JurisdictionImported, newEvent } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import { decode, encode, UnreadableMessage } from './envelope.js';

const event = newEvent(
  JurisdictionImported,
  { jurisdictionId: 'boston', name: { zh: '波士顿', en: 'Boston' }, timeZone: 'America/New_York' },
  { id: 'boston', version: 1 },
  new Date('2011-07-01T04:00:00Z'),
);

describe('an event on the wire', () => {
  it('is a CloudEvent in Kafka binary mode, and comes back as it was', () => {
    const { headers, value, key } = encode(event, 'intake');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_type: 'jurisdiction.imported',
      ce_source: '/services/intake',
      ce_subject: 'boston',
      ce_time: '2011-07-01T04:00:00.000Z',
      ce_partitionkey: key,
    });
    const back = decode(JurisdictionImported, headers, value);
    expect(back).toMatchObject({ id: headers['ce_id'], aggregate: { id: 'boston', version: 1 }, data: event.data });
  });

  it('never leaves when it breaks its own contract', () => {
    expect(() => encode({ ...event, data: { jurisdictionId: 'Boston!' } }, 'intake')).toThrow(/jurisdictionId/);
  });

  it.each([
    ['no JSON', Buffer.from('{"a":'), {}],
    ['nothing', null, {}],
    ['another shape', Buffer.from('{"alarm":1}'), {}],
    ['no version', encode(event, 'intake').value, { ce_aggregateversion: undefined }],
  ])('is unreadable when it carries %s', (_what, value, change) => {
    const headers = { ...encode(event, 'intake').headers, ...change };
    expect(() => decode(value?.includes('alarm') ? AlarmCleared : JurisdictionImported, headers, value)).toThrow(
      UnreadableMessage,
    );
  });
});
