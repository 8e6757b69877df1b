import { withDetails } from '@citybrain/kernel';
import { httpErrors } from '@citybrain/http';
import { analyticsErrors } from '../analytics.errors.js';
import { closureRate, onTimeClosureRate } from './closure-metrics.js';
import type { MetricDefinition, MetricVariant } from './metric-definition.js';

/** Every metric, in the order of the field's list. */
export const metrics: readonly MetricDefinition[] = [closureRate, onTimeClosureRate];

/** Throws ANALYTICS_METRIC_UNKNOWN. */
export const metricOf = (id: string): MetricDefinition => {
  const metric = metrics.find((each) => each.id === id);
  if (metric !== undefined) return metric;
  throw analyticsErrors.METRIC_UNKNOWN(
    id,
    metrics.map((each) => each.id),
  );
};

/** The named variant, or the metric's default. Throws HTTP_INVALID_INPUT that names the variants there are. */
export const variantOf = (metric: MetricDefinition, id: string | undefined): MetricVariant => {
  const variant = id === undefined ? metric.variants[0] : metric.variants.find((each) => each.id === id);
  if (variant !== undefined) return variant;
  const allowed = metric.variants.map((each) => each.id).join(', ');
  throw withDetails(httpErrors.INVALID_INPUT(), {
    errors: [{ pointer: '#/variant', detail: `${metric.id} has no variant ${id}; it has ${allowed}` }],
  });
};
