import { useTranslation } from 'react-i18next';
import { useNames } from '../district/use-names.js';
import { useMetricDefinitions } from './metric-queries.js';
import styles from './metric-drawer.module.css';

/** Name and definition of a metric as the system declares them; our own words stand in until they are here. */
export const useMetricText = (metric: string, variant: string): { name: string; definition: string } => {
  const { t } = useTranslation();
  const names = useNames();
  const declared = useMetricDefinitions().find((entry) => entry.id === metric);
  const chosen = declared?.variants?.find((entry) => entry.id === variant);
  const key = variant === '' ? metric : `${metric}-${variant}`;
  return {
    name: names.of(declared?.name, t(`metric.name.${metric}`, { defaultValue: metric })),
    definition: names.of(
      chosen?.definition ?? declared?.definition,
      t(`metric.definition.${key}`, { defaultValue: '' }),
    ),
  };
};

export const Definition = ({ metric, variant }: { metric: string; variant: string }) => {
  const { definition } = useMetricText(metric, variant);
  return definition === '' ? null : <p className={styles.definition}>{definition}</p>;
};
