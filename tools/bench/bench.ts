// npm run bench [-- --only NAME] [-- --json FILE]: what the system achieves, each figure beside its floor.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitWith, Problem } from '../lib/problem.mjs';
import { say, step } from '../lib/progress.mjs';
import { table } from '../lib/table.mjs';
import { type Figure, type Result, resultOf } from './figure.ts';
import { readingsStored } from './figures/readings-stored.ts';
import { reportAccepted } from './figures/report-accepted.ts';
import { conditions } from './settings.ts';
import { withBenchStack } from './stack/bench-stack.ts';

const figures: readonly Figure[] = [reportAccepted, readingsStored];

async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const results: Result[] = [];
  for (const figure of chosen(values.only)) {
    say(`\n${figure.name}: ${figure.about}`);
    const measured = await withBenchStack(figure.services, (stack) =>
      step(`measuring ${figure.name}`, () => figure.measure(stack)),
    );
    results.push(resultOf(figure, measured));
  }
  console.log(`\n${printed(results)}\n\n${conditions()}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
}

function chosen(only: string | undefined): readonly Figure[] {
  const found = figures.filter(({ name }) => only === undefined || name === only);
  if (found.length > 0) return found;
  throw new Problem(`There is no figure "${only}". There are: ${figures.map(({ name }) => name).join(', ')}.`);
}

function printed(results: readonly Result[]): string {
  const rows = results.map(({ name, ours, floor, ratio, unit }) => [
    name,
    String(ours),
    String(floor),
    String(ratio),
    unit,
  ]);
  return table([['name', 'ours', 'floor', 'ratio', 'unit'], ...rows]);
}

await bench().catch(exitWith);
