import { Random } from '../city/random.ts';
import { loop } from '../client/loop.ts';
import { itemsOf, textOf } from './answers.ts';
import type { District } from './district.ts';
import { isOver, startShower, type Shower } from './showers.ts';

const LOOK_EVERY_MS = 5000;
/** A visitor who has just started the city sees the first shower soon. */
const FIRST_AFTER_MS = 20_000;
const HOURS_BETWEEN = 3;
const HOUR = 3_600_000;

/** Sends a rain shower over the district now and then. */
export class Weather {
  private readonly district: District;
  private readonly random = new Random(`weather ${Date.now()}`);
  private current: Shower | null = null;
  private nextAt = Date.now() + FIRST_AFTER_MS;

  constructor(district: District) {
    this.district = district;
  }

  /** The shower that wets the district at this moment, or null. */
  shower(at: number): Shower | null {
    return this.current === null || isOver(this.current, at) ? null : this.current;
  }

  run(): Promise<void> {
    return loop({ ...this.district, name: 'weather', everyMs: LOOK_EVERY_MS }, async () => {
      const now = Date.now();
      if (this.shower(now) !== null || now < this.nextAt) return;
      const shower = startShower(this.district.jurisdiction.things, await this.alarmed(), Date.now());
      this.nextAt = now + this.random.between(0.4, 1.6) * ((HOURS_BETWEEN * HOUR) / this.district.pace);
      if (shower === null) return;
      this.current = shower;
      this.district.log(`weather: a shower; ${shower.gauge} will run full`);
    });
  }

  /** A drain whose alarm still stands from an earlier shower would show a visitor nothing new. */
  private async alarmed(): Promise<ReadonlySet<string>> {
    const { city, jurisdiction } = this.district;
    const path = `/api/telemetry/alarms?jurisdiction=${jurisdiction.id}&state=raised&limit=200`;
    return new Set(itemsOf(await city.get('dispatcher', path)).map((alarm) => textOf(alarm['thingId']) ?? ''));
  }
}
