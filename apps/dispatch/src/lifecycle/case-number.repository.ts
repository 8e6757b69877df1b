import { localDate } from '@citybrain/kernel';
import type { Scenarios } from '@citybrain/scenario';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCENARIOS } from '../city.module.js';

/** What a number is made from. */
export interface Numbered {
  readonly jurisdictionId: string;
  readonly filedAt: Date;
}

/** Hands out case numbers: prefix of the jurisdiction, C for case, local year and month of filing, a running number. */
@Injectable()
export class CaseNumbers {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
  ) {}

  /**
   * One number for each case, in their order. Taken outside the caller's transaction, so that chunks of one month need not wait
   * for each other: a number is never given twice, but work that is undone and repeated leaves a gap.
   */
  async take(cases: readonly Numbered[]): Promise<string[]> {
    const wanted = cases.map((it) => this.series(it));
    const counts = new Map<string, { jurisdictionId: string; month: string; count: number }>();
    for (const { key, jurisdictionId, month } of wanted)
      counts.set(key, { jurisdictionId, month, count: (counts.get(key)?.count ?? 0) + 1 });
    const next = await this.reserve([...counts.values()]);
    return wanted.map(({ key, prefix, month }) => {
      const running = next.get(key) ?? 0;
      next.set(key, running + 1);
      return `${prefix}-C-${month}-${String(running).padStart(6, '0')}`;
    });
  }

  private async reserve(
    series: readonly { jurisdictionId: string; month: string; count: number }[],
  ): Promise<Map<string, number>> {
    const rows: { jurisdiction_id: string; month: string; last: number }[] = await this.dataSource.query(RESERVE, [
      series.map((it) => it.jurisdictionId),
      series.map((it) => it.month),
      series.map((it) => it.count),
    ]);
    const counts = new Map(series.map((it) => [keyOf(it), it.count]));
    return new Map(
      rows.map((row) => {
        const key = keyOf({ jurisdictionId: row.jurisdiction_id, month: row.month });
        return [key, row.last - (counts.get(key) ?? 0) + 1];
      }),
    );
  }

  /** A jurisdiction that no scenario describes is counted under its id, in UTC. */
  private series({ jurisdictionId, filedAt }: Numbered) {
    const jurisdiction = this.scenarios.jurisdiction(jurisdictionId);
    const month = localDate(filedAt, jurisdiction?.timeZone ?? 'UTC')
      .replaceAll('-', '')
      .slice(2, 6);
    const prefix = jurisdiction?.numberPrefix ?? jurisdictionId.slice(0, 40).toUpperCase();
    return { jurisdictionId, month, prefix, key: keyOf({ jurisdictionId, month }) };
  }
}

const keyOf = ({ jurisdictionId, month }: { jurisdictionId: string; month: string }): string =>
  `${jurisdictionId}/${month}`;

/** Sorted, so that two chunks that take numbers of several months never wait for each other in a ring. */
const RESERVE = `
  INSERT INTO case_number AS n (jurisdiction_id, month, last)
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS wanted (jurisdiction_id, month, count)
  ORDER BY jurisdiction_id, month
  ON CONFLICT (jurisdiction_id, month) DO UPDATE SET last = n.last + excluded.last
  RETURNING jurisdiction_id, month, last`;
