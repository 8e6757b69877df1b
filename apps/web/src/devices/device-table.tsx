import { Skeleton, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveDevice } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { Nothing } from '../shell/nothing.js';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { useTimeText } from '../time/use-time-text.js';
import { AlarmText } from './alarm-text.js';
import { DeviceState } from './device-state.js';
import styles from './devices.module.css';
import { LatestValues } from './latest-values.js';

interface Props {
  devices: LiveDevice[];
  waiting: boolean;
  onOpen: (id: string) => void;
}

const pagination = { pageSize: 100, showSizeChanger: false, hideOnSinglePage: true };

export const DeviceTable = ({ devices, waiting, onOpen }: Props) => {
  const { t } = useTranslation();
  const columns = useColumns(onOpen);
  if (waiting) return <Skeleton active className={styles.wait} paragraph={{ rows: 12 }} title={false} />;
  return (
    <Table
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={devices}
      pagination={pagination}
      sticky
      scroll={{ x: 1240 }}
      onRow={(row) => ({ onClick: () => onOpen(row.id), className: styles.row })}
      locale={{ emptyText: <Nothing>{t('device.none')}</Nothing> }}
    />
  );
};

const lastHeard = (device: LiveDevice): string | undefined =>
  device.latest.map((value) => value.at).toSorted((left, right) => Date.parse(right) - Date.parse(left))[0];

const useColumns = (onOpen: (id: string) => void): ColumnType<LiveDevice>[] => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  return useMemo(
    (): ColumnType<LiveDevice>[] => [
      {
        key: 'name',
        title: t('device.name'),
        width: 250,
        render: (_, row) => (
          <span className={styles.name}>
            <button type="button" className={styles.open} onClick={() => onOpen(row.id)}>
              {names.of(row.name, row.id)}
            </button>
            {row.simulated === true && <SimulatedBadge short />}
          </span>
        ),
      },
      {
        key: 'kind',
        title: t('device.kind'),
        width: 160,
        render: (_, row) => names.of(row.kindName, row.kind),
      },
      {
        key: 'state',
        title: t('device.stateTitle'),
        width: 250,
        render: (_, row) => (
          <span className={styles.alarm}>
            <DeviceState state={row.state} />
            {row.alarm !== null && <AlarmText alarm={row.alarm} />}
          </span>
        ),
      },
      { key: 'latest', title: t('device.latest'), render: (_, row) => <LatestValues latest={row.latest} /> },
      {
        key: 'heard',
        title: t('device.heard'),
        width: 150,
        render: (_, row) => {
          const at = lastHeard(row);
          return <span className="tabular">{at === undefined ? '–' : time.day(at)}</span>;
        },
      },
    ],
    [t, names, time, onOpen],
  );
};
