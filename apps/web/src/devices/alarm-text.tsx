import { useTranslation } from 'react-i18next';
import type { LiveAlarm } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './devices.module.css';

/** What a standing alarm says, how grave it is, and since when. */
export const AlarmText = ({ alarm }: { alarm: LiveAlarm | null }) => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  if (alarm === null) return <span className={styles.muted}>–</span>;
  return (
    <span className={styles.alarm}>
      <span className={styles.severity} data-severity={alarm.severity}>
        {t(`severity.${alarm.severity}`, { defaultValue: String(alarm.severity) })}
      </span>
      {names.of(alarm.description, alarm.ruleId)}
      <span className={styles.muted}>{t('device.since', { time: time.day(alarm.raisedAt) })}</span>
    </span>
  );
};
