/**
 * Reads a recorded time. Returns null when no format fits or the date does not exist (2011-02-30). Clock time that a zone has
 * twice (end of summer time) is taken the first time; one that it skips is taken after the gap.
 */
export function parseTime(text: string, formats: readonly string[], timeZone: string): Date | null {
  for (const format of formats) {
    const time = format.startsWith('unix') ? parseUnix(text, format) : parseClock(text, compile(format), timeZone);
    if (time !== null) return time;
  }
  return null;
}

function parseUnix(text: string, format: string): Date | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const time = new Date(Number(text) * (format === 'unix-ms' ? 1 : 1000));
  return Number.isNaN(time.getTime()) ? null : time;
}

const tokens: Readonly<Record<string, [name: string, pattern: string]>> = {
  YYYY: ['year', String.raw`\d{4}`],
  MM: ['month', String.raw`\d{2}`],
  M: ['month', String.raw`\d{1,2}`],
  DD: ['day', String.raw`\d{2}`],
  D: ['day', String.raw`\d{1,2}`],
  HH: ['hour', String.raw`\d{2}`],
  H: ['hour', String.raw`\d{1,2}`],
  hh: ['hour', String.raw`\d{2}`],
  h: ['hour', String.raw`\d{1,2}`],
  mm: ['minute', String.raw`\d{2}`],
  m: ['minute', String.raw`\d{1,2}`],
  ss: ['second', String.raw`\d{2}`],
  s: ['second', String.raw`\d{1,2}`],
  SSS: ['millisecond', String.raw`\d{1,9}`],
  A: ['half', '[AaPp][Mm]'],
  Z: ['offset', String.raw`Z|[+-]\d{2}:?\d{2}`],
};
const compiled = new Map<string, RegExp>();

function compile(format: string): RegExp {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const source = format.replaceAll(/YYYY|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|SSS|A|Z|[^A-Za-z\d]|[A-Za-z\d]/g, (part) => {
    const token = tokens[part];
    return token === undefined ? part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`) : `(?<${token[0]}>${token[1]})`;
  });
  const made = new RegExp(`^${source}$`);
  compiled.set(format, made);
  return made;
}

function parseClock(text: string, pattern: RegExp, timeZone: string): Date | null {
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return null;
  const clock = {
    year: Number(found['year']),
    month: Number(found['month'] ?? 1),
    day: Number(found['day'] ?? 1),
    hour: hourOf(Number(found['hour'] ?? 0), found['half']),
    minute: Number(found['minute'] ?? 0),
    second: Number(found['second'] ?? 0),
    millisecond: Number((found['millisecond'] ?? '0').padEnd(3, '0').slice(0, 3)),
  };
  const wall = wallTime(clock);
  if (wall === null) return null;
  const offset = found['offset'];
  return new Date(offset === undefined ? wall - offsetFor(wall, timeZone) : wall - writtenOffset(offset));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Milliseconds as if the clock stood in UTC; null when there is no such date or time of day. */
function wallTime({ year, month, day, hour, minute, second, millisecond }: Record<ClockPart, number>): number | null {
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  const exists =
    time.getUTCFullYear() === year &&
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === day &&
    time.getUTCHours() === hour &&
    time.getUTCMinutes() === minute &&
    time.getUTCSeconds() === second;
  return exists ? time.getTime() : null;
}
type ClockPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

function writtenOffset(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** The zone's offset for a clock time, by its offsets half a day around it. */
function offsetFor(wall: number, timeZone: string): number {
  const before = offsetAt(wall - 43_200_000 - offsetAt(wall, timeZone), timeZone);
  if (offsetAt(wall - before, timeZone) === before) return before;
  const after = offsetAt(wall + 43_200_000 - before, timeZone);
  return offsetAt(wall - after, timeZone) === after ? after : before;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const quarterOffsets = new Map<string, number>();
const QUARTER = 900_000;

/** Offset of a zone at an instant, in milliseconds. Zones change only on quarters of an hour, so each quarter is asked once. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER);
  const key = `${timeZone} ${quarter}`;
  const known = quarterOffsets.get(key);
  if (known !== undefined) return known;
  const parts = formatterOf(timeZone).formatToParts(quarter * QUARTER);
  const part = (type: string) => Number(parts.find((it) => it.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const offset = wall - quarter * QUARTER;
  if (quarterOffsets.size > 200_000) quarterOffsets.clear();
  quarterOffsets.set(key, offset);
  return offset;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}
