import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../../tools/lib/places.mjs';
import { signedIn, type Visitor } from './city.ts';

interface Counts {
  reported: number;
  closed: number;
  due: number;
  dueAndClosed: number;
  onTime: number;
}
interface Summary {
  rows: (Counts & { key: string | null })[];
}

const FIXTURE = join(import.meta.dirname, 'import');
const RECORDINGS = join(root, '../shared/data');
const MINUTE = 60_000;

let folder: string;
let admin: Visitor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citybrain-journey-'));
  admin = await signedIn('admin');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run import` to its end, or stops it when its output matches. */
const importFile = async (
  file: string,
  mapping: string,
  stopWhen?: RegExp,
): Promise<{ code: number | null; output: string }> => {
  const args = ['--disable-warning=ExperimentalWarning', 'tools/import/import.ts', file, '--mapping', mapping];
  const child = spawn(process.execPath, stopWhen === undefined ? [...args, '--wait'] : args, { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
      if (stopWhen?.test(output) === true) setTimeout(() => child.kill('SIGINT'), 100);
    });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
};

/** The last line that counts: "1,234 new, 5 known already, 6 refused". */
const countsIn = (output: string): { fresh: number; known: number; refused: number } => {
  const [, fresh, known, refused] =
    /after .*· ([\d,]+) new, ([\d,]+) known already, ([\d,]+) refused/.exec(output) ?? [];
  const numberOf = (text = 'none') => Number(text.replaceAll(',', ''));
  return { fresh: numberOf(fresh), known: numberOf(known), refused: numberOf(refused) };
};

const summary = async (jurisdiction: string, from: string, to: string): Promise<Record<string, Counts>> => {
  const path = `/api/analytics/summary?jurisdiction=${jurisdiction}&by=department&from=${from}&to=${to}`;
  const { body } = await admin.get<Summary>(path);
  return Object.fromEntries(
    body.rows.map(({ key, reported, closed, due, dueAndClosed, onTime }) => [
      key ?? 'none',
      { reported, closed, due, dueAndClosed, onTime },
    ]),
  );
};

const counts = (reported: number, closed: number, due: number, dueAndClosed: number, onTime: number): Counts => ({
  reported,
  closed,
  due,
  dueAndClosed,
  onTime,
});

/** The fixture's mapping into a jurisdiction that no other run has used. */
const mappingFor = (jurisdiction: string): string => {
  const file = join(folder, `${jurisdiction}.mapping.yaml`);
  const text = readFileSync(join(FIXTURE, 'complaints.mapping.yaml'), 'utf8');
  writeFileSync(
    file,
    text.replace('id: millbrook', `id: ${jurisdiction}`).replace('id: complaints', `id: ${jurisdiction}`),
  );
  return file;
};
const unused = (name: string): string => `${name}-${Date.now().toString(36)}`;

describe('a recorded history is loaded into the running city', () => {
  it(
    'counts every case where it belongs, names every refused row, and doubles nothing when repeated',
    async () => {
      const jurisdiction = unused('millbrook');
      const mapping = mappingFor(jurisdiction);
      const file = join(FIXTURE, 'complaints.csv');
      const first = await importFile(file, mapping);
      expect(first.code).toBe(0);
      expect(countsIn(first.output)).toEqual({ fresh: 7, known: 1, refused: 5 });
      const expected = {
        all: counts(7, 6, 6, 5, 4),
        ROADS: counts(3, 3, 3, 3, 2),
        PARKS: counts(2, 1, 1, 0, 0),
        LIGHT: counts(1, 1, 1, 1, 1),
        none: counts(1, 1, 1, 1, 1),
      };
      expect(await summary(jurisdiction, '2024-03-01', '2024-05-01')).toEqual(expected);

      const [, refusedFile = ''] = /with its reason: (.+)/.exec(first.output) ?? [];
      const refused = readFileSync(refusedFile, 'utf8').trim().split('\n').slice(1);
      expect(refused.map((line) => line.split(',').slice(0, 2).join(' ')).toSorted()).toEqual(
        ['8 C-006', '9 ', '10 ', '13 C-003', '15 C-011'].toSorted(),
      );

      const again = await importFile(file, mapping);
      expect(countsIn(again.output)).toEqual({ fresh: 0, known: 8, refused: 5 });
      expect(await summary(jurisdiction, '2024-03-01', '2024-05-01')).toEqual(expected);
    },
    2 * MINUTE,
  );

  it(
    'can be stopped in the middle and repeated: all cases are there, each once',
    async () => {
      const jurisdiction = unused('longbrook');
      const mapping = mappingFor(jurisdiction);
      const file = join(folder, 'many.csv');
      const [header = ''] = readFileSync(join(FIXTURE, 'complaints.csv'), 'utf8').split('\n');
      const line = (index: number): string =>
        `M-${index},2024-03-01 08:00,2024-03-05 08:00,2024-03-0${2 + (index % 5)} 08:00,ROADS,Roads,Pothole,hole ${index},7.1,50.7,Mill Lane,phone`;
      const total = 4000;
      writeFileSync(file, [header, ...Array.from({ length: total }, (_, index) => line(index))].join('\n'));

      const stopped = await importFile(file, mapping, /Loading/);
      expect(stopped.code).toBe(130);
      expect(stopped.output).toContain('Run the same command again');
      expect(countsIn(stopped.output).fresh).toBeLessThan(total);

      const rest = await importFile(file, mapping);
      expect(rest.code).toBe(0);
      expect(countsIn(rest.output)).toEqual({
        fresh: total - countsIn(stopped.output).fresh,
        known: countsIn(stopped.output).fresh,
        refused: 0,
      });
      const { all } = await summary(jurisdiction, '2024-03-01', '2024-04-01');
      expect(all).toEqual(counts(total, total, total, total, (total * 4) / 5));
    },
    4 * MINUTE,
  );

  it('fails with the reason when a file, a column or the city is missing', async () => {
    const mapping = mappingFor(unused('nobrook'));
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, 'id,received\n1,2024-03-01 08:00\n');
    const missing = await importFile(join(folder, 'nothing.csv'), mapping);
    expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('There is no file')]);
    const lacking = await importFile(wrong, mapping);
    expect([lacking.code, lacking.output]).toEqual([1, expect.stringContaining("lacks the columns 'deadline'")]);
    const unusable = await importFile(wrong, wrong);
    expect([unusable.code, unusable.output]).toEqual([1, expect.stringContaining('mapping cannot be used')]);
  });
});

/** Recordings of real cities are no part of the product; where one is absent, its tests say so and are skipped. */
const isHere = (file: string): boolean => existsSync(join(RECORDINGS, file));
const describeWith = (file: string): typeof describe.skip => (isHere(file) ? describe : describe.skip);
const orAbsent = (file: string): string => (isHere(file) ? '' : ` [skipped: ../shared/data/${file} is not here]`);

const BOSTON = 'cases-boston-2011.csv.gz';
const PINGSHAN = 'cases-pingshan-2018.csv.gz';

describeWith(BOSTON)(`the history of Boston 2011${orAbsent(BOSTON)}`, () => {
  it(
    'gives the known figures, department by department',
    async () => {
      const mapping = join(root, 'scenarios/imports/boston-311.mapping.yaml');
      const { code, output } = await importFile(join(RECORDINGS, BOSTON), mapping);
      expect(code).toBe(0);
      const { fresh, known, refused } = countsIn(output);
      expect([fresh + known, refused]).toEqual([49_914, 0]);
      expect(await summary('boston', '2011-07-01', '2011-12-01')).toMatchObject({
        all: counts(49_914, 40_035, 34_555, 30_531, 26_477),
        PWDx: counts(31_567, 29_031, 22_923, 22_315, 20_527),
        BTDT: counts(3_588, 3_251, 2_967, 2_868, 2_446),
        ISD: counts(6_795, 3_100, 4_273, 2_319, 1_382),
        PARK: counts(4_294, 2_756, 2_171, 2_009, 1_188),
        INFO: counts(2_686, 1_061, 1_650, 464, 387),
        PROP: counts(950, 834, 558, 556, 547),
      });
    },
    7 * MINUTE,
  );
});

describeWith(PINGSHAN)(`the history of Pingshan 2018${orAbsent(PINGSHAN)}`, () => {
  it(
    'shows 6,238 of 6,952 complaints closed in time',
    async () => {
      const mapping = join(root, 'scenarios/imports/pingshan-complaints.mapping.yaml');
      const { code } = await importFile(join(RECORDINGS, PINGSHAN), mapping);
      expect(code).toBe(0);
      const path = '/api/analytics/metrics/M-04?jurisdiction=pingshan&by=none&from=2018-02-01&to=2018-11-01';
      const { body } = await admin.get<{ rows: { numerator: number; denominator: number }[] }>(path);
      expect(body.rows[0]).toMatchObject({ numerator: 6_238, denominator: 6_952 });
    },
    3 * MINUTE,
  );
});
