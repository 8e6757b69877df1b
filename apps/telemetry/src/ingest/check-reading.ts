import { qualities, type Reading } from '@citybrain/contracts';
import type { RegisteredDatastream, RegisteredThing } from '../registry/registry.js';
import { parseInstant } from './parse-instant.js';

/** Why a reading is refused: every reading that is not stored has one of these fates. */
export const refusalCodes = [
  'malformed',
  'unknown-datastream',
  'foreign-datastream',
  'no-number',
  'out-of-range',
  'no-instant',
  'too-late',
  'in-the-future',
  'unknown-quality',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** What was wrong and what is allowed. */
  readonly detail: string;
  /** Member of the reading that was wrong; absent when it is the reading as a whole. */
  readonly member?: string;
}

/** Readings of the last 24 h are taken: a device may have been out of reach for a day. */
const LATEST_MS = 24 * 3_600_000;
/** A device's clock may be ahead by 5 min. */
const AHEAD_MS = 5 * 60_000;

const MEMBERS = new Set(['datastreamId', 'phenomenonTime', 'result', 'resultQuality']);

/** Knows the datastream of any device; the answer tells a foreign datastream from none at all. */
export type FindDatastream = (id: string) => RegisteredDatastream | undefined;

/** Checks one reading that `device` sent and that arrived at `now` (ms). */
export const checkReading = (
  value: unknown,
  device: RegisteredThing,
  now: number,
  find: FindDatastream,
): Reading | Refusal => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('malformed', 'a reading is an object with datastreamId and result');
  for (const member in value) {
    if (!MEMBERS.has(member))
      return refuse('malformed', `not a member of a reading; allowed: ${[...MEMBERS].join(', ')}`, member);
  }
  const { datastreamId, phenomenonTime, result, resultQuality } = value as Readonly<Record<string, unknown>>;
  const datastream = typeof datastreamId === 'string' ? device.datastreams.get(datastreamId) : undefined;
  if (datastream === undefined) return notOurs(datastreamId, device, find);
  if (typeof result !== 'number' || !Number.isFinite(result))
    return refuse('no-number', 'must be a finite number', 'result');
  if (result < datastream.min || result > datastream.max)
    return refuse('out-of-range', `must lie from ${datastream.min} to ${datastream.max} ${datastream.unit}`, 'result');
  const time = phenomenonTime === undefined ? now : instantOf(phenomenonTime);
  if (!(time >= now - LATEST_MS && time <= now + AHEAD_MS)) return wrongTime(time, now);
  const quality = resultQuality === undefined ? 0 : qualities.indexOf(resultQuality as (typeof qualities)[number]);
  if (quality < 0) return refuse('unknown-quality', `must be one of ${qualities.join(', ')}`, 'resultQuality');
  return quality === 0
    ? { d: datastream.id, t: time, r: result, s: now }
    : { d: datastream.id, t: time, r: result, q: quality, s: now };
};

export const isRefusal = (checked: Reading | Refusal): checked is Refusal => 'code' in checked;

const refuse = (code: RefusalCode, detail: string, member?: string): Refusal =>
  member === undefined ? { code, detail } : { code, detail, member };

const notOurs = (id: unknown, device: RegisteredThing, find: FindDatastream): Refusal => {
  const own = [...device.datastreams.keys()].join(', ');
  return typeof id === 'string' && find(id) !== undefined
    ? refuse('foreign-datastream', `belongs to another device; yours are ${own}`, 'datastreamId')
    : refuse('unknown-datastream', `is not a datastream; yours are ${own}`, 'datastreamId');
};

const instantOf = (value: unknown): number => (typeof value === 'string' ? parseInstant(value) : NaN);

const wrongTime = (time: number, now: number): Refusal => {
  const member = 'phenomenonTime';
  if (Number.isNaN(time))
    return refuse('no-instant', 'must be ISO 8601 with offset, for example 2026-11-22T08:00:00+08:00', member);
  return time < now
    ? refuse('too-late', 'is more than 24 h old; the last 24 h are accepted', member)
    : refuse('in-the-future', "is more than 5 min ahead; check the device's clock", member);
};
