import { qualities } from '@citybrain/contracts';
import { idFrom } from '@citybrain/kernel';
import type { AlarmRule } from '@citybrain/scenario';
import type { RegisteredDatastream } from '../registry/registry.js';
import { decide, nothingSeen, type WatchedReading } from './alarm.decider.js';
import type { AlarmRow, RuleProgress } from './alarm.repository.js';

/** What a run of readings did to one rule of one thing. */
export interface RuleRun {
  readonly progress: RuleProgress;
  /** False when no reading was looked at: nothing to keep. */
  readonly moved: boolean;
  /** Alarms that began, with their end when it came in the same run. */
  readonly began: AlarmRow[];
  /** End of the alarm that stood before the run. */
  readonly ended: { readonly id: string; readonly at: Date; readonly result: number } | null;
}

/** Readings of one datastream in columns, oldest first: phenomenon times, times of receipt (ms), results, qualities. */
export interface Readings {
  readonly t: readonly number[];
  readonly s: readonly number[];
  readonly r: readonly number[];
  readonly q: readonly number[];
}

const TRUSTED = new Set<number>([qualities.indexOf('good'), qualities.indexOf('simulated')]);

/** Lets a rule look at readings of its datastream, oldest first. Pure: the alarm's id follows from thing, rule and time. */
export const runRule = (
  rule: AlarmRule,
  datastream: RegisteredDatastream,
  before: RuleProgress | undefined,
  { t, s, r, q }: Readings,
): RuleRun => {
  const { thing } = datastream;
  let state = before?.state ?? nothingSeen;
  let alarmId = before?.alarmId ?? null;
  let ended: RuleRun['ended'] = null;
  const began: AlarmRow[] = [];
  for (let i = 0; i < t.length; i += 1) {
    const reading: WatchedReading = { at: t[i]!, receivedAt: s[i]!, value: r[i]!, trusted: TRUSTED.has(q[i]!) };
    const decision = decide(rule, thing.intervalMs, state, reading);
    state = decision.state;
    if (decision.outcome === 'raised') {
      const alarm = newAlarm(rule, datastream, reading);
      began.push(alarm);
      alarmId = alarm.id;
    } else if (decision.outcome === 'cleared') {
      const open = began.at(-1);
      if (open !== undefined) began[began.length - 1] = withEnd(open, reading);
      else if (alarmId !== null) ended = { id: alarmId, at: new Date(reading.at), result: reading.value };
      alarmId = null;
    }
  }
  const moved = state !== (before?.state ?? nothingSeen);
  return { progress: { thingId: thing.id, ruleId: rule.id, state, alarmId }, moved, began, ended };
};

const newAlarm = (rule: AlarmRule, { thing, ref }: RegisteredDatastream, reading: WatchedReading): AlarmRow => {
  const raisedAt = new Date(reading.at);
  return {
    id: idFrom('alarm', thing.id, rule.id, raisedAt.toISOString()),
    jurisdiction_id: thing.jurisdictionId,
    thing_id: thing.id,
    datastream_ref: ref,
    rule_id: rule.id,
    severity: rule.severity,
    category: rule.opensCase ? rule.category : null,
    description: rule.description,
    result: reading.value,
    raised_at: raisedAt,
    cleared_at: null,
    cleared_result: null,
  };
};

const withEnd = (alarm: AlarmRow, { at, value }: WatchedReading): AlarmRow => ({
  ...alarm,
  cleared_at: new Date(at),
  cleared_result: value,
});
