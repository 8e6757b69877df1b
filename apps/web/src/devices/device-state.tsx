import { useTranslation } from 'react-i18next';
import type { DeviceState as State } from '../api/types.js';
import { Mark } from '../shell/mark.js';
import styles from './devices.module.css';

export const DeviceState = ({ state }: { state: State }) => {
  const { t } = useTranslation();
  return (
    <span className={styles.state} data-state={state}>
      <Mark name={`device-${state}`} />
      {t(`device.state.${state}`)}
    </span>
  );
};
