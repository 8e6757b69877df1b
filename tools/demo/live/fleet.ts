import { setTimeout as wait } from 'node:timers/promises';
import type { Thing } from '@citybrain/scenario';
import { Random } from '../city/random.ts';
import { CityRefused } from '../client/city-errors.ts';
import type { KeptFile } from '../client/kept-file.ts';
import { loop } from '../client/loop.ts';
import { isJson, textOf } from './answers.ts';
import type { District } from './district.ts';
import { measure } from './readings.ts';
import { isRising } from './showers.ts';
import type { Weather } from './weather.ts';

/** Thing id → token of the device. */
export type DeviceTokens = Readonly<Record<string, string>>;

interface Reading {
  readonly datastreamId: string;
  readonly phenomenonTime: string;
  readonly result: number;
  readonly resultQuality: 'simulated';
}

interface Device {
  readonly thing: Thing;
  readonly intervalMs: number;
  /** When it measures next, milliseconds since 1970. */
  next: number;
  /** What the city has not acknowledged yet; a device keeps it and sends it later, with its own times. */
  unsent: Reading[];
}

const TICK_MS = 1000;
const WET_INTERVAL_MS = 60_000;
const RISING_INTERVAL_MS = 8000;
/** All devices report once in the first minute, so that the wall does not show them as unknown. */
const FIRST_ROUND_MS = 45_000;
const KEPT_READINGS = 300;
/** So many devices may speak in one tick. */
const SPEAKERS = 8;

export function isDeviceTokens(content: unknown): content is DeviceTokens {
  return isJson(content) && Object.values(content).every((token) => typeof token === 'string');
}

/** The devices of the district: each measures in its own interval and posts with its own token. */
export class Fleet {
  private readonly district: District;
  private readonly weather: Weather;
  private readonly file: KeptFile<DeviceTokens>;
  private readonly devices: Device[];
  private tokens: DeviceTokens;

  constructor(district: District, weather: Weather, file: KeptFile<DeviceTokens>) {
    this.district = district;
    this.weather = weather;
    this.file = file;
    this.tokens = file.read() ?? {};
    const now = Date.now();
    const { things } = district.jurisdiction;
    this.devices = things.map((thing, index) => ({
      thing,
      intervalMs: (district.jurisdiction.deviceKind(thing.kind)?.intervalSeconds ?? 900) * 1000,
      next: now + (index / things.length) * FIRST_ROUND_MS,
      unsent: [],
    }));
  }

  run(): Promise<void> {
    return loop({ ...this.district, name: 'devices', everyMs: TICK_MS }, () => this.tick());
  }

  private async tick(): Promise<void> {
    const now = Date.now();
    const due = this.devices.filter(({ thing, next }) => next <= now || this.isUrgent(thing, next, now));
    due.sort((a, b) => Number(this.isInRise(b.thing, now)) - Number(this.isInRise(a.thing, now)) || a.next - b.next);
    for (const device of due.slice(0, SPEAKERS)) {
      if (this.district.signal.aborted) return;
      device.next = Date.now() + this.intervalOf(device, now);
      device.unsent.push(...this.read(device.thing, Date.now()));
      device.unsent.splice(0, Math.max(0, device.unsent.length - KEPT_READINGS));
      await this.send(device);
      await wait(20); // between two devices somebody else may have a turn
    }
  }

  private read(thing: Thing, at: number): Reading[] {
    const values = measure(thing, at, this.weather.shower(at));
    return thing.datastreams.flatMap(({ id, property }) => {
      const value = values[property.id];
      if (value === undefined) return [];
      const result = Number(value.toFixed(property.decimals));
      return [{ datastreamId: id, phenomenonTime: new Date(at).toISOString(), result, resultQuality: 'simulated' }];
    });
  }

  private async send(device: Device): Promise<void> {
    const token = await this.tokenOf(device.thing);
    try {
      await this.district.city.postAsDevice(token, '/api/telemetry/observations', { observations: device.unsent });
    } catch (error) {
      if (!(error instanceof CityRefused)) throw error; // away: kept, sent with the next reading
      if (error.status === 401 || error.status === 403) this.keep(device.thing.id, undefined);
      this.district.log(`devices: ${device.thing.id}: ${error.message}`);
    }
    device.unsent = [];
  }

  private async tokenOf({ id }: Thing): Promise<string> {
    const known = this.tokens[id];
    if (known !== undefined) return known;
    const answer = await this.district.city.post('machine', `/api/telemetry/things/${id}/credentials`, {});
    const token = isJson(answer) ? textOf(answer['token']) : null;
    if (token === null) throw new Error(`${id} was given no token`);
    this.keep(id, token);
    return token;
  }

  private keep(id: string, token: string | undefined): void {
    const others = Object.entries(this.tokens).filter(([other]) => other !== id);
    this.tokens = Object.fromEntries(token === undefined ? others : [...others, [id, token]]);
    this.file.write(this.tokens);
  }

  private intervalOf({ thing, intervalMs }: Device, now: number): number {
    if (this.isInRise(thing, now)) return RISING_INTERVAL_MS;
    const wet = this.weather.shower(now) !== null && isWaterGauge(thing);
    return (
      Math.min(intervalMs, wet ? WET_INTERVAL_MS : intervalMs) * new Random(`${thing.id} ${now}`).between(0.97, 1.03)
    );
  }

  /** A gauge that slept through dry weather wakes up when it begins to rain. */
  private isUrgent(thing: Thing, next: number, now: number): boolean {
    if (this.isInRise(thing, now)) return next > now + RISING_INTERVAL_MS;
    return isWaterGauge(thing) && this.weather.shower(now) !== null && next > now + 2 * WET_INTERVAL_MS;
  }

  private isInRise(thing: Thing, now: number): boolean {
    const shower = this.weather.shower(now);
    return shower !== null && shower.gauge === thing.id && isRising(shower, now);
  }
}

function isWaterGauge({ kind }: Thing): boolean {
  return kind === 'drain-level-gauge' || kind === 'ponding-gauge';
}
