import { Outbox } from '@citybrain/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Outcome, ReportState } from './report.decider.js';
import type { Origin } from './report-row.js';
import { type Reporter, ReportRepository } from './report.repository.js';

/** A report about to be entered. */
export interface NewReport extends Outcome {
  readonly origin?: Origin;
  /** Who reported; kept beside the report under its `reporterRef`. */
  readonly reporter?: Reporter;
}

/** Where every report is entered, whoever brings it: once, and together with its events. */
@Injectable()
export class ReportRegister {
  constructor(
    private readonly reports: ReportRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Enters the reports whose origin is new and announces them; returns their ids. Others are left as they are. One statement
   * does it, so it is atomic without a transaction too, unless a reporter comes along.
   */
  async enter(on: EntityManager, entries: readonly NewReport[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const entered = await this.outbox.appendWith(
      on,
      this.reports.insertion(entries),
      entries.flatMap(({ events }) => events),
    );
    for (const { state, reporter } of entries) {
      const { reportId, reporterRef } = state.report;
      if (reporter !== undefined && reporterRef !== undefined && entered.has(reportId))
        await this.reports.insertReporter(on, reportId, reporterRef, reporter);
    }
    return entered;
  }

  /** The report that a repeat finds, and the fingerprint of what made it. */
  findByOrigin(jurisdictionId: string, key: string): Promise<{ state: ReportState; fingerprint: string } | undefined> {
    return this.reports.findByOrigin(jurisdictionId, key);
  }

  /** Fingerprints of what is entered already, by the key of its origin. */
  fingerprints(tx: EntityManager, jurisdictionId: string, keys: readonly string[]): Promise<Map<string, string>> {
    return this.reports.fingerprints(tx, jurisdictionId, keys);
  }
}
