import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RunFile } from '../lib/run-file.mjs';
import { startTimeOf } from '../lib/process-identity.mjs';
import type { Supervisor } from './supervisor.ts';

type Description = Omit<RunFile, 'processes' | 'supervisor'>;

/** Keeps run.json in step with what runs. Whoever reads it sees an old or a new file, never half of one. */
export class RunFileWriter {
  private readonly file: string;
  private readonly supervisor: Supervisor;
  private readonly startTime = startTimeOf(process.pid);
  private description: Description;
  private closed = false;

  constructor(file: string, supervisor: Supervisor, description: Description) {
    this.file = file;
    this.supervisor = supervisor;
    this.description = description;
    this.write();
  }

  update(change: Partial<Description>): void {
    this.description = { ...this.description, ...change };
    this.write();
  }

  write(): void {
    if (this.closed) return;
    const content: RunFile = {
      ...this.description,
      supervisor: { name: 'supervisor', pid: process.pid, ...(this.startTime && { startTime: this.startTime }) },
      processes: this.supervisor.running(),
    };
    const next = `${this.file}.next`;
    writeFileSync(next, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(next, this.file);
  }

  /** Nothing runs any more. */
  remove(): void {
    this.closed = true;
    rmSync(this.file, { force: true });
  }
}
