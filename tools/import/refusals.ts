import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Refusal {
  readonly line: number;
  readonly sourceId: string | null;
  readonly reason: string;
}

/** The rows that did not go in, each with its reason, in a CSV file of their own. Without any there is no file. */
export class Refusals {
  readonly file: string;
  count = 0;
  private handle: number | undefined;

  /** A file of an earlier import of the same name is replaced. */
  constructor(file: string) {
    this.file = file;
    rmSync(file, { force: true });
  }

  add({ line, sourceId, reason }: Refusal): void {
    if (this.handle === undefined) {
      mkdirSync(dirname(this.file), { recursive: true });
      this.handle = openSync(this.file, 'w', 0o600);
      writeSync(this.handle, '\ufeffline,source_id,reason\n'); // the mark tells spreadsheets that it is UTF-8
    }
    writeSync(this.handle, `${[String(line), sourceId ?? '', reason].map(cell).join(',')}\n`);
    this.count += 1;
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }
}

/** Quoted where needed; a value that a spreadsheet would take for a formula is made plain text. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
