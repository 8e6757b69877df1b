// Shows which steps are under way: one rewritten line on a terminal, plain lines in a log.

const running = new Map();
const onTerminal = process.stdout.isTTY === true;
const PLAIN_EVERY_MS = 15_000;
let ticker;
let shown = false;

/**
 * Runs one step and shows how long it takes. Steps may run side by side.
 * @template T
 * @param {string} title what is being done, e.g. "installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  running.set(title, startedAt);
  if (!onTerminal) console.log(`… ${title}`);
  ticker ??= setInterval(tick, onTerminal ? 250 : PLAIN_EVERY_MS).unref();
  draw();
  try {
    const result = await work();
    finish(title, `✓ ${title} (${seconds(startedAt)})`);
    return result;
  } catch (error) {
    // what was only cut short is not what went wrong
    finish(title, error.name === 'AbortError' ? undefined : `✗ ${title} (${seconds(startedAt)})`);
    throw error;
  }
}

/**
 * A line between the steps.
 * @param {string} line
 */
export function say(line) {
  erase();
  console.log(line);
  draw();
}

function finish(title, line) {
  running.delete(title);
  if (line) say(line);
  else draw();
  if (running.size === 0) {
    clearInterval(ticker);
    ticker = undefined;
  }
}

function tick() {
  if (onTerminal) return draw();
  for (const [title, startedAt] of running) console.log(`… still ${title} (${seconds(startedAt)})`);
}

function draw() {
  if (!onTerminal) return;
  erase();
  if (running.size === 0) return;
  const text = `… ${[...running].map(([title, startedAt]) => `${title} (${seconds(startedAt)})`).join(', ')}`;
  // a line that wraps could not be erased again
  process.stdout.write(text.slice(0, (process.stdout.columns || 80) - 1));
  shown = true;
}

function erase() {
  if (shown) process.stdout.write('\r\x1b[K');
  shown = false;
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
