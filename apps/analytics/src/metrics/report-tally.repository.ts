import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Period } from './period.js';

export interface ReportCounts {
  readonly reported: number;
  readonly filed: number;
  readonly voided: number;
}

@Injectable()
export class ReportTallyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** How many reports of the jurisdiction were made, filed and voided in the period, each by its own time. */
  async count(jurisdictionId: string, { from, until }: Period): Promise<ReportCounts> {
    const [row] = await this.dataSource.query<ReportCounts[]>(COUNT, [jurisdictionId, from, until]);
    return row ?? { reported: 0, filed: 0, voided: 0 };
  }
}

const counted = (column: string): string => `
  (SELECT count(*)::integer FROM report_fact WHERE jurisdiction_id = $1 AND ${column} >= $2 AND ${column} < $3)`;

const COUNT = `
  SELECT ${counted('reported_at')} AS reported, ${counted('filed_at')} AS filed, ${counted('voided_at')} AS voided`;
