import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A small JSON file that only its owner can read (0600) and that is whole at every moment. */
export class KeptFile<T> {
  private readonly file: string;
  private readonly isValid: (content: unknown) => content is T;

  constructor(file: string, isValid: (content: unknown) => content is T) {
    this.file = file;
    this.isValid = isValid;
  }

  /** Undefined when there is none, or when what is there cannot be used. */
  read(): T | undefined {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return undefined; // none yet
    }
    return this.isValid(content) ? content : undefined;
  }

  write(content: T): void {
    const next = `${this.file}.next`;
    writeFileSync(next, `${JSON.stringify(content)}\n`, { mode: 0o600 });
    renameSync(next, this.file);
  }
}
