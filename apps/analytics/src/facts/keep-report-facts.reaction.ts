import { type EventDefinition, ReportFiled, ReportReported, ReportVoided } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import type { EntityManager } from 'typeorm';
import { reportFact, type ReportEvent } from './report-fact.js';
import { ReportFactRepository } from './report-fact.repository.js';

/** Of three shapes; the reaction tells them apart by their type. */
const reportEvents = [ReportReported, ReportFiled, ReportVoided] as readonly unknown[] as readonly EventDefinition[];

@Reaction()
export class KeepReportFacts {
  constructor(private readonly facts: ReportFactRepository) {}

  @OnMany(reportEvents, { id: 'analytics.keep-report-facts' })
  async keep(events: ReportEvent[], tx: EntityManager): Promise<void> {
    await this.facts.keep(tx, events.map(reportFact));
  }
}
