// Started by tools/dev-stack.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/places.mjs';
import { startTestStack } from './stack.ts';

const variables = join(root, '.citybrain', 'dev-stack.env');
const stack = await startTestStack();
const lines = Object.entries(stack.env).map(([name, value]) => `export ${name}=${value}\n`);
mkdirSync(join(root, '.citybrain'), { recursive: true });
writeFileSync(variables, lines.join(''), { mode: 0o600 });
console.log(`${lines.join('')}Written to ${variables}, where tools/jest finds them. Ctrl-C ends this stack.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    rmSync(variables, { force: true });
    void stack.stop().then(() => process.exit(0));
  });
}
