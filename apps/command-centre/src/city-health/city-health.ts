import { loadSettings } from '@citybrain/config';
import { health, log } from '@citybrain/observability';
import { Injectable } from '@nestjs/common';
import { gatewaySettings } from '../command-centre.config.js';

/** ready: does its work; starting: not yet; unavailable: cannot at the moment; unreachable: did not answer at all. */
export const serviceStates = ['ready', 'starting', 'unavailable', 'unreachable'] as const;
export type ServiceState = (typeof serviceStates)[number];

export interface CityReport {
  readonly status: 'ready' | 'starting' | 'unavailable';
  readonly services: Readonly<Record<string, ServiceState>>;
}

const PATIENCE_MS = 3_000;
/** Asking often must not keep the services busy. */
const FRESH_MS = 500;

/** Asks every service whether it can work; details stay inside, since anybody may ask. */
@Injectable()
export class CityHealth {
  private readonly addresses = addressesOf(loadSettings(gatewaySettings));
  private asked: { at: number; answer: Promise<CityReport> } | undefined;

  report(): Promise<CityReport> {
    const now = performance.now();
    if (this.asked === undefined || now - this.asked.at > FRESH_MS) this.asked = { at: now, answer: this.ask() };
    return this.asked.answer;
  }

  private async ask(): Promise<CityReport> {
    const others = Object.entries(this.addresses).map(async ([name, url]) => [name, await stateAt(url)] as const);
    const own = health.report().then((report) => ['command-centre', report.status] as const);
    const services = Object.fromEntries(await Promise.all([...others, own])) as Record<string, ServiceState>;
    return { status: summaryOf(Object.values(services)), services };
  }
}

const addressesOf = (settings: Record<`${string}Url`, string> | object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => name.endsWith('Url'))
      .map(([name, url]) => [name.slice(0, -'Url'.length), String(url)]),
  );

const stateAt = async (url: string): Promise<ServiceState> => {
  try {
    const response = await fetch(`${url}/health/ready`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const body = (await response.json()) as { status?: unknown };
    if (response.ok) return 'ready';
    return body.status === 'starting' ? 'starting' : 'unavailable';
  } catch (error) {
    log().debug({ err: error, url }, 'a service did not say how it is');
    return 'unreachable';
  }
};

const summaryOf = (states: readonly ServiceState[]): CityReport['status'] => {
  if (states.every((state) => state === 'ready')) return 'ready';
  return states.every((state) => state === 'ready' || state === 'starting') ? 'starting' : 'unavailable';
};
