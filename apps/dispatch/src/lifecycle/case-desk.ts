import { type Page, pageOf, type Principal } from '@citybrain/http';
import { CityClock, isUuid } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dispatchErrors } from '../dispatch.errors.js';
import { actorOf } from './case-actor.js';
import type { CaseDetail, CaseList, CaseView } from './case.dto.js';
import { CaseEventRepository } from './case-event.repository.js';
import { CaseListRepository, cursorOf, type CaseFilter } from './case-list.repository.js';
import type { CaseRecord } from './case-record.js';
import { CaseRepository } from './case.repository.js';
import { scopeOf } from './case-scope.js';
import { allowedView, historyView, viewOf } from './case.view.js';

/** What people see of cases: lists to work from, and one case with all that may be done with it. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly events: CaseEventRepository,
    private readonly lists: CaseListRepository,
    private readonly clock: CityClock,
  ) {}

  /** One page; the first also counts everything the filter finds. */
  async list(principal: Principal, filter: CaseFilter): Promise<CaseList> {
    const now = this.clock.now();
    const db = this.dataSource.manager;
    const scope = { ...scopeOf(principal), jurisdictions: [filter.jurisdiction] };
    const records = await this.lists.page(db, scope, filter, now);
    const page: Page<CaseView> = pageOf(
      records,
      filter.limit,
      (record) => viewOf(record, now),
      (record) => cursorOf(record, filter.sort),
    );
    return filter.cursor === undefined ? { ...page, ...(await this.lists.counts(db, scope, filter, now)) } : page;
  }

  /** Throws CASE_NOT_FOUND for a case that the caller may not see as for one that does not exist. */
  async one(principal: Principal, id: string): Promise<CaseDetail> {
    const db = this.dataSource.manager;
    const record = isUuid(id) ? await this.cases.find(db, id, scopeOf(principal)) : null;
    if (record === null) throw dispatchErrors.CASE_NOT_FOUND(id);
    return this.detail(db, record, principal);
  }

  /** A case with its history and what this caller may do with it now. */
  async detail(db: EntityManager, record: CaseRecord, principal: Principal): Promise<CaseDetail> {
    const history = await this.events.historyOf(db, record.file.caseId);
    return {
      ...viewOf(record, this.clock.now()),
      routing: record.file.routing,
      history: history.map(historyView),
      commands: allowedView(record.state, actorOf(principal)),
    };
  }
}
