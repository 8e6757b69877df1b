import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { ImportMapping, SourceRecord } from '@citybrain/scenario';
import { parse } from 'csv-parse';
import { Problem } from '../lib/problem.mjs';

/** One line of the recording, or why it cannot be read. `line` is where it begins in the file, from 1. */
export type RecordedLine =
  | { readonly kind: 'record'; readonly line: number; readonly record: SourceRecord }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

/** A value longer than this means a quote that was never closed. */
const LONGEST_RECORD = 1_048_576;

/**
 * Reads a CSV file, gzipped or not, as a stream: memory does not grow with the file. Throws a Problem when the file as a whole
 * cannot be read, and when its header lacks one of `needed`; a bad line is handed out as unreadable.
 */
export async function* readRecording(
  file: string,
  format: ImportMapping['file'],
  needed: readonly string[],
): AsyncGenerator<RecordedLine> {
  const skipped: RecordedLine[] = [];
  const rows = parser(format.delimiter, skipped);
  pipeline(await text(file, format.encoding), rows, () => undefined); // an error comes out where the rows are read
  let header: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield* skipped.splice(0);
      if (header === undefined) header = checkHeader(file, record, needed);
      else yield lineOf(header, record, line, format.encoding);
      line = info.lines + 1;
    }
  } catch (error) {
    throw explain(error, file);
  }
  yield* skipped;
  if (header === undefined) throw new Problem(`${file} is empty: it has not even a header.`);
}

async function text(file: string, encoding: string): Promise<Readable> {
  const bytes = createReadStream(file);
  const plain = (await isGzip(file)) ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  return Readable.from(decode(plain, decoderFor(encoding)), { objectMode: false });
}

async function* decode(chunks: AsyncIterable<Uint8Array>, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const part = decoder.decode(chunk, { stream: true });
    if (part !== '') yield part;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Problem(
      `The mapping's file.encoding '${encoding}' is not known; for example utf-8, gb18030, windows-1252.`,
    );
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function parser(delimiter: string, skipped: RecordedLine[]) {
  return parse({
    bom: true,
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') throw error;
      const line = error !== undefined && 'lines' in error ? Number(error['lines']) : 0;
      skipped.push({ kind: 'unreadable', line, reason: `not valid CSV: ${error?.message ?? 'unknown'}` });
      return undefined;
    },
  });
}

function checkHeader(file: string, header: readonly string[], needed: readonly string[]): readonly string[] {
  const names = header.map((name) => name.trim());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const lacks = missing.length === 1 ? `the column '${missing[0]}'` : `the columns '${missing.join("', '")}'`;
    throw new Problem(`${file} lacks ${lacks}, which the mapping needs. It has: ${names.join(', ')}.`);
  }
  return names;
}

function lineOf(header: readonly string[], values: readonly string[], line: number, encoding: string): RecordedLine {
  if (values.length !== header.length)
    return { kind: 'unreadable', line, reason: `has ${values.length} values, the header names ${header.length}` };
  if (values.some((value) => value.includes('\ufffd')))
    return { kind: 'unreadable', line, reason: `has bytes that are not ${encoding}; see file.encoding in the mapping` };
  return { kind: 'record', line, record: Object.fromEntries(header.map((name, index) => [name, values[index]])) };
}

function explain(error: unknown, file: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED')
    return new Problem(`${file} has a quote that is never closed, or a record longer than 1 MiB. ${message}`);
  if (code.startsWith('CSV_')) return new Problem(`${file} is not valid CSV: ${message}`);
  if (code.startsWith('Z_')) return new Problem(`${file} is a damaged gzip file (${message}).`);
  return error;
}
