import { setTimeout as wait } from 'node:timers/promises';
import { Places } from '../city/places.ts';
import { CityRefused } from '../client/city-errors.ts';
import { loop } from '../client/loop.ts';
import { isJson, isOurOwn, itemsOf, numberOf, textOf, timeOf, type Json } from './answers.ts';
import { lifeToCome } from '../history/year.ts';
import type { District } from './district.ts';
import { drawPauses, nextAction, pausesOf, type Action, type OpenCase, type Pauses } from './next-action.ts';

const LOOK_EVERY_MS = 20_000;
/** After a long rest much is due at once; it is done one by one, so that nobody else has to wait. */
const ACTIONS_A_LOOK = 12;
const BETWEEN_ACTIONS_MS = 400;
const PAGE = 200;
/** Plans of so many cases are kept. */
const REMEMBERED = 2000;
const OPEN = 'filed,dispatched,returned,accepted,handling,fed-back,checked,rework';

interface SeenCase extends OpenCase {
  /** Id of the case in the history that was loaded, if it came with it. */
  readonly ref: string;
  readonly reportedAt: number;
}

/** Dispatchers, handlers and inspectors who work on the made-up cases, and on those only. */
export function runCrew(district: District): Promise<void> {
  const everyMs = Math.max(2000, LOOK_EVERY_MS / district.pace);
  const places = new Places(district.jurisdiction);
  const known = new Map<string, Pauses>();
  const pausesFor = (open: SeenCase): Pauses => {
    const pauses = known.get(open.id) ?? planFor(district, places, open);
    known.set(open.id, pauses);
    return pauses;
  };
  return loop({ ...district, name: 'crew', everyMs }, async () => {
    if (known.size > REMEMBERED) known.clear();
    await workOnce(district, pausesFor);
  });
}

function planFor({ jurisdiction }: District, places: Places, open: SeenCase): Pauses {
  const planned = lifeToCome(jurisdiction, places, open.ref, open.reportedAt);
  return planned === null ? drawPauses(open) : pausesOf(planned);
}

async function workOnce(
  { city, jurisdiction, pace, signal }: District,
  pausesFor: (open: SeenCase) => Pauses,
): Promise<void> {
  const due: { open: OpenCase; action: Action }[] = [];
  for await (const open of openCases(city, jurisdiction.id)) {
    const action = nextAction(open, pausesFor(open), pace);
    if (action !== null && action.at <= Date.now()) due.push({ open, action });
  }
  due.sort((a, b) => a.action.at - b.action.at);
  const hurry = Math.max(1, pace / 10);
  for (const { open, action } of due.slice(0, ACTIONS_A_LOOK * hurry)) {
    if (signal.aborted) return;
    await act(city, open, action);
    await wait(BETWEEN_ACTIONS_MS / hurry, undefined, { signal }).catch(() => undefined);
  }
}

async function act(
  city: District['city'],
  { id, version }: OpenCase,
  { username, command, body }: Action,
): Promise<void> {
  try {
    await city.post(username, `/api/dispatch/cases/${id}/commands/${command}`, { ...body, expectedVersion: version });
  } catch (error) {
    // somebody at the desk was quicker, or the case moved on: the next look sees it
    if (!(error instanceof CityRefused)) throw error;
  }
}

async function* openCases(city: District['city'], jurisdictionId: string): AsyncGenerator<SeenCase> {
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/api/dispatch/cases?jurisdiction=${jurisdictionId}&status=${OPEN}&sort=filed&limit=${PAGE}${at}`;
    const answer: unknown = await city.get('dispatcher', path);
    for (const item of itemsOf(answer)) {
      const open = isOurOwn(item) ? readCase(item) : null;
      if (open !== null) yield open;
    }
    cursor = isJson(answer) ? textOf(answer['nextCursor']) : null;
  } while (cursor !== null);
}

const enteredAt: Readonly<Record<string, string>> = {
  filed: 'filedAt',
  dispatched: 'dispatchedAt',
  accepted: 'acceptedAt',
  handling: 'handlingAt',
  'fed-back': 'fedBackAt',
  checked: 'checkedAt',
  returned: 'dispatchedAt',
  rework: 'fedBackAt',
};

function readCase(item: Json): SeenCase | null {
  const [id, status, filedAt] = [textOf(item['id'] ?? item['caseId']), textOf(item['status']), timeOf(item['filedAt'])];
  if (id === null || status === null || filedAt === null) return null;
  return {
    ref: (isJson(item['source']) && textOf(item['source']['ref'])) || '',
    reportedAt: timeOf(item['reportedAt']) ?? filedAt,
    id,
    status,
    filedAt,
    version: numberOf(item['version']),
    departmentId: textOf(item['departmentId']),
    since: timeOf(item[enteredAt[status] ?? 'filedAt']) ?? filedAt,
    dueAt: timeOf(item['dueAt']),
    returns: numberOf(item['returns']),
  };
}
