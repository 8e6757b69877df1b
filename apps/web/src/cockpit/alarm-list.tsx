import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AlarmText } from '../devices/alarm-text.js';
import { useNames } from '../district/use-names.js';
import { useLiveDevices } from '../live/live-provider.js';
import { Nothing } from '../shell/nothing.js';
import { gravestFirst } from './list-order.js';
import styles from './short-list.module.css';

/** Standing alarms, the gravest first. */
export const AlarmList = () => {
  const { t } = useTranslation();
  const names = useNames();
  const devices = useLiveDevices();
  const rows = useMemo(() => gravestFirst(devices?.values() ?? []), [devices]);
  if (rows.length === 0) return <Nothing>{t('watch.noAlarms')}</Nothing>;
  return (
    <ul className={styles.list}>
      {rows.map((device) => (
        <li key={device.id} className={styles.alarm}>
          <Link to={`/devices?device=${encodeURIComponent(device.id)}`}>{names.of(device.name, device.id)}</Link>
          <AlarmText alarm={device.alarm} />
        </li>
      ))}
    </ul>
  );
};
