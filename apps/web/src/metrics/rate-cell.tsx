import { useTranslation } from 'react-i18next';
import type { MetricPart, Rate } from '../api/types.js';
import { useDrawers, type MetricAsked } from '../shell/use-drawers.js';
import { barWidth, rateText } from './rate-text.js';
import styles from './rates-panel.module.css';

interface Props {
  rate: Rate;
  /** Whose rate it is, for those who hear the page. */
  who: string;
  asked: Omit<MetricAsked, 'part'>;
}

/** A rate with its bar; the rate and both numbers it is made of open the cases behind them. */
export const RateCell = ({ rate, who, asked }: Props) => {
  const { t } = useTranslation();
  const { openMetric } = useDrawers();
  const number = (part: MetricPart, text: string | number, className = '') => (
    <button
      type="button"
      className={`${styles.number} ${className}`}
      disabled={rate.denominator === 0 && part !== 'numerator'}
      aria-label={t('rates.open', { who, text, part: t(`metric.part.${part}`) })}
      onClick={() => openMetric({ ...asked, part })}
    >
      {text}
    </button>
  );
  return (
    <div className={styles.cell}>
      {number('denominator', rateText(rate), styles.rate)}
      <span className={styles.fraction}>
        {number('numerator', rate.numerator)}/{number('denominator', rate.denominator)}
      </span>
      <span className={styles.bar} data-gap={rate.numerator < rate.denominator} aria-hidden>
        <span style={{ width: `${barWidth(rate)}%` }} />
      </span>
    </div>
  );
};
