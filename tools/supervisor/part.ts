/** One process of the system: how it is started, how one sees that it can do its work, how it is asked to stop. */
export interface Part {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the process; nothing is inherited but what is listed here. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Runs under this user instead of ours. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal: NodeJS.Signals;
  /** Output of the process is appended here. */
  readonly logFile: string;
  /** Ports it listens on. */
  readonly ports: readonly number[];
  /** Where it tells in detail whether it can do its work, when it has such a place. */
  readonly healthUrl?: string;
  /** Done before each start, also before a restart: what a killed predecessor left is put in order here. */
  readonly prepare?: () => Promise<void>;
  /** True as soon as the process can do its work; false while it cannot yet. */
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMs: number;
  /** After a stop that was asked for and came to its end. */
  readonly onStopped?: () => Promise<void>;
}
