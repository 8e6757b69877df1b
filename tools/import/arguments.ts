import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runFileOf } from '../lib/places.mjs';
import { Problem } from '../lib/problem.mjs';

export interface ImportArguments {
  readonly file: string;
  readonly mapping: string;
  /** The city's door; without it the one that run.json names. */
  readonly url: string | undefined;
  readonly username: string;
  /** Where run.json is; what this import writes goes beside it. */
  readonly runFile: string;
  readonly folder: string;
  /** True: wait until the figures contain every row. */
  readonly wait: boolean;
}

const USAGE = `Usage: npm run import -- FILE --mapping MAPPING [--wait] [--url URL] [--username NAME]

  FILE        recorded cases, CSV or gzipped CSV
  --mapping   how its columns become cases, for example scenarios/imports/boston-311.mapping.yaml
  --wait      ends only when the figures contain every row
  --url       address of the city; default: the one that runs here (npm start)
  --username  account that imports, default machine; its password comes from run.json or CITYBRAIN_PASSWORD

Repeating an import never doubles a case: after an interruption simply run it again.`;

/** Reads the command line; throws a Problem that says what is missing. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const [file, ...others] = positionals;
  if (file === undefined || values.mapping === undefined || others.length > 0)
    throw new Problem(`what to import?\n${USAGE}`);
  expectFile(file);
  expectFile(values.mapping);
  const runFile = resolve(process.env['CITYBRAIN_RUN_FILE'] || runFileOf());
  return {
    file,
    mapping: values.mapping,
    url: values.url?.replace(/\/+$/, ''),
    username: values.username,
    runFile,
    folder: dirname(runFile),
    wait: values.wait,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string', short: 'm' },
        url: { type: 'string' },
        username: { type: 'string', default: 'machine' },
        wait: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n${USAGE}`);
  }
}

function expectFile(path: string): void {
  if (!existsSync(path)) throw new Problem(`There is no file ${path} (looked in ${process.cwd()}).`);
  if (!statSync(path).isFile()) throw new Problem(`${path} is not a file.`);
}
