import type { Names } from '@citybrain/contracts';
import { type CaseTimes, holds, type Moment, momentOf } from './condition.js';
import type { Explanation } from './metric-definition.js';
import type { Period } from './period.js';

const words: Record<Moment, Names> = {
  reported: { zh: '上报', en: 'reported' },
  filed: { zh: '立案', en: 'filed' },
  dispatched: { zh: '派遣', en: 'dispatched' },
  due: { zh: '到期', en: 'due' },
  closed: { zh: '结案', en: 'closed' },
};

/** Why a case stands where it stands in a number: `due 2011-07-15 01:32, closed 2011-07-01 05:06: on time`. */
export const why = (explanation: Explanation, it: CaseTimes, period: Period): Names => {
  const told = explanation.tells.map((moment) => momentOf(it, moment)).filter((time) => time !== null);
  const clock = clockFor([...told, period.asOf], period.timeZone);
  const facts = explanation.tells.map((moment) => tell(moment, it, period, clock));
  const verdict = explanation.verdicts.find(({ when }) => holds(when, it, period))?.says;
  const zh = facts.map((fact) => fact.zh).join('，');
  const en = facts.map((fact) => fact.en).join(', ');
  return verdict === undefined ? { zh, en } : { zh: `${zh}：${verdict.zh}`, en: `${en}: ${verdict.en}` };
};

type Clock = (time: Date) => string;

const tell = (moment: Moment, it: CaseTimes, period: Period, clock: Clock): Names => {
  const { zh, en } = words[moment];
  const time = momentOf(it, moment);
  const asOf = clock(period.asOf);
  if (moment === 'due' && it.dueAt === null && it.recordedOutcome !== null) return recorded[it.recordedOutcome];
  if (moment === 'dispatched' && it.dispatchedAt === null && time !== null)
    return { zh: `${clock(time)} 立案（无派遣记录）`, en: `filed ${clock(time)}, no dispatch recorded` };
  if (time === null) return { zh: `截至 ${asOf} 未${zh}`, en: `not ${en} by ${asOf}` };
  const late = time >= period.until && moment !== 'due';
  return {
    zh: `${clock(time)} ${zh}${late ? `（在 ${asOf} 之后）` : ''}`,
    en: `${en} ${clock(time)}${late ? `, after ${asOf}` : ''}`,
  };
};

const recorded = {
  'on-time': { zh: '无时限，记录为按期', en: 'no deadline, recorded as on time' },
  overdue: { zh: '无时限，记录为逾期', en: 'no deadline, recorded as overdue' },
} as const;

/** Local clock time to the minute, or to the second where minutes would show two different times as one. */
const clockFor = (times: readonly Date[], timeZone: string): Clock => {
  const toMinutes = localClock(timeZone, false);
  const distinct = new Set(times.map((time) => time.getTime()));
  const shown = new Set(times.map(toMinutes));
  return shown.size === distinct.size ? toMinutes : localClock(timeZone, true);
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2011-07-15 01:32`, as the zone's clocks showed it. */
const localClock = (timeZone: string, seconds: boolean): Clock => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...FIELDS });
  formats.set(timeZone, format);
  return (time) => {
    const { year, month, day, hour, minute, second } = Object.fromEntries(
      format.formatToParts(time).map(({ type, value }) => [type, value]),
    ) as Record<string, string>;
    return `${year}-${month}-${day} ${hour}:${minute}${seconds ? `:${second}` : ''}`;
  };
};

const two = '2-digit';
const FIELDS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: two,
  day: two,
  hour: two,
  minute: two,
  second: two,
};
