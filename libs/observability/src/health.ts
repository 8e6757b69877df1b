/** up: can work; starting: not yet; down: cannot work now. */
export interface CheckResult {
  readonly status: 'up' | 'starting' | 'down';
  readonly detail?: string;
}

export interface HealthReport {
  readonly status: 'ready' | 'starting' | 'unavailable';
  readonly checks: Readonly<Record<string, CheckResult>>;
}

type Check = () => Promise<CheckResult> | CheckResult;

/** What must be well for this process to do its work. Parts register themselves; the edge asks. */
export class Health {
  private readonly checks = new Map<string, Check>();

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Asks every part at once; a part that throws or takes longer than `timeoutMs` is down. */
  async report(timeoutMs = 2_000): Promise<HealthReport> {
    const names = [...this.checks.keys()];
    const results = await Promise.all(names.map((name) => ask(this.checks.get(name)!, timeoutMs)));
    const checks = Object.fromEntries(names.map((name, index) => [name, results[index]!]));
    return { status: summarise(results), checks };
  }
}

const summarise = (results: readonly CheckResult[]): HealthReport['status'] => {
  if (results.some((result) => result.status === 'down')) return 'unavailable';
  return results.some((result) => result.status === 'starting') ? 'starting' : 'ready';
};

const ask = async (check: Check, timeoutMs: number): Promise<CheckResult> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((done) => {
    timer = setTimeout(() => done({ status: 'down', detail: `no answer in ${timeoutMs} ms` }), timeoutMs);
  });
  try {
    return await Promise.race([Promise.resolve().then(check), late]);
  } catch (error) {
    return { status: 'down', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
};

/** The process's health. */
export const health = new Health();
