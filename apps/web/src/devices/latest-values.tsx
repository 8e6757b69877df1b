import { useTranslation } from 'react-i18next';
import type { LatestValue } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './devices.module.css';
import { valueText } from './value-text.js';

/** The last known value of each observed property, with its time on hover. */
export const LatestValues = ({ latest }: { latest: readonly LatestValue[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  if (latest.length === 0) return <span className={styles.muted}>{t('device.noValue')}</span>;
  return (
    <span className={styles.values}>
      {latest.map((value) => (
        <span key={value.datastreamId} title={time.full(value.at)}>
          <span className={styles.muted}>
            {names.of(value.propertyName, t(`property.${value.property}`, { defaultValue: value.property }))}
          </span>{' '}
          <strong className="tabular">{valueText(value.result, value.unit)}</strong>
        </span>
      ))}
    </span>
  );
};
