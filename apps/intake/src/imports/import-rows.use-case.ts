import { type Actor, JurisdictionImported, type Names, newEvent } from '@citybrain/contracts';
import { CityClock } from '@citybrain/kernel';
import { Outbox } from '@citybrain/messaging';
import { TransactionScope } from '@citybrain/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cities } from '../city/cities.js';
import { intakeErrors } from '../intake.errors.js';
import { type NewReport, ReportRegister } from '../reports/report-register.js';
import { TrackingNumbers } from '../reports/tracking-numbers.js';
import type { ImportReceipt, RefusedRow } from './import.dto.js';
import { JurisdictionRepository } from './jurisdiction.repository.js';
import { type ImportTarget, recordedReport } from './recorded-report.js';
import { readRow } from './read-row.js';

export interface ImportRows {
  readonly jurisdiction: {
    readonly id: string;
    readonly name: Names;
    readonly timeZone: string;
    readonly numberPrefix?: string;
  };
  readonly rows: readonly unknown[];
  readonly accountId: string;
}

interface Candidate extends NewReport {
  readonly index: number;
  readonly sourceId: string;
  readonly origin: { readonly key: string; readonly fingerprint: string };
}

/** Tracking numbers of an imported jurisdiction that names no prefix of its own. */
const USUAL_PREFIX = 'IM';
const DIFFERS = 'the same sourceId came before with other content; a history is not changed by importing it again';

@Injectable()
export class ImportRowsUseCase {
  constructor(
    private readonly cities: Cities,
    private readonly clock: CityClock,
    private readonly numbers: TrackingNumbers,
    private readonly jurisdictions: JurisdictionRepository,
    private readonly register: ReportRegister,
    private readonly outbox: Outbox,
    private readonly scope: TransactionScope,
  ) {}

  /** Enters the rows in one transaction: all that are good, or, when it fails, none. Repeating it changes nothing. */
  run(request: ImportRows): Promise<ImportReceipt> {
    const city = this.cities.find(request.jurisdiction.id);
    const now = this.clock.now();
    const verdicts = request.rows.map((row, index) => ({ index, verdict: readRow(row, index, now, city) }));
    const refused = verdicts.flatMap(({ verdict }) => (verdict.kind === 'refused' ? [verdict.refusal] : []));
    const good = verdicts.flatMap(({ index, verdict }) =>
      verdict.kind === 'row' ? [{ index, row: verdict.row }] : [],
    );
    const actor: Actor = { kind: 'import', id: request.accountId };
    return this.scope.run(async (tx) => {
      const target = await this.target(tx, request);
      const numbers = await this.numbers.takeMany(good.length);
      const candidates = good.map(({ index, row }, position): Candidate => {
        const report = recordedReport(row, target, actor, numbers[position] ?? 0);
        return { ...report, index, sourceId: row.sourceId, origin: report.origin! };
      });
      const { accepted, repeated, differing } = await this.enter(tx, target, candidates);
      return { accepted, repeated, refused: [...refused, ...differing].toSorted((a, b) => a.index - b.index) };
    });
  }

  private async target(tx: EntityManager, { jurisdiction: asked }: ImportRows): Promise<ImportTarget> {
    const city = this.cities.find(asked.id);
    if (city !== undefined)
      return { jurisdictionId: city.id, timeZone: city.timeZone, numberPrefix: city.numberPrefix, city };
    const wanted = { ...asked, numberPrefix: asked.numberPrefix ?? USUAL_PREFIX };
    const { jurisdiction, isNew } = await this.jurisdictions.register(tx, wanted);
    const { id, name, timeZone, numberPrefix } = jurisdiction;
    if (timeZone !== asked.timeZone) throw intakeErrors.IMPORT_TIME_ZONE_DIFFERS(id, timeZone);
    if (isNew) {
      const data = { jurisdictionId: id, name: { zh: name.zh, en: name.en }, timeZone };
      await this.outbox.append(tx, [newEvent(JurisdictionImported, data, { id, version: 1 }, this.clock.now())]);
    }
    return { jurisdictionId: id, timeZone, numberPrefix };
  }

  private async enter(
    tx: EntityManager,
    { jurisdictionId }: ImportTarget,
    candidates: readonly Candidate[],
  ): Promise<{ accepted: number; repeated: number; differing: RefusedRow[] }> {
    const first = new Map(candidates.toReversed().map((candidate) => [candidate.origin.key, candidate]));
    const entered = await this.register.enter(tx, [...first.values()]);
    const isNew = (it: Candidate): boolean => first.get(it.origin.key) === it && entered.has(it.state.report.reportId);
    const others = candidates.filter((candidate) => !isNew(candidate));
    const known = await this.register.fingerprints(
      tx,
      jurisdictionId,
      others.map(({ origin }) => origin.key),
    );
    const differing = others
      .filter(({ origin }) => known.get(origin.key) !== origin.fingerprint)
      .map(({ index, sourceId }) => ({ index, sourceId, reason: DIFFERS }));
    return { accepted: entered.size, repeated: others.length - differing.length, differing };
  }
}
