import { describe, expect, it } from '@jest/globals';
import { columnsNeeded, importMappingFile } from './import-mapping.js';
import { readRecord, type SourceRecord } from './read-record.js';

const mapping = importMappingFile.parse({
  id: 'a-city',
  description: 'somewhere',
  jurisdiction: { id: 'a-city', name: { zh: '某市', en: 'A city' }, timeZone: 'Asia/Shanghai', numberPrefix: 'AC' },
  file: { missing: ['NULL'] },
  times: { formats: ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD'] },
  columns: {
    sourceId: 'id',
    reportedAt: 'opened',
    dueAt: 'due',
    closedAt: 'closed',
    category: { join: ['major', 'minor'] },
    description: ['note', 'title'],
    source: 'channel',
  },
  position: { lng: 'x', lat: 'y', system: 'wgs84', nowhere: [{ lng: 114.5, lat: 22.5 }] },
  outcome: { column: 'flag', onTime: ['in'], overdue: ['late'] },
  closedWhen: { column: 'state', values: ['Closed'] },
  sources: { map: { '12345': 'hotline-12345' } },
});
const record: SourceRecord = {
  id: '7',
  opened: '2018-02-08',
  due: '2018-02-09 12:00:00',
  closed: '2018-02-08 18:00:00',
  state: 'Closed',
  major: 'Roads',
  minor: 'Pothole',
  note: ' NULL ',
  title: ' A hole ',
  channel: '12345',
  x: '114.4',
  y: '22.7',
  flag: 'in',
};
const read = (changes: SourceRecord = {}) => readRecord(mapping, { ...record, ...changes });
const mapped = (changes: SourceRecord = {}) => {
  const outcome = read(changes);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.case;
};

describe('reading a record of another city', () => {
  it('says it in our words', () => {
    expect(mapped()).toEqual({
      sourceId: '7',
      category: 'Roads / Pothole',
      description: 'A hole',
      place: { lng: 114.4, lat: 22.7 },
      source: 'hotline-12345',
      reportedAt: new Date('2018-02-07T16:00:00Z'),
      dueAt: new Date('2018-02-09T04:00:00Z'),
      closedAt: new Date('2018-02-08T10:00:00Z'),
      outcome: 'on-time',
    });
  });

  it('keeps a case open that has no closing time or is not closed by its state', () => {
    expect(mapped({ closed: ' ' })).not.toHaveProperty('closedAt');
    expect(mapped({ state: 'Open' })).not.toHaveProperty('closedAt');
  });

  it.each([
    ['0', '0.0'],
    ['114.50', '22.5'],
    ['', '22.7'],
    ['here', 'there'],
    ['1140000', '22.7'],
  ])('knows no place for %s, %s', (x, y) => {
    expect(mapped({ x, y })).not.toHaveProperty('place');
  });

  it('takes a source that the mapping does not name as another platform', () => {
    expect(mapped({ channel: 'pigeon' }).source).toBe('other-platform');
  });

  it('keeps odd orders of times as they were recorded', () => {
    expect(mapped({ due: '2018-02-01' }).dueAt).toEqual(new Date('2018-01-31T16:00:00Z'));
  });

  it.each([
    [{ id: '' }, 'id is empty'],
    [{ opened: '' }, 'opened is empty'],
    [{ opened: '8 Feb' }, "opened: '8 Feb' is not a time in YYYY-MM-DD HH:mm:ss or YYYY-MM-DD"],
    [{ due: 'soon' }, "due: 'soon' is not a time in YYYY-MM-DD HH:mm:ss or YYYY-MM-DD"],
    [{ flag: 'perhaps' }, "flag: 'perhaps' is not one of in, late"],
    [{ major: 'NULL', minor: '' }, 'major + minor is empty'],
  ])('refuses %j with the reason', (changes, reason) => {
    expect(read(changes)).toMatchObject({ kind: 'refused', reason });
  });

  it('knows every column that the recording must have', () => {
    expect(columnsNeeded(mapping).sort()).toEqual(Object.keys(record).sort());
  });
});
