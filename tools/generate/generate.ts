// npm run generate: everything that is derived from the code and committed. With --check it writes nothing and fails on a difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../lib/places.mjs';
import { asyncApi } from './async-api.ts';
import { apiClient } from './api-client.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { openApiDocuments } from './open-api.ts';
import { settingsTable } from './settings-table.ts';

/** Path below the project's root → content. */
export type Generated = ReadonlyMap<string, string>;

const generated = async (): Promise<Generated> => {
  const documents = await openApiDocuments();
  const files = new Map<string, string>();
  for (const [service, document] of documents) {
    files.set(`docs/generated/openapi/${service}.json`, JSON.stringify(document, null, 2));
    files.set(`libs/api-client/src/${service}.ts`, await apiClient(document));
  }
  files.set('libs/api-client/src/index.ts', [...documents.keys()].map((service) => exportOf(service)).join('\n'));
  files.set('docs/generated/asyncapi.json', JSON.stringify(asyncApi(), null, 2));
  files.set('docs/generated/events.md', eventCatalogue());
  files.set('docs/generated/settings.md', settingsTable()); // last: by now every service has declared its settings
  return formatted(files);
};

const exportOf = (service: string): string => {
  const name = service.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
  return `export type * as ${name}Api from './${service}.js';`;
};

const formatted = async (files: Generated): Promise<Generated> => {
  const options = (await resolveConfig(join(root, 'package.json'))) ?? {};
  const entries = [...files].map(
    async ([path, text]) => [path, await format(text, { ...options, filepath: path })] as const,
  );
  return new Map(await Promise.all(entries));
};

const stale = (files: Generated): string[] =>
  [...files]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path);

const files = await generated();
const changed = stale(files);
if (process.argv.includes('--check')) {
  if (changed.length > 0)
    console.error(`not fresh: ${changed.join(', ')}. Run npm run generate and commit what it writes.`);
  else console.log(`${files.size} generated files are fresh`);
} else {
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path)!);
  }
  console.log(changed.length === 0 ? 'nothing changed' : changed.join('\n'));
}
process.exit(process.argv.includes('--check') && changed.length > 0 ? 1 : 0);
