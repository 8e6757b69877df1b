import type { Names } from '@citybrain/contracts';

/** What a rule would choose, and why. */
export interface RouteOption {
  readonly departmentId: string;
  readonly ruleId: string;
  readonly reason: Names;
}

/** How the first department was found. `ruleId` is null when no rule fits or the history is a recorded one. */
export interface Routing {
  readonly departmentId: string | null;
  readonly ruleId: string | null;
  readonly reason: Names;
  readonly alternatives: readonly RouteOption[];
}
