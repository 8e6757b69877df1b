import { useTranslation } from 'react-i18next';
import type { MetricDefinition, MetricVariant } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useMetricDefinitions } from './metric-queries.js';
import styles from './metric-drawer.module.css';

interface MetricText {
  /** The metric's name; its id until the definitions are here. */
  name: string;
  variant: MetricVariant | undefined;
}

const find = (metrics: readonly MetricDefinition[], metric: string, variant: string): MetricVariant | undefined => {
  const variants = metrics.find((entry) => entry.id === metric)?.variants;
  return variants?.find((entry) => entry.id === variant) ?? variants?.[0];
};

/** A metric as the system declares it: the page has no definition of its own. */
export const useMetricText = (metric: string, variant: string): MetricText => {
  const { t } = useTranslation();
  const names = useNames();
  const metrics = useMetricDefinitions();
  const declared = metrics.find((entry) => entry.id === metric);
  const otherwise = t(`metric.name.${metric}`, { defaultValue: metric });
  return { name: names.of(declared?.name, otherwise), variant: find(metrics, metric, variant) };
};

/** What a number means: what is above and below the line, which time counts, and what never does. */
export const Definition = ({ metric, variant }: { metric: string; variant: string }) => {
  const { t } = useTranslation();
  const names = useNames();
  const { variant: declared } = useMetricText(metric, variant);
  if (declared === undefined) return null;
  const lines = [
    [t('metric.part.numerator'), names.of(declared.numerator)],
    [t('metric.part.denominator'), names.of(declared.denominator)],
    [t('metric.timeBasis'), names.of(declared.timeBasis)],
    [t('metric.exclusions'), declared.exclusions.map((entry) => names.of(entry)).join(t('app.semicolon'))],
  ] as const;
  return (
    <div className={styles.definition}>
      <p>
        <strong>{names.of(declared.name)}</strong> {names.of(declared.definition)}
      </p>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
