import { randomUUID } from 'node:crypto';
import { drawFinding } from '../city/case-mix.ts';
import { DEMONSTRATION } from '../city/demonstration.ts';
import { Places } from '../city/places.ts';
import { Random } from '../city/random.ts';
import { casesAnHour } from '../city/rhythm.ts';
import { CityUnavailable } from '../client/city-errors.ts';
import { loop } from '../client/loop.ts';
import { describe } from '../history/year.ts';
import type { District } from './district.ts';

const LOOK_EVERY_MS = 10_000;
const HOUR = 3_600_000;
/** What could not be delivered waits here; more than this is dropped, as a full notebook is. */
const WAITING_AT_MOST = 100;

interface Report {
  readonly key: string;
  readonly body: unknown;
}

/** People and machines that report problems, as many as the hour brings. */
export function runArrivals(district: District): Promise<void> {
  const { city, jurisdiction, pace } = district;
  const random = new Random(`arrivals ${Date.now()}`);
  const places = new Places(jurisdiction);
  const waiting: Report[] = [];
  let last = Date.now();
  return loop({ ...district, name: 'arrivals', everyMs: LOOK_EVERY_MS }, async () => {
    const now = Date.now();
    const count = random.poisson((casesAnHour(now) * pace * (now - last)) / HOUR);
    last = now;
    for (let i = 0; i < count; i += 1) waiting.push(makeReport(district, places, random));
    waiting.splice(0, Math.max(0, waiting.length - WAITING_AT_MOST));
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      await deliver(city, next, district.log);
      waiting.shift();
    }
  });
}

/** The same key is used until the city has answered: a report that was taken without our knowing is not taken twice. */
async function deliver(city: District['city'], { key, body }: Report, log: District['log']): Promise<void> {
  try {
    await city.post('machine', '/api/intake/reports', body, key);
  } catch (error) {
    if (error instanceof CityUnavailable) throw error;
    log(`arrivals: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function makeReport({ jurisdiction }: District, places: Places, random: Random): Report {
  const { category: code, source } = drawFinding(random, { withSensors: false });
  const category = jurisdiction.category(code);
  if (category === undefined) throw new RangeError(`the scenario has no category ${code}`);
  const place = places.draw(random);
  const { lng, lat, address } = place;
  const body = {
    jurisdiction: jurisdiction.id,
    category: code,
    description: describe(category, place),
    place: { lng, lat, address },
    source: { kind: source, channel: DEMONSTRATION },
    simulated: true,
  };
  return { key: randomUUID(), body };
}
