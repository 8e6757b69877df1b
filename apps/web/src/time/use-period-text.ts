import { useTranslation } from 'react-i18next';
import { datesOf, type Period, type PeriodName } from './period.js';

/** A period in words: its name, or its first and last date. */
export const usePeriodText = (): ((period: Period) => string) => {
  const { t } = useTranslation();
  return (period) => {
    const dates = datesOf(period);
    return dates === null ? t(`period.${period as PeriodName}`) : `${dates.first} – ${dates.last}`;
  };
};
