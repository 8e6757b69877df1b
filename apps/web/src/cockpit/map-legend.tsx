import { useTranslation } from 'react-i18next';
import { Mark } from '../shell/mark.js';
import styles from './live-map.module.css';

const marks = [
  ['case-overdue', 'map.legend.overdue'],
  ['device-alarm', 'map.legend.alarm'],
  ['case-soon', 'map.legend.soon'],
  ['device-normal', 'map.legend.deviceNormal'],
  ['case-normal', 'map.legend.normal'],
  ['device-silent', 'map.legend.silent'],
] as const;

export const MapLegend = () => {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('map.legend.label')}>
      {marks.map(([mark, key]) => (
        <li key={mark}>
          <Mark name={mark} />
          {t(key)}
        </li>
      ))}
    </ul>
  );
};
