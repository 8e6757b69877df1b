import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';

let collecting = false;

/** Prometheus metrics of this process; names end in their unit, as the Prometheus conventions ask. */
export const startMetrics = (service: string): void => {
  register.setDefaultLabels({ service });
  if (!collecting) collectDefaultMetrics();
  collecting = true;
};

export const metricsText = (): Promise<string> => register.metrics();
export const metricsContentType = (): string => register.contentType;

const once = <T>(name: string, make: () => T): T => (register.getSingleMetric(name) as T | undefined) ?? make();

export const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
  once(name, () => new Counter({ name, help, labelNames }));

export const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
  once(name, () => new Gauge({ name, help, labelNames }));

export const histogram = (name: string, help: string, labelNames: string[] = [], buckets?: number[]): Histogram =>
  once(name, () => new Histogram({ name, help, labelNames, ...(buckets === undefined ? {} : { buckets }) }));
