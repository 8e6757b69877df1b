/** Time as the jurisdiction's clock shows it. Pure: the moment and the zone are arguments. */

export type Language = 'zh' | 'en';

const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone, hourCycle: 'h23' });
  formats.set(key, made);
  return made;
};

/** 14:05:09 */
export const clockTime = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);

/** 14:05 */
export const shortTime = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { hour: '2-digit', minute: '2-digit' }).format(at);

/** 22 Nov, 14:05 · 11月22日 14:05 */
export const dayTime = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at);

/** With year and seconds, for a history. */
export const fullTime = (at: Date, zone: string, language: Language): string =>
  format(language, zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);

/** Sun 22 November · 11月22日星期日 */
export const dayName = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { month: 'long', day: 'numeric', weekday: 'short' }).format(at);

/** The local calendar date in `zone`, `YYYY-MM-DD`. */
export const localDate = (at: Date, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** A zone this browser knows, else UTC. */
export const knownZone = (zone: string | undefined): string => {
  if (zone === undefined) return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
};
