import type { Actor, ReportSnapshot, SourceKind } from '@citybrain/contracts';
import type { Role } from '@citybrain/http';
import { CityClock, fingerprint, newId, withDetails } from '@citybrain/kernel';
import { TransactionScope } from '@citybrain/persistence';
import type { Category, Jurisdiction } from '@citybrain/scenario';
import { Injectable } from '@nestjs/common';
import { Cities } from '../city/cities.js';
import { bothLanguages } from '../city/both-languages.js';
import { intakeErrors } from '../intake.errors.js';
import { receive, receiveAndFile, type ReportState } from './report.decider.js';
import { type NewReport, ReportRegister } from './report-register.js';
import type { Origin } from './report-row.js';
import type { Reporter } from './report.repository.js';
import { sourcesOf } from './sources.js';
import { trackingNumber, TrackingNumbers } from './tracking-numbers.js';

/** Somebody reports a problem. */
export interface ReportProblem {
  readonly jurisdictionId: string;
  readonly accountId: string;
  /** In which of the caller's roles. */
  readonly role: Role;
  readonly category: string;
  readonly description: string;
  readonly place: { readonly lng: number; readonly lat: number; readonly address?: string };
  readonly source: { readonly kind: string; readonly channel?: string; readonly ref?: string };
  readonly reporter?: Reporter;
  readonly simulated: boolean;
  /** The same key and content again find the first report. */
  readonly idempotencyKey?: string;
}

export interface Reported {
  readonly state: ReportState;
  /** True: this is the answer to an earlier, equal request. */
  readonly repeated: boolean;
}

@Injectable()
export class ReportProblemUseCase {
  constructor(
    private readonly cities: Cities,
    private readonly clock: CityClock,
    private readonly numbers: TrackingNumbers,
    private readonly register: ReportRegister,
    private readonly scope: TransactionScope,
  ) {}

  /** Refuses with INTAKE_JURISDICTION_NOT_DESCRIBED, _CATEGORY_UNKNOWN, _PLACE_OUTSIDE, _SOURCE_NOT_ALLOWED, _IDEMPOTENCY_KEY_REUSED. */
  async run(problem: ReportProblem): Promise<Reported> {
    const city = this.cities.get(problem.jurisdictionId);
    const report = await this.describe(problem, city);
    const actor: Actor = { kind: 'account', id: problem.accountId, role: problem.role };
    const filing = city.filingDecision(report.source.kind, report.category);
    const rule: Actor = { kind: 'rule', id: filing.ruleId };
    const outcome = filing.file
      ? receiveAndFile(report, actor, {
          by: rule,
          at: new Date(report.reportedAt),
          reason: bothLanguages(filing.reason),
        })
      : receive(report, actor);
    const origin = originOf(problem);
    const entered = await this.enter({ ...outcome, ...(origin && { origin }), reporter: problem.reporter });
    if (entered) return { state: outcome.state, repeated: false };
    return { state: await this.earlier(problem, origin), repeated: true };
  }

  /** Most reports come without a reporter: those need no transaction around their one statement. */
  private async enter(entry: NewReport): Promise<boolean> {
    if (entry.reporter === undefined) return this.register.enterSoon(entry);
    const entered = await this.scope.run((tx) => this.register.enter(tx, [entry]));
    return entered.has(entry.state.report.reportId);
  }

  private async describe(problem: ReportProblem, city: Jurisdiction): Promise<ReportSnapshot> {
    const category = categoryOf(city, problem.category);
    const source = { ...problem.source, kind: sourceOf(city, problem) };
    const place = placeOf(city, problem.place);
    const reportedAt = this.clock.now();
    const number = await this.numbers.take();
    return {
      reportId: newId(),
      trackingNumber: trackingNumber(city.numberPrefix, reportedAt, city.timeZone, number),
      jurisdictionId: city.id,
      category: category.code,
      description: problem.description,
      place,
      source,
      priority: category.priority,
      ...(problem.reporter === undefined ? {} : { reporterRef: newId() }),
      reportedAt: reportedAt.toISOString(),
      simulated: city.simulated || problem.simulated,
    };
  }

  private async earlier({ jurisdictionId, idempotencyKey }: ReportProblem, origin?: Origin): Promise<ReportState> {
    const found = origin && (await this.register.findByOrigin(jurisdictionId, origin.key));
    if (found === undefined) throw new Error('a report was neither entered nor found by its origin');
    if (found.fingerprint !== origin?.fingerprint) throw intakeErrors.IDEMPOTENCY_KEY_REUSED(idempotencyKey ?? '');
    return found.state;
  }
}

const originOf = ({ idempotencyKey, accountId, ...content }: ReportProblem): Origin | undefined =>
  idempotencyKey === undefined
    ? undefined
    : { key: `request:${accountId}:${idempotencyKey}`, fingerprint: fingerprint(content) };

export const categoryOf = (city: Jurisdiction, code: string): Category => {
  const category = city.category(code);
  if (category !== undefined) return category;
  const allowed = city.categories.map((it) => it.code);
  const detail = `'${code}' is not one of ${allowed.join(', ')}; GET /api/intake/categories has their names`;
  throw withDetails(intakeErrors.CATEGORY_UNKNOWN(code, city.id), {
    errors: [{ pointer: '#/category', detail }],
    extra: { allowed },
  });
};

const sourceOf = (city: Jurisdiction, { source, role }: ReportProblem): SourceKind => {
  const allowed = sourcesOf(
    role,
    city.sources.map(({ id }) => id),
  );
  if (allowed.includes(source.kind)) return source.kind as SourceKind;
  throw withDetails(intakeErrors.SOURCE_NOT_ALLOWED(source.kind), {
    errors: [{ pointer: '#/source/kind', detail: `allowed: ${allowed.join(', ')}` }],
    extra: { allowed },
  });
};

/** Snapped to the town and the unit grid cell. */
const placeOf = (city: Jurisdiction, place: ReportProblem['place']): ReportSnapshot['place'] => {
  const { inside, cellId, townId } = city.locate(place);
  if (inside) return { ...place, cellId, ...(townId === null ? {} : { townId }) };
  const [west, south, east, north] = city.map.bounds;
  const swapped = city.locate({ lng: place.lat, lat: place.lng }).inside ? '; lng and lat seem to be swapped' : '';
  const detail = `${city.id} lies within lng ${west} to ${east}, lat ${south} to ${north}${swapped}`;
  throw withDetails(intakeErrors.PLACE_OUTSIDE(city.id), {
    errors: [{ pointer: '#/place', detail }],
    extra: { bounds: [west, south, east, north] },
  });
};
