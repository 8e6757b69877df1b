import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type CaseSnapshot,
  intakeJurisdictions,
  JurisdictionImported,
  newEvent,
  type NewEvent,
} from '@citybrain/contracts';
import { loadImportMapping, type MappedCase, readRecord, type SourceRecord } from '@citybrain/scenario';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { type AnalyticsUnderTest, startAnalytics } from './analytics-under-test.js';
import { caseEventsOf } from './case-life.js';
import { CaseFactRepository } from '../src/facts/case-fact.repository.js';

const DATA = resolve('../shared/data');
const whereRecorded = existsSync(DATA) ? describe : describe.skip;

/** As the city itself counted: reported, closed, due, due and closed, on time. */
const BOSTON = {
  all: [49_914, 40_035, 34_555, 30_531, 26_477],
  PWDx: [31_567, 29_031, 22_923, 22_315, 20_527],
  BTDT: [3_588, 3_251, 2_967, 2_868, 2_446],
  ISD: [6_795, 3_100, 4_273, 2_319, 1_382],
  PARK: [4_294, 2_756, 2_171, 2_009, 1_188],
  INFO: [2_686, 1_061, 1_650, 464, 387],
  PROP: [950, 834, 558, 556, 547],
};

interface Row {
  department: string;
  reported: number;
  closed: number;
  due: number;
  dueAndClosed: number;
  onTime: number;
  closureRate: { due: { rate: number }; filed: { numerator: number; denominator: number } };
  onTimeRate: { numerator: number; denominator: number };
}

/** The case as it stands when a record without a dispatch of its own has been lived again. */
const snapshotOf = (jurisdictionId: string, it: MappedCase): CaseSnapshot => {
  const start = {
    jurisdictionId,
    reportedAt: it.reportedAt.toISOString(),
    category: it.category,
    departmentId: it.departmentId ?? null,
    dueAt: it.dueAt?.toISOString() ?? null,
    ...(it.outcome === undefined ? {} : { recordedOutcome: it.outcome }),
  };
  const closing = it.closedAt === undefined ? [] : [['close', it.closedAt.toISOString()] as const];
  return caseEventsOf(`${jurisdictionId} ${it.sourceId}`, start, closing).at(-1)!.data.case;
};

// skipped where the recordings are absent: they are not part of the product
whereRecorded('recorded cities, from the recordings in ../shared/data', () => {
  let analytics: AnalyticsUnderTest;

  const load = async (file: string, mappingFile: string): Promise<void> => {
    const mapping = loadImportMapping(`scenarios/imports/${mappingFile}`);
    const { id, name, timeZone } = mapping.jurisdiction;
    const known = newEvent(
      JurisdictionImported,
      { jurisdictionId: id, name, timeZone },
      { id, version: 1 },
      new Date(),
    );
    const records = parse(gunzipSync(readFileSync(resolve(DATA, file))), {
      columns: true,
      bom: true,
    }) as SourceRecord[];
    const cases = records.map((record) => {
      const outcome = readRecord(mapping, record);
      if (outcome.kind === 'refused') throw new Error(outcome.reason);
      return snapshotOf(id, outcome.case);
    });
    const facts = analytics.app.get(CaseFactRepository, { strict: false });
    const { manager } = analytics.app.get(DataSource);
    for (let first = 0; first < cases.length; first += 2_000)
      await facts.keep(manager, cases.slice(first, first + 2_000));
    await analytics.bus.publish(known as unknown as NewEvent<never>);
  };

  const rows = async (query: string): Promise<Row[]> => {
    const { body, status } = await analytics.ask(`summary?${query}`);
    expect(status).toBe(200);
    return body.rows as Row[];
  };

  beforeAll(async () => {
    analytics = await startAnalytics();
    await load('cases-boston-2011.csv.gz', 'boston-311.mapping.yaml');
    await load('cases-pingshan-2018.csv.gz', 'pingshan-complaints.mapping.yaml');
    await analytics.consumed(intakeJurisdictions, 2);
  }, 180_000);
  afterAll(() => analytics.close());

  it('show of Boston what the city itself counted, department by department', async () => {
    const found = await rows('jurisdiction=boston&from=2011-07-01&to=2011-12-01');
    const figures = new Map(
      found.map((row) => [row.department, [row.reported, row.closed, row.due, row.dueAndClosed, row.onTime]]),
    );
    for (const [department, expected] of Object.entries(BOSTON)) expect(figures.get(department)).toEqual(expected);
    for (const { reported, closed, closureRate } of found)
      expect(closureRate.filed).toMatchObject({ numerator: closed, denominator: reported });
    expect(found[0]?.closureRate.due.rate).toBe(0.883548);
  });

  it('show of Pingshan the recorded share on time', async () => {
    const [all] = await rows('jurisdiction=pingshan&from=2018-02-08&to=2018-11-01');
    expect(all?.onTimeRate).toMatchObject({ numerator: 6_238, denominator: 6_952 });
  });

  it('show a summary of 50,000 cases within 300 ms', async () => {
    await analytics.stack.sql('ANALYZE case_fact');
    const times: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      const begun = performance.now();
      await rows('jurisdiction=boston&from=2011-07-01&to=2011-12-01');
      times.push(performance.now() - begun);
    }
    expect(times.toSorted((a, b) => a - b)[0]).toBeLessThan(300);
  });
});
