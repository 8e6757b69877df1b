// Draws the secrets that docker-compose.yml asks for and writes them to .env, the sign-ins to a file of their own:
//   node tools/run.mjs deploy/new-secrets.ts
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../tools/build.ts';
import { root } from '../tools/lib/places.mjs';
import { exitWith, Problem } from '../tools/lib/problem.mjs';
import { bootstrapFileOf, prepareAccounts } from '../tools/supervisor/accounts.ts';
import { loadSecrets } from '../tools/supervisor/secrets.ts';
import { composeVariables } from './compose-variables.ts';

const folder = join(root, '.citybrain', 'compose');
const file = join(root, '.env');

try {
  if (existsSync(file))
    throw new Problem(
      `${file} is there already. Remove it to draw new secrets; the data of the old ones is lost to you then.`,
    );
  await build();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await prepareAccounts(folder, join(root, 'scenarios'), loadSecrets(folder));
  // the container reads it as another user; on this machine the folder around it is closed
  chmodSync(bootstrapFileOf(folder), 0o644);
  const variables = composeVariables(loadSecrets(folder), bootstrapFileOf(folder));
  writeFileSync(
    file,
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  console.log(`Written: ${file} and, with the sign-ins, ${bootstrapFileOf(folder)}.`);
} catch (error) {
  exitWith(error);
}
