import { jurisdictionOf, type Principal } from '@citybrain/http';
import { CityClock } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import { JurisdictionDirectory, type KnownJurisdiction } from '../jurisdictions/jurisdiction-directory.js';
import { type Period, readPeriod } from './period.js';
import { filtersOf, type PeriodAndFilters } from './question.dto.js';
import type { Scope } from './scope-sql.js';

/** What a caller wants to know, read and checked. */
export interface Question {
  readonly jurisdiction: KnownJurisdiction;
  readonly period: Period;
  readonly scope: Scope;
}

@Injectable()
export class QuestionReader {
  constructor(
    private readonly clock: CityClock,
    private readonly jurisdictions: JurisdictionDirectory,
  ) {}

  /** Throws a problem when the caller may not ask it, the jurisdiction is unknown or the period is none. */
  async read(principal: Principal, query: PeriodAndFilters & { jurisdiction?: string }): Promise<Question> {
    const jurisdiction = await this.jurisdictions.get(jurisdictionOf(principal, query.jurisdiction));
    const period = readPeriod(query, jurisdiction.timeZone, this.clock.now());
    return { jurisdiction, period, scope: { jurisdictionId: jurisdiction.id, filters: filtersOf(query) } };
  }
}
