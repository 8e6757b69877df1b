import type { LocalText } from '../schema/common.schema.js';
import type { RoutingRule } from '../schema/routing.schema.js';
import { dayBefore, localTime, type LocalTime } from './local-time.js';

export interface RoutingQuestion {
  readonly category: string;
  /** Null when the place has no town: only rules for the whole district fit. */
  readonly townId: string | null;
  readonly at: Date;
}

export interface RouteChoice {
  readonly departmentId: string;
  readonly ruleId: string;
  readonly reason: LocalText;
}

export interface Route extends RouteChoice {
  /** What later rules would have chosen, other departments only, in the order of the rules. */
  readonly alternatives: readonly RouteChoice[];
}

/** Which department a case goes to and which rule says so; null means the dispatcher's queue. */
export function route(rules: readonly RoutingRule[], question: RoutingQuestion, timeZone: string): Route | null {
  const now = localTime(question.at, timeZone);
  const fitting = rules.filter((rule) => fits(rule, question, now)).map(choiceOf);
  const [first, ...others] = fitting;
  if (first === undefined) return null;
  const seen = new Set([first.departmentId]);
  const alternatives = others.filter(({ departmentId }) => !seen.has(departmentId) && seen.add(departmentId));
  return { ...first, alternatives };
}

/** True for the minor class itself and for the major class that it begins with. */
export function coversCategory(listed: readonly string[], category: string): boolean {
  return listed.some((it) => category === it || (it.length === 3 && category.startsWith(it)));
}

function fits(rule: RoutingRule, { category, townId }: RoutingQuestion, now: LocalTime): boolean {
  return (
    coversCategory(rule.categories, category) &&
    (rule.towns === undefined || (townId !== null && rule.towns.includes(townId))) &&
    withinSchedule(rule, now)
  );
}

function withinSchedule({ hours, days }: RoutingRule, { day, minute }: LocalTime): boolean {
  if (hours === undefined) return days === undefined || days.includes(day);
  const [from, to] = [minuteOf(hours.from), minuteOf(hours.to)];
  const overnight = from > to;
  const inWindow = overnight ? minute >= from || minute < to : minute >= from && minute < to;
  const began = overnight && minute < to ? dayBefore(day) : day;
  return inWindow && (days === undefined || days.includes(began));
}

function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

function choiceOf({ department, id, reason }: RoutingRule): RouteChoice {
  return { departmentId: department, ruleId: id, reason };
}
