import { lifeOffsets, timeToClose } from '../city/case-life.ts';
import { Random } from '../city/random.ts';

/** What a worker of the district sees of a case. Times in milliseconds since 1970. */
export interface OpenCase {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly departmentId: string | null;
  readonly filedAt: number;
  /** When it came into its status, as far as known. */
  readonly since: number;
  readonly dueAt: number | null;
  readonly returns: number;
}

export interface Action {
  /** When somebody does it. */
  readonly at: number;
  readonly username: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const MINUTE = 60_000;
const SHORTEST_PAUSE = MINUTE / 2;
const WITHOUT_LIMIT = 24 * 60 * MINUTE;
/** Who has nobody to send it to sends it to the town. */
const FALLBACK_DEPARTMENT = 'TWN';
const RETURNED = 1 / 40;
const REWORKED = 1 / 30;

/** Command → milliseconds between the command before it and this one. */
export type Pauses = Readonly<Record<string, number>>;

/**
 * What happens next to a made-up case, and when. Nothing is drawn anew: whoever asks again, also after a restart, gets the same
 * answer. `pace` > 1 makes the district quicker. Null when nobody has anything to do.
 */
export function nextAction(open: OpenCase, pauses: Pauses, pace: number): Action | null {
  const command = nextCommand(open);
  if (command === null) return null;
  const pause = pauses[command] ?? new Random(`${open.id} ${command}`).between(3, 15) * MINUTE;
  return { at: open.since + Math.max(pause, SHORTEST_PAUSE) / pace, ...doneBy(open, command) };
}

/** The pauses of a case that nobody planned before, drawn from its own id. */
export function drawPauses({ id, filedAt, dueAt, departmentId }: OpenCase): Pauses {
  const random = new Random(`${id} life`);
  const limit = Math.max(dueAt === null ? WITHOUT_LIMIT : dueAt - filedAt, 10 * MINUTE);
  const life = lifeOffsets(random, timeToClose(random, limit, departmentId ?? FALLBACK_DEPARTMENT));
  return Object.fromEntries(life.map(({ command, after }, i) => [command, after - (life[i - 1]?.after ?? 0)]));
}

/** The pauses of a case whose whole life was planned when its history was made. */
export function pausesOf(steps: readonly { readonly command: string; readonly at: string }[]): Pauses {
  const times = steps.map(({ at }) => Date.parse(at));
  return Object.fromEntries(steps.slice(1).map(({ command }, i) => [command, (times[i + 1] ?? 0) - (times[i] ?? 0)]));
}

function nextCommand({ id, status, returns }: OpenCase): string | null {
  switch (status) {
    case 'filed':
    case 'returned':
      return 'dispatch';
    case 'dispatched':
      return returns === 0 && new Random(`${id} return`).chance(RETURNED) ? 'return' : 'accept';
    case 'accepted':
    case 'rework':
      return 'handle';
    case 'handling':
      return 'feed-back';
    case 'fed-back':
      return 'check';
    case 'checked':
      return 'close';
    default:
      return null;
  }
}

function doneBy({ id, version, departmentId }: OpenCase, command: string): Omit<Action, 'at'> {
  const handler = `handler-${(departmentId ?? FALLBACK_DEPARTMENT).toLowerCase()}`;
  switch (command) {
    case 'dispatch':
      return {
        username: 'dispatcher',
        command,
        body: { departmentId: FALLBACK_DEPARTMENT, reason: '属地处置 · territorial' },
      };
    case 'return':
      return { username: handler, command, body: { reason: '非本单位职责 · not our duty' } };
    case 'feed-back':
      return { username: handler, command, body: { resultCode: 'fixed', note: '已处置完毕 · done' } };
    case 'check':
      return checkOf(!new Random(`${id} check ${version}`).chance(REWORKED));
    case 'close':
      return { username: 'dispatcher', command, body: {} };
    default:
      return { username: handler, command, body: {} };
  }
}

function checkOf(passed: boolean): Omit<Action, 'at'> {
  const reason = passed ? {} : { reason: '现场仍有残留 · something is left' };
  return { username: 'inspector', command: 'check', body: { passed, ...reason } };
}
