/** A threshold with hysteresis, as the scenario declares it. */
export interface ThresholdRule {
  readonly raise: { readonly op: Comparison; readonly value: number; readonly consecutive: number };
  readonly clear: { readonly op: Comparison; readonly value: number; readonly holdSeconds: number };
}
export type Comparison = '>=' | '>' | '<=' | '<';

/** A stored reading as a rule sees it; times in ms. */
export interface WatchedReading {
  /** When it was measured: the only time that rules count by. */
  readonly at: number;
  readonly receivedAt: number;
  readonly value: number;
  /** False for readings taken in maintenance or marked suspect: they are stored, but no rule looks at them. */
  readonly trusted: boolean;
}

/** How far a rule is with a thing. `lastAt`: time of the newest reading it has looked at. */
export type AlarmState =
  | { readonly status: 'calm'; readonly lastAt: number; readonly streak: number }
  | { readonly status: 'raised'; readonly lastAt: number; readonly calmSince: number | null };

export const nothingSeen: AlarmState = { status: 'calm', lastAt: -Infinity, streak: 0 };

export interface Decision {
  readonly state: AlarmState;
  readonly outcome: 'raised' | 'cleared' | null;
}

/**
 * What one reading changes. Raised when `consecutive` readings in a row satisfy the raise comparison; cleared when every
 * reading satisfied the clear comparison for `holdSeconds`. A reading that is older than what the rule has seen, or that
 * was more than two intervals old when it arrived, changes nothing: an alarm is about now.
 */
export const decide = (
  rule: ThresholdRule,
  intervalMs: number,
  state: AlarmState,
  reading: WatchedReading,
): Decision => {
  if (!looksAt(state, reading, intervalMs)) return { state, outcome: null };
  switch (state.status) {
    case 'calm':
      return whenCalm(rule, state.streak, reading);
    case 'raised':
      return whenRaised(rule, state.calmSince, reading);
  }
};

const looksAt = (state: AlarmState, reading: WatchedReading, intervalMs: number): boolean =>
  reading.trusted && reading.at > state.lastAt && reading.receivedAt - reading.at <= 2 * intervalMs;

const whenCalm = ({ raise }: ThresholdRule, streak: number, { at, value }: WatchedReading): Decision => {
  const now = compare(value, raise.op, raise.value) ? streak + 1 : 0;
  return now >= raise.consecutive
    ? { state: { status: 'raised', lastAt: at, calmSince: null }, outcome: 'raised' }
    : { state: { status: 'calm', lastAt: at, streak: now }, outcome: null };
};

const whenRaised = ({ clear }: ThresholdRule, calmSince: number | null, { at, value }: WatchedReading): Decision => {
  if (!compare(value, clear.op, clear.value))
    return { state: { status: 'raised', lastAt: at, calmSince: null }, outcome: null };
  const since = calmSince ?? at;
  return at - since >= clear.holdSeconds * 1_000
    ? { state: { status: 'calm', lastAt: at, streak: 0 }, outcome: 'cleared' }
    : { state: { status: 'raised', lastAt: at, calmSince: since }, outcome: null };
};

const compare = (value: number, op: Comparison, threshold: number): boolean => {
  switch (op) {
    case '>=':
      return value >= threshold;
    case '>':
      return value > threshold;
    case '<=':
      return value <= threshold;
    case '<':
      return value < threshold;
  }
};
