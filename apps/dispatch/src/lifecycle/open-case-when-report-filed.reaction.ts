import { type EventOf, ReportFiled } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import type { EntityManager } from 'typeorm';
import { OpenCases } from './open-cases.use-case.js';

@Reaction()
export class OpenCaseWhenReportFiled {
  constructor(private readonly cases: OpenCases) {}

  @OnMany([ReportFiled], { id: 'dispatch.open-case-when-report-filed' })
  async openCases(events: EventOf<typeof ReportFiled>[], tx: EntityManager): Promise<void> {
    await this.cases.open(tx, events);
  }
}
