import { usePreferences } from '../shell/preferences.js';
import { useNow } from '../time/use-now.js';
import { clockTime, dayName } from '../time/zoned.js';
import { useDistrict } from './district.js';
import styles from './district.module.css';

/** The district's own clock, whatever the zone of the machine in front of it. */
export const DistrictClock = () => {
  const { language } = usePreferences();
  const { zone } = useDistrict();
  const now = new Date(useNow(1_000));
  return (
    <time className={styles.clock} title={zone} dateTime={now.toISOString()}>
      <strong>{clockTime(now, zone, language)}</strong>
      <span>{dayName(now, zone, language)}</span>
    </time>
  );
};
