import type { Actor, RecordedHistory, RecordedStep } from '@citybrain/contracts';
import { type CaseActor, decide, type Refusal } from './case.decider.js';
import { type CaseFact, type CaseState, evolve, filedCase } from './case-state.lifecycle.js';
import { isCaseCommand } from './case.lifecycle.js';

/** One event of a case and the case after it. */
export interface Step {
  readonly fact: CaseFact;
  readonly after: CaseState;
}

export type Replay =
  | { readonly kind: 'lived'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'impossible';
      /** Which recorded step, counted from 1. */
      readonly step: number;
      readonly command: string;
      readonly why: Refusal['why'] | 'unknown-command';
    };

/** How a recorded case begins: its department is known at once where the recording has no dispatch of its own. */
export const filedInRecord = (filedAt: Date, history: RecordedHistory): CaseState =>
  filedCase(filedAt, history.steps.some((step) => step.command === 'dispatch') ? null : (history.departmentId ?? null));

/**
 * Lives a recorded history through the same table as every other case, each step at its own recorded time. Times are taken as
 * they are recorded, even where they run backwards: a history is not corrected by loading it.
 */
export const replay = (filed: CaseState, history: RecordedHistory, recordedBy: Actor): Replay => {
  const actor: CaseActor = { kind: 'import', id: recordedBy.id, roles: [] };
  const steps: Step[] = [];
  for (const [index, recorded] of history.steps.entries()) {
    const before = steps.at(-1)?.after ?? filed;
    const next = live(before, recorded, history.departmentId, actor);
    if (typeof next === 'string') return { kind: 'impossible', step: index + 1, command: recorded.command, why: next };
    steps.push(next);
  }
  return { kind: 'lived', steps };
};

const live = (
  before: CaseState,
  { command, at, departmentId }: RecordedStep,
  lastDepartment: string | undefined,
  actor: CaseActor,
): Step | Refusal['why'] | 'unknown-command' => {
  if (!isCaseCommand(command)) return 'unknown-command';
  const decision = decide(before, { command, departmentId: departmentId ?? lastDepartment }, actor, new Date(at));
  if (decision.kind === 'refused') return decision.refusal.why;
  return { fact: decision.fact, after: evolve(before, decision.fact) };
};
