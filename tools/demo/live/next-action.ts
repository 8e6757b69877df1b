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
const WITHOUT_LIMIT = 24 * 60 * MINUTE;
/** Who has nobody to send it to sends it to the town. */
const FALLBACK_DEPARTMENT = 'TWN';
const RETURNED = 1 / 40;
const REWORKED = 1 / 30;

/**
 * What happens next to a made-up case, and when. Drawn from the case's own id, so that whoever asks again, also after a
 * restart, gets the same answer. `pace` > 1 makes the district quicker. Null when nobody has anything to do.
 */
export function nextAction(open: OpenCase, pace: number): Action | null {
  const command = nextCommand(open);
  if (command === null) return null;
  const at = Math.max(plannedAt(open, command, pace), open.since + (MINUTE / 2) * (1 / pace));
  return { at, ...doneBy(open, command) };
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

/** The hour of the case's whole life at which the command is due; a second round after rework follows its own short pauses. */
function plannedAt(open: OpenCase, command: string, pace: number): number {
  const random = new Random(`${open.id} ${command} ${open.version}`);
  if (command === 'dispatch') return open.since + random.between(3, 15) * (MINUTE / pace);
  if (command === 'return') return open.since + random.between(5, 30) * (MINUTE / pace);
  const limit = (open.dueAt ?? open.filedAt + WITHOUT_LIMIT) - open.filedAt;
  const ofCase = new Random(`${open.id} life`);
  const whole = timeToClose(ofCase, Math.max(limit, 10 * MINUTE), open.departmentId ?? FALLBACK_DEPARTMENT);
  const after = lifeOffsets(ofCase, whole).find((step) => step.command === command)?.after ?? whole;
  return open.filedAt + after / pace;
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
