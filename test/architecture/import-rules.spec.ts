import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = resolve('.');
const rulesFile = join(root, 'test/architecture/dependency-rules.cjs');
const seededRoot = join(root, 'test/architecture/seeded');

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Runs dependency-cruiser over `paths` below `cwd` and returns what it found. */
const violationsIn = async (cwd: string, paths: readonly string[]): Promise<Violation[]> => {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, ...paths, '--config', rulesFile, '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
};

describe('the import rules', () => {
  let seeded: Violation[];
  beforeAll(async () => {
    seeded = await violationsIn(seededRoot, ['apps', 'libs']);
  }, 60_000);

  it.each([
    ['apps-never-import-apps', 'apps/intake/src/filing/file.ts'],
    ['tables-stay-home', 'apps/dispatch/src/routing/route.ts'],
    ['deciders-are-pure', 'apps/dispatch/src/cases/case.decider.ts'],
    ['everything-resolves', 'apps/dispatch/src/cases/lost.ts'],
    ['foundations-import-nothing-of-ours', 'libs/contracts/src/index.ts'],
    ['helpers-import-kernel-only', 'libs/config/src/index.ts'],
    ['edges-import-helpers-only', 'libs/persistence/src/index.ts'],
    ['messaging-imports-edges-and-contracts', 'libs/messaging/src/index.ts'],
    ['web-meets-services-in-contracts-and-client', 'apps/web/src/main.ts'],
    ['test-helpers-stay-in-tests', 'apps/intake/src/filing/seed.ts'],
    ['kafka-only-through-messaging', 'apps/intake/src/filing/send.ts'],
    ['no-framework-in-foundations', 'libs/kernel/src/index.ts'],
    ['no-circles', 'apps/intake/src/filing/round.ts'],
  ])('find a breach of %s', (rule, from) => {
    expect(seeded).toContainEqual({ rule, from });
  });

  it('each have a seeded breach', async () => {
    const rules = (await import(rulesFile)) as { default: { forbidden: { name: string }[] } };
    const names = rules.default.forbidden.map((rule) => rule.name);
    expect(new Set(seeded.map((violation) => violation.rule))).toEqual(new Set(names));
  });

  it('hold in the whole product', async () => {
    expect(await violationsIn(root, ['apps', 'libs'])).toEqual([]);
  }, 120_000);
});

describe('the lint rules', () => {
  const lint = async (file: string): Promise<string> => {
    const cli = join(root, 'node_modules/oxlint/bin/oxlint');
    const args = [cli, '--type-aware', '--no-ignore', '-c', join(root, '.oxlintrc.json'), join(seededRoot, file)];
    const run = promisify(execFile)(process.execPath, args, { cwd: root });
    return (await run.catch((failed: { stdout: string }) => failed)).stdout;
  };

  it('find an environment variable that is read outside libs/config', async () => {
    expect(await lint('apps/intake/src/filing/environment.ts')).toContain('no-process-env');
  }, 30_000);

  it('find a promise that nobody waits for', async () => {
    expect(await lint('apps/intake/src/filing/forgotten.ts')).toContain('no-floating-promises');
  }, 30_000);
});
