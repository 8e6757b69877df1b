// npm run status: what runs, whether it is ready, how much memory it takes.
import { readdirSync, readFileSync } from 'node:fs';
import { exitWith } from './lib/problem.mjs';
import { isStillThere, livingSupervisor, readRunFile } from './lib/run-file.mjs';
import { table } from './lib/table.mjs';

try {
  const found = readRunFile();
  if (!found || !livingSupervisor()) {
    const left = found?.processes.filter(isStillThere) ?? [];
    console.log(
      left.length > 0
        ? `The supervisor was killed; left behind: ${left.map(({ name }) => name).join(', ')}. npm stop ends them.`
        : 'Nothing runs in this folder. npm start starts a city.',
    );
    process.exitCode = 3;
  } else {
    await show(found);
  }
} catch (error) {
  exitWith(error);
}

/** @param {import('./lib/run-file.mjs').RunFile} found */
async function show({ state, url, startedAt, supervisor, processes }) {
  const rows = await Promise.all([{ ...supervisor, state: 'ready', ports: [], restarts: 0 }, ...processes].map(rowOf));
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  console.log(`${url}  ${state} since ${new Date(startedAt).toLocaleString('sv-SE')}\n`);
  const cells = rows.map(({ name, pid, state: partState, ports, restarts, bytes }) => [
    name,
    String(pid),
    partState,
    ports.join(' '),
    String(restarts),
    megabytes(bytes),
  ]);
  console.log(table([['part', 'process', 'state', 'ports', 'restarts', 'memory'], ...cells]));
  console.log(`\n${megabytes(total)} together`);
}

async function rowOf(part) {
  const family = part.name === 'supervisor' ? [part.pid] : [part.pid, ...childrenOf(part.pid)];
  const bytes = family.reduce((sum, pid) => sum + memoryOf(pid), 0);
  return { ...part, state: await stateOf(part), bytes };
}

/** Services are asked themselves: one that runs may still be unable to do its work, and says why. */
async function stateOf({ state, healthUrl }) {
  if (!healthUrl || state !== 'ready') return state;
  try {
    const answer = await fetch(healthUrl, { signal: AbortSignal.timeout(3_000) });
    if (answer.ok) return 'ready';
    const { status, checks } = await answer.json();
    const failing = Object.entries(checks).filter(([, check]) => check.status !== 'up');
    return `${status} (${failing.map(([name]) => name).join(', ')})`;
  } catch {
    return 'does not answer';
  }
}

/** Postgres has a process per connection. */
function childrenOf(pid) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1] === String(pid))
    .map(Number);
}

/** Memory that is shared between processes is counted by its share (PSS), or not parted where the system does not say. */
function memoryOf(pid) {
  const shared = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`));
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`));
  return Number(shared?.[1] ?? resident?.[1] ?? 0) * 1024;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function megabytes(bytes) {
  return bytes > 0 ? `${Math.round(bytes / 1e6)} MB` : '?';
}
