import type { RunningPart } from '../lib/run-file.mjs';
import type { Part } from './part.ts';
import { SupervisedPart } from './supervised-part.ts';

/**
 * Starts parts in groups and stops the groups in the opposite order: what was started last, and so leans on what was
 * there before, goes first.
 */
export class Supervisor {
  private readonly groups: SupervisedPart[][] = [];
  private stopped = false;
  private readonly onChange: () => void;

  /** `onChange` is told whenever a process was started, became ready or ended. */
  constructor(onChange: () => void = () => {}) {
    this.onChange = onChange;
  }

  /** Every part, in the order of starting. */
  get parts(): readonly SupervisedPart[] {
    return this.groups.flat();
  }

  /** The living processes as run.json lists them, in the order of starting. */
  running(): RunningPart[] {
    return this.groups.flatMap((parts, group) => parts.flatMap((part) => describe(part, group)));
  }

  /** A group whose parts are stopped together. Each `start` of it resolves when that part is ready. */
  newGroup(): { start(part: Part): Promise<void> } {
    const group: SupervisedPart[] = [];
    this.groups.push(group);
    return {
      start: async (part) => {
        if (this.stopped) return;
        const supervised = new SupervisedPart(part, this.onChange);
        group.push(supervised);
        await supervised.start();
      },
    };
  }

  /** Stops everything that was started. May be called while parts are starting, and more than once. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const group of this.groups.toReversed()) await Promise.all(group.map((part) => part.stop()));
  }
}

function describe({ part, pid, startTime, state, restarts }: SupervisedPart, group: number): RunningPart[] {
  if (pid === undefined) return [];
  const { name, stopSignal, ports, healthUrl } = part;
  const optional = { ...(startTime && { startTime }), ...(healthUrl && { healthUrl }) };
  return [{ name, pid, ...optional, state, group, stopSignal, ports, restarts }];
}
