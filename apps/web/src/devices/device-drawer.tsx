import { Drawer, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { LatestValue, LiveDevice } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useLiveDevices } from '../live/live-provider.js';
import { Failure } from '../shell/failure.js';
import { Nothing } from '../shell/nothing.js';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { AlarmText } from './alarm-text.js';
import { DeviceState } from './device-state.js';
import styles from './devices.module.css';
import { useObservations } from './observation-query.js';
import { valueText } from './value-text.js';

const Chart = lazy(async () => ({ default: (await import('./observation-chart.js')).ObservationChart }));

/** One device: how it stands and what it measured lately. */
export const DeviceDrawer = ({ id, onClose }: { id: string | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const names = useNames();
  const device = useLiveDevices()?.get(id ?? '');
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={480}
      aria-label={t('device.drawer')}
      title={names.of(device?.name, id ?? '')}
      extra={device?.simulated === true && <SimulatedBadge />}
    >
      {device === undefined ? <Nothing>{t('device.none')}</Nothing> : <Content device={device} />}
    </Drawer>
  );
};

const Content = ({ device }: { device: LiveDevice }) => {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <div className={styles.drawer}>
      <dl className={styles.facts}>
        <dt>{t('device.kind')}</dt>
        <dd>{names.of(device.kindName, device.kind)}</dd>
        <dt>{t('device.stateTitle')}</dt>
        <dd>
          <DeviceState state={device.state} />
        </dd>
        <dt>{t('device.alarm')}</dt>
        <dd>
          <AlarmText alarm={device.alarm} />
        </dd>
        <dt>{t('device.id')}</dt>
        <dd>
          <code>{device.id}</code>
        </dd>
      </dl>
      {device.latest.length === 0 && <Nothing>{t('device.noValue')}</Nothing>}
      {device.latest.map((value) => (
        <Recent key={value.datastreamId} value={value} />
      ))}
    </div>
  );
};

const Recent = ({ value }: { value: LatestValue }) => {
  const { t } = useTranslation();
  const names = useNames();
  const observations = useObservations(value);
  const name = names.of(value.propertyName, t(`property.${value.property}`, { defaultValue: value.property }));
  return (
    <section aria-label={name}>
      <p className={styles.chartTitle}>
        <span>{name}</span>
        <span className="tabular">{valueText(value.result, value.unit)}</span>
      </p>
      <div className={styles.chart}>
        {observations.isPending && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
        {observations.error !== null && (
          <Failure error={observations.error} onRetry={() => void observations.refetch()} />
        )}
        {observations.data?.length === 0 && <Nothing>{t('device.noHistory')}</Nothing>}
        {observations.data !== undefined && observations.data.length > 0 && (
          <Suspense fallback={<Skeleton active paragraph={{ rows: 4 }} title={false} />}>
            <Chart points={observations.data} unit={value.unit} label={t('device.chart', { name })} />
          </Suspense>
        )}
      </div>
    </section>
  );
};
