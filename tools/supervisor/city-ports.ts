import { urlHost, urlPort } from '../lib/checks.mjs';
import { Problem } from '../lib/problem.mjs';
import { freePort, isPortFree } from '../stack/ports.ts';
import { gateway, inCapitals, services } from './services.ts';

export type CityPorts = Readonly<Record<string, number>>;

const STORES = { kafka: 7310, kafkaController: 7311, postgres: 7320, redis: 7330 };
const VARIABLES: Readonly<Record<string, string>> = {
  kafka: 'CITYBRAIN_KAFKA_PORT',
  kafkaController: 'CITYBRAIN_KAFKA_CONTROLLER_PORT',
  postgres: 'CITYBRAIN_POSTGRES_PORT',
  redis: 'CITYBRAIN_REDIS_PORT',
};

/**
 * A port for each part, by name. The usual ones are taken when they are free; a port that a variable asks for is used
 * or refused, never replaced. With CITYBRAIN_PORT=0 all others are free ones too, so that a second city keeps out of the
 * way of a first that has yet to start.
 */
export async function chooseCityPorts(): Promise<CityPorts> {
  const anyPort = urlPort() === 0;
  const chosen: Record<string, number> = { [gateway]: anyPort ? await freePort() : urlPort() };
  const inside = services.filter(({ name }) => name !== gateway).map(({ name, port }) => [name, port] as const);
  for (const [name, usual] of [...inside, ...Object.entries(STORES)]) {
    const taken = new Set(Object.values(chosen));
    chosen[name] = portAskedFor(name) ?? (await usualOrFree(anyPort ? undefined : usual, taken));
  }
  await refuseTaken(chosen);
  return chosen;
}

/** The URL as a browser on this machine reaches it. */
export function cityUrl(ports: CityPorts): string {
  return `http://${reachable(urlHost())}:${ports[gateway]}`;
}

/** Whoever listens on every address is reached at the loopback one. */
export function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

function variableOf(name: string): string {
  return VARIABLES[name] ?? `CITYBRAIN_${inCapitals(name)}_PORT`;
}

function portAskedFor(name: string): number | undefined {
  const text = process.env[variableOf(name)];
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new Problem(`${variableOf(name)} is "${text}": give a port from 1 to 65535, or leave it out for a free one.`);
}

async function usualOrFree(usual: number | undefined, taken: ReadonlySet<number>): Promise<number> {
  if (usual !== undefined && !taken.has(usual) && (await isPortFree(usual))) return usual;
  return freePort(taken);
}

async function refuseTaken(chosen: CityPorts): Promise<void> {
  for (const [name, port] of Object.entries(chosen)) {
    if (name === gateway || (await isPortFree(port))) continue;
    throw new Problem(
      `Port ${port} for ${name} is taken. Set ${variableOf(name)} to another one, or leave it out for a free one.`,
    );
  }
}
