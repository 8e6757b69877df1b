import { createConnection, createServer } from 'node:net';

const FIRST_RANDOM_PORT = 20_000;
const LAST_RANDOM_PORT = 32_000;

/** True when nothing listens on this port of the loopback address and we may. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/**
 * A free port below the range from which the system takes the ports of outgoing connections: one taken from that range
 * could be gone again before the process it was meant for binds it.
 */
export async function freePort(except: ReadonlySet<number> = new Set()): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = FIRST_RANDOM_PORT + Math.floor(Math.random() * (LAST_RANDOM_PORT - FIRST_RANDOM_PORT));
    if (!except.has(port) && (await isPortFree(port))) return port;
  }
  throw new Error(`No free port between ${FIRST_RANDOM_PORT} and ${LAST_RANDOM_PORT}.`);
}

/** True when a TCP connection to the port of the loopback address is accepted. */
export function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
