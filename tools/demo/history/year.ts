import type { Category, Jurisdiction } from '@citybrain/scenario';
import { drawFinding, kindBehind, type Finding } from '../city/case-mix.ts';
import { DEMONSTRATION } from '../city/demonstration.ts';
import { lifeOffsets, timeToClose } from '../city/case-life.ts';
import type { ImportRow, ImportStep } from './import-row.ts';
import { Places, type FoundPlace } from '../city/places.ts';
import { Random } from '../city/random.ts';
import { casesAnHour, localDate, localTime, startOfDay } from '../city/rhythm.ts';

export interface HistoryPlan {
  /** The same seed gives the same cases on the same days. */
  readonly seed: string;
  /** Cases reported from here on, milliseconds since 1970 … */
  readonly from: number;
  /** … to here, exclusive; nothing in the history happens later, so the newest cases are still open. */
  readonly until: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten days of rain a year. */
const RAINY = 10 / 365;
/** One case in forty is first sent to a department that sends it back. */
const RETURNED = 1 / 40;

/** Makes up the district's recent history, oldest case first. Every case is marked simulated. */
export function* history(jurisdiction: Jurisdiction, { seed, from, until }: HistoryPlan): Generator<ImportRow> {
  const places = new Places(jurisdiction);
  for (let day = startOfDay(from); day < until; day += DAY) {
    const date = localDate(day);
    const moments = momentsOf(day, isRainy(seed, date), new Random(`${seed} ${date}`));
    for (const [index, at] of moments.entries()) {
      if (at < from || at >= until) continue;
      const id = `demo-${seed}-${date}-${String(index + 1).padStart(3, '0')}`;
      yield makeCase({ jurisdiction, places, id, at, until });
    }
  }
}

/** The whole life of a case of the history, also what had not yet happened when it was loaded. Null for a case of another kind. */
export function lifeToCome(
  jurisdiction: Jurisdiction,
  places: Places,
  id: string,
  at: number,
): readonly ImportStep[] | null {
  return ID.test(id) ? makeCase({ jurisdiction, places, id, at, until: Infinity }).steps : null;
}

const ID = /^demo-(.+)-(\d{4}-\d{2}-\d{2})-\d{3,}$/;

function isRainy(seed: string, date: string): boolean {
  return new Random(`rain ${seed} ${date}`).chance(RAINY);
}

function momentsOf(day: number, rain: boolean, random: Random): number[] {
  const moments: number[] = [];
  for (let hour = day; hour < day + DAY; hour += HOUR) {
    const count = random.poisson(casesAnHour(hour, rain));
    for (let i = 0; i < count; i += 1) moments.push(Math.floor(hour + random.next() * HOUR));
  }
  return moments.sort((a, b) => a - b);
}

interface Occurrence {
  readonly jurisdiction: Jurisdiction;
  readonly places: Places;
  readonly id: string;
  readonly at: number;
  readonly until: number;
}

function makeCase({ jurisdiction, places, id, at, until }: Occurrence): ImportRow {
  const random = new Random(id); // of its own: a case does not change when another is added to its day
  const [, seed = '', date = ''] = ID.exec(id) ?? [];
  const finding = drawFinding(random, { rain: isRainy(seed, date) });
  const category = jurisdiction.category(finding.category);
  if (category === undefined) throw new RangeError(`the scenario has no category ${finding.category}`);
  const place = placeOf(finding, jurisdiction, places, random);
  const dueAt = jurisdiction.dueAt(category, new Date(at)).getTime();
  const steps = stepsOf({ jurisdiction, category, place, at, dueAt, until, random });
  const departmentId = steps.findLast((step) => step.departmentId !== undefined)?.departmentId;
  const { lng, lat, address } = place;
  return {
    sourceId: id,
    category: category.code,
    description: describe(category, place),
    place: { lng, lat, address },
    source: { kind: finding.source, channel: DEMONSTRATION },
    reportedAt: localTime(at),
    ...(departmentId === undefined ? {} : { departmentId }),
    dueAt: localTime(dueAt),
    steps,
    simulated: true,
  };
}

export function describe(category: Category, place: FoundPlace): string {
  return `${place.address}附近${category.name.zh} · ${category.name.en} near ${place.addressEn}`;
}

function placeOf(finding: Finding, { things }: Jurisdiction, places: Places, random: Random): FoundPlace {
  const kind = finding.source === 'sensor-alarm' ? kindBehind[finding.category] : undefined;
  const candidates = things.filter((thing) => thing.kind === kind);
  return candidates.length > 0 ? places.ofThing(random.pick(candidates)) : places.draw(random);
}

interface LifeQuestion {
  readonly jurisdiction: Jurisdiction;
  readonly category: Category;
  readonly place: FoundPlace;
  readonly at: number;
  readonly dueAt: number;
  readonly until: number;
  readonly random: Random;
}

/** The life as far as it has come by `until`. */
function stepsOf({ jurisdiction, category, place, at, dueAt, until, random }: LifeQuestion): ImportStep[] {
  const question = { category: category.code, townId: place.townId, at: new Date(at) };
  const route = jurisdiction.route(question);
  const departmentId = route?.departmentId ?? 'TWN';
  const sentAfter = route === null ? random.between(120_000, 900_000) : random.between(1000, 8000); // a person, or a rule
  const wrong = route !== null && random.chance(RETURNED) ? route.alternatives[0]?.departmentId : undefined;
  const whole = Math.max(timeToClose(random, dueAt - at, departmentId), sentAfter + 120_000);
  const life = lifeOffsets(random, whole - sentAfter).map(({ command, after }) => ({
    command,
    after: sentAfter + after,
  }));
  const opening =
    wrong === undefined
      ? [{ command: 'dispatch', after: sentAfter, departmentId }]
      : [
          { command: 'dispatch', after: sentAfter, departmentId: wrong },
          { command: 'return', after: sentAfter + whole * 0.02 },
          { command: 'dispatch', after: sentAfter + whole * 0.04, departmentId },
        ];
  return [...opening, ...life]
    .map(({ after, ...step }) => ({ ...step, at: at + Math.round(after) }))
    .filter((step) => step.at < until)
    .map((step) => ({ ...step, at: localTime(step.at) }));
}
