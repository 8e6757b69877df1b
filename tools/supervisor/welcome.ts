import type { RunFile } from '../lib/run-file.mjs';
import { table } from '../lib/table.mjs';

/** What a person who has just started a city needs to know. */
export function welcome({ url, signIns }: RunFile): string {
  const rows = signIns.map(({ username, password, roles }) => [username, password, roles.join(', ')]);
  const accounts = table([['user', 'password', 'role'], ...rows]).replaceAll(/^/gm, '  ');
  return `
The city is at work:  ${url}

${accounts}

Ctrl-C stops everything. In another terminal: npm run status, npm stop.
`;
}
