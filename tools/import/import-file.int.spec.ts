import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ImportArguments } from './arguments.ts';
import { importFile } from './import-file.ts';

interface Row {
  sourceId: string;
  description?: string;
}

/** A city's door that takes imports as the real one does, and fails as it is told. */
class FakeCity {
  readonly rows = new Map<string, Row>();
  readonly batches: Row[][] = [];
  signIns = 0;
  /** Answers of the next requests; none: the request is done. */
  failures: (number | 'hang up')[] = [];
  onBatch: () => void = () => undefined;
  private server: Server | undefined;
  private validToken = '';

  async open(): Promise<string> {
    this.server = createServer((request, reply) => {
      void read(request).then((body) => {
        const failure = request.url === '/api/health' ? undefined : this.failures.shift();
        if (failure === 'hang up') return request.socket.destroy();
        const answer =
          failure === undefined ? this.answer(request, body) : { status: failure, body: { title: 'not now' } };
        return reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((up) => this.server?.listen(0, '127.0.0.1', up));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  forgetTokens(): void {
    this.validToken = '';
  }

  private answer({ url, headers }: IncomingMessage, body: string): { status: number; body: unknown } {
    if (url === '/api/health') return { status: 200, body: {} };
    if (url === '/api/identity/sign-in') {
      this.signIns += 1;
      this.validToken = `token-${this.signIns}`;
      const right = (JSON.parse(body) as { password: string }).password === 'open-sesame';
      return right ? { status: 200, body: { accessToken: this.validToken } } : { status: 401, body: { title: 'no' } };
    }
    if (headers.authorization !== `Bearer ${this.validToken}`) return { status: 401, body: { title: 'sign in' } };
    return { status: 200, body: this.take((JSON.parse(body) as { rows: Row[] }).rows) };
  }

  private take(rows: Row[]): unknown {
    this.batches.push(rows);
    this.onBatch();
    const refused: { index: number; sourceId: string; reason: string }[] = [];
    let [accepted, repeated] = [0, 0];
    for (const [index, row] of rows.entries()) {
      if (row.description === 'bad') refused.push({ index, sourceId: row.sourceId, reason: 'is bad, "really"' });
      else if (this.rows.has(row.sourceId)) repeated += 1;
      else {
        this.rows.set(row.sourceId, row);
        accepted += 1;
      }
    }
    return { accepted, repeated, refused };
  }
}

const read = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const MAPPING = `
id: test
description: a test
jurisdiction: { id: testville, name: { zh: 测试, en: Testville }, timeZone: UTC, numberPrefix: TV }
file: { encoding: ENCODING }
times: { formats: ['YYYY-MM-DD'] }
columns: { sourceId: id, reportedAt: day, category: topic, description: text }
`;

let folder: string;
let city: FakeCity;
let url: string;
let said: string[];
const password = process.env['CITYBRAIN_PASSWORD'];

beforeAll(() => {
  process.env['CITYBRAIN_PASSWORD'] = 'open-sesame';
});
afterAll(() => {
  if (password === undefined) delete process.env['CITYBRAIN_PASSWORD'];
  else process.env['CITYBRAIN_PASSWORD'] = password;
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citybrain-import-'));
  city = new FakeCity();
  url = await city.open();
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
  city.close();
  rmSync(folder, { recursive: true });
});

const HEADER = 'id,day,topic,text\n';
const lines = (count: number): string =>
  HEADER + Array.from({ length: count }, (_, index) => `r${index},2024-01-02,Noise,row ${index}\n`).join('');
const load = (
  content: string | Buffer,
  signal = new AbortController().signal,
  encoding = 'utf-8',
): Promise<boolean> => {
  const asked: ImportArguments = {
    file: join(folder, 'recording.csv'),
    mapping: join(folder, 'test.mapping.yaml'),
    url,
    username: 'machine',
    runFile: join(folder, 'run.json'),
    folder,
    wait: false,
  };
  writeFileSync(asked.file, content);
  writeFileSync(asked.mapping, MAPPING.replace('ENCODING', encoding));
  return importFile(asked, signal);
};
const refused = (): string[] =>
  readFileSync(join(folder, 'import-test-refused.csv'), 'utf8').slice(1).trim().split('\n');

describe('an import', () => {
  it('brings every row, in batches, from a gzipped file as from a plain one', async () => {
    await load(gzipSync(lines(1000)));
    expect(city.rows.size).toBe(1000);
    expect(city.batches.every((rows) => rows.length <= 500)).toBe(true);
    expect(city.batches.length).toBeGreaterThan(1);
    expect(said.at(-2)).toMatch(/^Done after .* 1,000 rows, .* 1,000 new, 0 known already, 0 refused$/);
  });

  it('keeps a request small when rows are long', async () => {
    const text = 'x'.repeat(3000);
    await load(HEADER + Array.from({ length: 400 }, (_, i) => `r${i},2024-01-02,Noise,${text}\n`).join(''));
    expect(city.rows.size).toBe(400);
    expect(Math.max(...city.batches.map((rows) => JSON.stringify(rows).length))).toBeLessThan(1_000_000);
  });

  it('reads other encodings, a byte order mark and other line ends', async () => {
    const gb = Buffer.concat([
      Buffer.from(`${HEADER}r1,2024-01-02,`),
      Buffer.from([0xd4, 0xeb, 0xd2, 0xf4]),
      Buffer.from(',x\r\n'),
    ]);
    await load(gb, undefined, 'gb18030');
    expect(city.rows.get('r1')).toMatchObject({ category: '噪音' });
    await load(`\ufeff${HEADER}r2,2024-01-02,Noise,"two\nlines"\r\n\r\n`);
    expect(city.rows.get('r2')).toMatchObject({ description: 'two\nlines' });
  });

  it('names every row that did not go in, with its line and the reason', async () => {
    const content = [
      'r1,2024-01-02,Noise,"over\ntwo lines"',
      'r2,2024-02-30,Noise,no such day',
      'r3,2024-01-02,Noise',
      'r4,2024-01-02,Noise,bad',
      '=cmd(),2024-13-01,Noise,formula',
      'r6,2024-01-02,No"ise,quote in the middle',
      'r7,2024-01-02,Noise,good',
    ].join('\n');
    expect(await load(HEADER + content)).toBe(true);
    expect([...city.rows.keys()]).toEqual(['r1', 'r7']);
    const [head, ...rest] = refused();
    expect(head).toBe('line,source_id,reason');
    expect(rest.toSorted()).toEqual([
      expect.stringMatching(/^4,r2,.*2024-02-30/),
      '5,,"has 3 values, the header names 4"',
      '6,r4,"is bad, ""really"""',
      expect.stringMatching(/^7,'=cmd\(\),/),
      expect.stringMatching(/^8,,.*CSV/),
    ]);
    expect(said.join('\n')).toContain('import-test-refused.csv');
  });

  it('leaves no file of refused rows when there are none', async () => {
    await load(`${HEADER}r1,2024-01-02,Noise,bad\n`);
    expect(existsSync(join(folder, 'import-test-refused.csv'))).toBe(true);
    await load(lines(1));
    expect(existsSync(join(folder, 'import-test-refused.csv'))).toBe(false);
  });

  it('waits for a city that is busy or restarting and loses nothing', async () => {
    city.failures = [503, 'hang up', 502];
    expect(await load(lines(900))).toBe(true);
    expect(city.rows.size).toBe(900);
    expect(city.failures).toEqual([]);
    expect(said.join('\n')).toContain('waiting for the city');
  });

  it('signs in again when its token has run out', async () => {
    city.onBatch = () => {
      if (city.batches.length === 1) city.forgetTokens();
    };
    expect(await load(lines(2000))).toBe(true);
    expect(city.rows.size).toBe(2000);
    expect(city.signIns).toBeGreaterThan(1);
  });

  it('stops after the batch under way, and repeated brings the rest and nothing twice', async () => {
    const stop = new AbortController();
    city.onBatch = () => stop.abort();
    expect(await load(lines(5000), stop.signal)).toBe(false);
    const before = city.rows.size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(3000);
    expect(said.at(-1)).toMatch(/Run the same command again/);
    city.onBatch = () => undefined;
    expect(await load(lines(5000))).toBe(true);
    expect(city.rows.size).toBe(5000);
    expect(said.at(-2)).toContain(`${before.toLocaleString('en-US')} known already`);
  });
});

describe('an import that cannot be done', () => {
  it('names the column that the file lacks, and those that it has', async () => {
    await expect(load('id,date,topic\n')).rejects.toThrow(/lacks the columns 'day', 'text'.*It has: id, date, topic/);
  });

  it('says so when the file is empty, damaged or swallowed by an open quote', async () => {
    await expect(load('')).rejects.toThrow(/is empty/);
    await expect(load(gzipSync(lines(50_000)).subarray(0, 5000))).rejects.toThrow(/damaged gzip/);
    await expect(load(`${HEADER}r1,2024-01-02,"${'x'.repeat(2_000_000)}`)).rejects.toThrow(
      /quote that is never closed/,
    );
  });

  it('refuses single rows of the wrong encoding, and names a label that nobody knows', async () => {
    await load(
      Buffer.concat([
        Buffer.from(`${HEADER}r1,2024-01-02,`),
        Buffer.from([0xd4, 0xeb]),
        Buffer.from(',x\nr2,2024-01-02,a,b\n'),
      ]),
    );
    expect(refused()[1]).toMatch(/^2,,has bytes that are not utf-8/);
    expect([...city.rows.keys()]).toEqual(['r2']);
    await expect(load(lines(1), undefined, 'latin-klingon')).rejects.toThrow(
      /file\.encoding 'latin-klingon' is not known/,
    );
  });

  it('says who should be listening when nobody is', async () => {
    city.close();
    await expect(load(lines(1))).rejects.toThrow(/Nobody answers at http.*npm start/);
  });

  it('says why it was refused, and does not try for ever', async () => {
    process.env['CITYBRAIN_PASSWORD'] = 'wrong';
    await expect(load(lines(1))).rejects.toThrow(/machine could not sign in/);
    process.env['CITYBRAIN_PASSWORD'] = 'open-sesame';
    city.failures = [403];
    await expect(load(lines(1))).rejects.toThrow(/403/);
  });
});
