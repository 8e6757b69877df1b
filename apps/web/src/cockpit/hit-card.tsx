import { useTranslation } from 'react-i18next';
import type { LiveCase, LiveDevice } from '../api/types.js';
import { CaseLink } from '../cases/case-link.js';
import { DueText } from '../cases/due-text.js';
import { StatusTag } from '../cases/status-tag.js';
import { DeviceState } from '../devices/device-state.js';
import { LatestValues } from '../devices/latest-values.js';
import { useNames } from '../district/use-names.js';
import { useLiveCases, useLiveDevices } from '../live/live-provider.js';
import type { MapHit } from '../map/use-map-clicks.js';
import styles from './live-map.module.css';

const MOST = 8;

/** What lies at one place of the map. It stays live: a case that is closed meanwhile leaves the card. */
export const HitCard = ({ hit }: { hit: MapHit }) => {
  const { t } = useTranslation();
  const cases = useLiveCases();
  const devices = useLiveDevices();
  const shownCases = hit.cases.flatMap((id) => cases?.get(id) ?? []);
  const shownDevices = hit.devices.flatMap((id) => devices?.get(id) ?? []);
  if (shownCases.length + shownDevices.length === 0) return <p>{t('map.gone')}</p>;
  return (
    <div className={styles.card}>
      {shownCases.slice(0, MOST).map((entry) => (
        <CaseEntry key={entry.id} entry={entry} />
      ))}
      {shownDevices.slice(0, MOST).map((device) => (
        <DeviceEntry key={device.id} device={device} />
      ))}
    </div>
  );
};

const CaseEntry = ({ entry }: { entry: LiveCase }) => {
  const names = useNames();
  return (
    <div className={styles.entry}>
      <div className={styles.line}>
        <strong>{names.category(entry.category, entry.categoryName)}</strong>
        <StatusTag status={entry.status} />
      </div>
      <div className={styles.line}>
        <CaseLink id={entry.id} number={entry.number} priority={entry.priority} />
        <DueText dueAt={entry.dueAt} />
      </div>
      <span className={styles.muted}>{names.department(entry.departmentId, entry.departmentName)}</span>
    </div>
  );
};

const DeviceEntry = ({ device }: { device: LiveDevice }) => {
  const names = useNames();
  return (
    <div className={styles.entry}>
      <div className={styles.line}>
        <strong>{names.of(device.name, device.id)}</strong>
        <DeviceState state={device.state} />
      </div>
      {device.alarm !== null && <span className={styles.alarm}>{names.of(device.alarm.description)}</span>}
      <LatestValues latest={device.latest} />
    </div>
  );
};
