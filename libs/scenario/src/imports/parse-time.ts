import { parseMoment } from '@citybrain/kernel';

/**
 * Reads a recorded time. Returns null when no format fits, the date does not exist (2011-02-30)
 * or lies outside 1900 to 2200. Clock time that a zone has
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
    return token === undefined
      ? part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
      : `(?<${token[0]}>${token[1]})`;
  });
  const made = new RegExp(`^${source}$`);
  compiled.set(format, made);
  return made;
}

function parseClock(text: string, pattern: RegExp, timeZone: string): Date | null {
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return null;
  const hour = hourOf(Number(found['hour'] ?? 0), found['half']);
  const [month, day, minute, second] = ['month', 'day', 'minute', 'second'].map((name) =>
    (found[name] ?? (name === 'month' || name === 'day' ? '1' : '0')).padStart(2, '0'),
  );
  const clock = `${String(hour).padStart(2, '0')}:${minute}:${second}.${found['millisecond'] ?? '0'}`;
  return parseMoment(`${found['year']}-${month}-${day}T${clock}${found['offset'] ?? ''}`, timeZone);
}

/** On the twelve-hour clock 12 AM is midnight and 12 PM noon; an hour that is not on it makes a time that does not exist. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}
