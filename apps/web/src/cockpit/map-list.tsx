import { Skeleton, Table, Tabs } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveCase, LiveDevice } from '../api/types.js';
import { CaseLink } from '../cases/case-link.js';
import { DueText } from '../cases/due-text.js';
import { StatusTag } from '../cases/status-tag.js';
import { DeviceState } from '../devices/device-state.js';
import { LatestValues } from '../devices/latest-values.js';
import { useNames } from '../district/use-names.js';
import { Nothing } from '../shell/nothing.js';
import { byDue, byState } from './list-order.js';
import styles from './map-list.module.css';

interface Props {
  cases: readonly LiveCase[];
  devices: readonly LiveDevice[];
  waiting: boolean;
}

const pagination = { pageSize: 50, showSizeChanger: false, size: 'small' as const, hideOnSinglePage: true };

/** The map's content for those who read rather than look: the same cases and devices, the most urgent first. */
export const MapList = ({ cases, devices, waiting }: Props) => {
  const { t } = useTranslation();
  if (waiting) return <Skeleton active className={styles.wait} paragraph={{ rows: 10 }} />;
  return (
    <Tabs
      className={styles.tabs}
      size="small"
      items={[
        { key: 'cases', label: t('map.listCases', { count: cases.length }), children: <CaseList cases={cases} /> },
        {
          key: 'devices',
          label: t('map.listDevices', { count: devices.length }),
          children: <DeviceList devices={devices} />,
        },
      ]}
    />
  );
};

const CaseList = ({ cases }: { cases: readonly LiveCase[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const rows = useMemo(() => cases.toSorted(byDue), [cases]);
  const columns = useMemo(
    (): ColumnType<LiveCase>[] => [
      {
        key: 'number',
        title: t('case.number'),
        render: (_, row) => <CaseLink id={row.id} number={row.number} priority={row.priority} />,
      },
      {
        key: 'category',
        title: t('case.category'),
        render: (_, row) => names.category(row.category, row.categoryName),
      },
      { key: 'status', title: t('case.status'), render: (_, row) => <StatusTag status={row.status} /> },
      {
        key: 'department',
        title: t('case.department'),
        render: (_, row) => names.department(row.departmentId, row.departmentName),
      },
      { key: 'due', title: t('case.due'), render: (_, row) => <DueText dueAt={row.dueAt} /> },
    ],
    [t, names],
  );
  return (
    <Table
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={pagination}
      scroll={{ x: 620 }}
      locale={{ emptyText: <Nothing>{t('case.none')}</Nothing> }}
    />
  );
};

const DeviceList = ({ devices }: { devices: readonly LiveDevice[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const rows = useMemo(() => devices.toSorted(byState), [devices]);
  const columns = useMemo(
    (): ColumnType<LiveDevice>[] => [
      { key: 'name', title: t('device.name'), render: (_, row) => names.of(row.name, row.id) },
      { key: 'state', title: t('device.stateTitle'), render: (_, row) => <DeviceState state={row.state} /> },
      { key: 'latest', title: t('device.latest'), render: (_, row) => <LatestValues latest={row.latest} /> },
    ],
    [t, names],
  );
  return (
    <Table
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={pagination}
      scroll={{ x: 520 }}
      locale={{ emptyText: <Nothing>{t('device.none')}</Nothing> }}
    />
  );
};
