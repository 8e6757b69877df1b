import { isDependencyAway } from '@citybrain/http';
import { Together } from '@citybrain/kernel';
import { Outbox, type OutboxRow } from '@citybrain/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome, ReportState } from './report.decider.js';
import type { Origin } from './report-row.js';
import { type Reporter, ReportRepository } from './report.repository.js';

/** A report about to be entered. */
export interface NewReport extends Outcome {
  readonly origin?: Origin;
  /** Who reported; kept beside the report under its `reporterRef`. */
  readonly reporter?: Reporter;
}

interface Prepared {
  readonly entry: NewReport;
  /** Its events, with the trace of the request that brought it. */
  readonly rows: readonly OutboxRow[];
}

/** Where every report is entered, whoever brings it: once, and together with its events. */
@Injectable()
export class ReportRegister {
  /** Two batches at once: one is checked and written while the other waits for the disk. */
  private readonly together = new Together<Prepared, boolean>((batch) => this.enterBatch(batch), {
    atOnce: 2,
    most: 100,
    tryAlone: (error) => !isDependencyAway(error),
  });

  constructor(
    private readonly reports: ReportRepository,
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Enters the reports whose origin is new and announces them; returns their ids. Others are left as they are. One statement
   * does it, so it is atomic without a transaction too, unless a reporter comes along.
   */
  async enter(on: EntityManager, entries: readonly NewReport[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const entered = await this.insert(
      on,
      entries.map((entry) => this.prepare(entry)),
    );
    for (const { state, reporter } of entries) {
      const { reportId, reporterRef } = state.report;
      if (reporter !== undefined && reporterRef !== undefined && entered.has(reportId))
        await this.reports.insertReporter(on, reportId, reporterRef, reporter);
    }
    return entered;
  }

  /**
   * Enters a report without a reporter, in one statement with others that come at the same moment: a busy hour costs the
   * database little more than a quiet one. True when its origin is new.
   */
  enterSoon(entry: NewReport): Promise<boolean> {
    return this.together.do(this.prepare(entry));
  }

  private async enterBatch(batch: readonly Prepared[]): Promise<boolean[]> {
    const entered = await this.insert(this.dataSource.manager, batch);
    return batch.map(({ entry }) => entered.has(entry.state.report.reportId));
  }

  private prepare(entry: NewReport): Prepared {
    return { entry, rows: this.outbox.rowsOf(entry.events) };
  }

  private insert(on: EntityManager, batch: readonly Prepared[]): Promise<Set<string>> {
    const insertion = this.reports.insertion(batch.map(({ entry }) => entry));
    return this.outbox.appendWith(
      on,
      insertion,
      batch.flatMap(({ rows }) => rows),
    );
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
