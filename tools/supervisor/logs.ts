import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LOOK_EVERY_MS = 60_000;
const LARGEST_BYTES = 20e6;

/** Moves a log that has grown past 20 MB to NAME.1, so that a city left running for months does not fill the disk. */
export function keepLogsSmall(folder: string): void {
  setInterval(() => shrinkLogs(folder), LOOK_EVERY_MS).unref();
}

/** The processes go on writing: they append, so what they write next lands at the new beginning. */
export function shrinkLogs(folder: string, largestBytes = LARGEST_BYTES): void {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.log'))) {
    const file = join(folder, name);
    if (statSync(file).size <= largestBytes) continue;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
}
