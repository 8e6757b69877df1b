import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from '../lib/process-identity.mjs';
import type { Part } from './part.ts';

export type PartState = 'stopped' | 'starting' | 'ready' | 'restarting' | 'stopping';

const START_ATTEMPTS = 3;
const POLL_MS = 100;
const STOP_WITHIN_MS = 15_000;
const FIRST_BACK_OFF_MS = 250;
const LONGEST_BACK_OFF_MS = 15_000;
/** A process that lived this long starts again with the shortest back-off. */
const HEALTHY_AFTER_MS = 30_000;

/** Keeps one part running: a process that ends without having been asked to is started again, ever more slowly. */
export class SupervisedPart {
  readonly part: Part;
  state: PartState = 'stopped';
  restarts = 0;
  /** Tells the process from a later one that was given the same id. */
  startTime: string | undefined;
  private child: ChildProcess | undefined;
  private exited: Promise<void> = Promise.resolve();
  private launching: Promise<void> = Promise.resolve();
  private keeping: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private readonly onChange: () => void;

  constructor(part: Part, onChange: () => void = () => {}) {
    this.part = part;
    this.onChange = onChange;
  }

  /** The process id, or undefined while no process of this part lives. */
  get pid(): number | undefined {
    return this.child?.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  /** Resolves when the part is ready. Rejects, with the end of its log, when it keeps ending or is not ready in time. */
  async start(): Promise<void> {
    this.become('starting');
    try {
      await this.launchUntilReady();
    } catch (error) {
      await this.stop();
      throw error;
    }
    if (this.stopping.signal.aborted) return;
    this.become('ready');
    this.keeping = this.keepRunning();
  }

  /** Asks the process to stop and resolves when it has; one that does not heed within 15 s is killed. */
  async stop(): Promise<void> {
    const first = !this.stopping.signal.aborted;
    this.stopping.abort();
    this.become('stopping');
    await this.launching.catch(() => undefined);
    if (this.pid !== undefined) {
      this.child?.kill(this.part.stopSignal);
      const killer = setTimeout(() => this.child?.kill('SIGKILL'), STOP_WITHIN_MS);
      await this.exited;
      clearTimeout(killer);
      if (first) await this.part.onStopped?.();
    }
    await this.keeping;
    this.become('stopped');
  }

  /** On a busy machine a start may fail once, e.g. because another part answered too late: it is tried again. */
  private async launchUntilReady(): Promise<void> {
    for (let failed = 1; ; failed += 1) {
      try {
        await this.launch();
        return await this.untilReady();
      } catch (error) {
        const cannotEverStart = this.child?.pid === undefined;
        if (cannotEverStart || failed === START_ATTEMPTS || this.pid !== undefined || this.stopping.signal.aborted) {
          throw error;
        }
        await this.pause(FIRST_BACK_OFF_MS * 4 ** failed);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private become(state: PartState): void {
    this.state = state;
    this.onChange();
  }

  private launch(): Promise<void> {
    this.launching = this.spawnProcess();
    return this.launching;
  }

  private async spawnProcess(): Promise<void> {
    const { part } = this;
    await part.prepare?.();
    if (this.stopping.signal.aborted) return;
    mkdirSync(dirname(part.logFile), { recursive: true });
    const log = openSync(part.logFile, 'a');
    try {
      // a session of its own: Ctrl-C reaches only us, and we stop the parts one after the other
      const child = spawn(part.command, part.args, {
        ...part.user,
        cwd: part.cwd,
        env: part.env,
        stdio: ['ignore', log, log],
        detached: true,
      });
      this.child = child;
      this.exited = new Promise((done) => child.once('exit', () => done()));
      await new Promise<void>((done, fail) => {
        child.once('spawn', () => done());
        child.once('error', (error) => fail(new Error(`${part.name} could not be started: ${error.message}`)));
      });
      this.startTime = startTimeOf(child.pid ?? 0);
    } finally {
      closeSync(log);
    }
    this.onChange();
  }

  private async untilReady(): Promise<void> {
    const end = performance.now() + this.part.readyWithinMs;
    while (!this.stopping.signal.aborted && !(await this.part.isReady())) {
      if (this.pid === undefined) throw new Error(`${this.part.name} ended while it started.${this.endOfLog()}`);
      if (performance.now() > end) {
        throw new Error(`${this.part.name} was not ready after ${this.part.readyWithinMs / 1000} s.${this.endOfLog()}`);
      }
      await sleep(POLL_MS);
    }
  }

  private async keepRunning(): Promise<void> {
    const stopping = this.stopping.signal;
    let backOffMs = FIRST_BACK_OFF_MS;
    for (;;) {
      const aliveSince = performance.now();
      await this.exited;
      if (stopping.aborted) return;
      if (performance.now() - aliveSince > HEALTHY_AFTER_MS) backOffMs = FIRST_BACK_OFF_MS;
      this.restarts += 1;
      this.become('restarting');
      await this.pause(backOffMs);
      if (stopping.aborted) return;
      backOffMs = Math.min(backOffMs * 2, LONGEST_BACK_OFF_MS);
      try {
        await this.launch();
        await this.untilReady();
        if (!stopping.aborted) this.become('ready');
      } catch {
        // the reason (disk full, another part away) may pass: the next attempt comes after a longer pause
        this.child?.kill('SIGKILL');
      }
    }
  }

  private endOfLog(): string {
    const lines = readFileSync(this.part.logFile, 'utf8').trimEnd().split('\n').slice(-8);
    return ` The end of ${this.part.logFile}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
  }
}
