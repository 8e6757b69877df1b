/** Readings of one datastream in columns; `ReadingSeries` is its schema. */
export interface SeriesColumns {
  d: string;
  s: number;
  t: number[];
  r: number[];
  q?: number[] | undefined;
}

/** The data of `readings.recorded`. */
export interface RecordedReadings {
  key: string;
  jurisdictionId: string;
  series: SeriesColumns[];
}

const MOST = 20_000;
const JURISDICTION = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Takes what the schema of `readings.recorded` takes, in a fraction of the time: it makes no object for each number. */
export const fitsReadings = (data: unknown): data is RecordedReadings => {
  if (!isObject(data, 3)) return false;
  const { key, jurisdictionId, series } = data;
  return (
    isText(key) &&
    isText(jurisdictionId) &&
    JURISDICTION.test(jurisdictionId) &&
    isList(series) &&
    series.every(isSeries)
  );
};

const isSeries = (value: unknown): value is SeriesColumns => {
  const columns = isObject(value) && 'q' in value ? 5 : 4;
  if (!isObject(value, columns)) return false;
  const { d, s, t, r, q } = value;
  if (!isText(d) || !isInteger(s) || !isList(t) || !isList(r) || t.length !== r.length) return false;
  for (const time of t) if (!isInteger(time)) return false;
  for (const result of r) if (typeof result !== 'number' || !Number.isFinite(result)) return false;
  return columns === 4 || areQualities(q, t.length);
};

const areQualities = (value: unknown, length: number): boolean =>
  isList(value) && value.length === length && value.every((q) => q === 0 || q === 1 || q === 2 || q === 3);

/** With as many members as known ones: others are left to the schema, which takes them away. */
const isObject = (value: unknown, members?: number): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (members === undefined || Object.keys(value).length === members);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 128;

/** Exact in a double, as the schema asks of an integer. */
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length >= 1 && value.length <= MOST;
