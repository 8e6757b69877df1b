import { Skeleton, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';
import { Nothing } from '../shell/nothing.js';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { useTimeText } from '../time/use-time-text.js';
import { ReportDecision } from './report-decision.js';
import styles from './report-table.module.css';

export const ReportTable = ({ reports, waiting }: { reports: Report[] | undefined; waiting: boolean }) => {
  const { t } = useTranslation();
  const columns = useColumns();
  if (waiting) return <Skeleton active className={styles.wait} paragraph={{ rows: 10 }} title={false} />;
  return (
    <Table
      size="small"
      rowKey="reportId"
      columns={columns}
      dataSource={reports}
      pagination={false}
      sticky
      scroll={{ x: 1100 }}
      locale={{ emptyText: <Nothing>{t('reports.none')}</Nothing> }}
    />
  );
};

const useColumns = (): ColumnType<Report>[] => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  const mayFile = mayDo(useAccount(), 'file');
  return useMemo(
    (): ColumnType<Report>[] => [
      {
        key: 'number',
        title: t('case.tracking'),
        width: 200,
        render: (_, row) => (
          <span className={styles.number}>
            <span className="tabular">{row.trackingNumber}</span>
            {row.simulated === true && <SimulatedBadge short />}
          </span>
        ),
      },
      {
        key: 'category',
        title: t('case.category'),
        width: 160,
        ellipsis: true,
        render: (_, row) => names.category(row.category, row.categoryName),
      },
      {
        key: 'description',
        title: t('case.description'),
        ellipsis: true,
        render: (_, row) => [row.description, row.place?.address].filter(Boolean).join(' · '),
      },
      { key: 'source', title: t('case.source'), width: 140, render: (_, row) => names.source(row.source.kind) },
      {
        key: 'at',
        title: t('reports.at'),
        width: 140,
        render: (_, row) => <span className="tabular">{time.day(row.reportedAt)}</span>,
      },
      {
        key: 'status',
        title: t('case.status'),
        width: 220,
        render: (_, row) =>
          row.status === 'reported' && mayFile ? (
            <ReportDecision report={row} />
          ) : (
            t(`reports.status.${row.status}`, { defaultValue: row.status })
          ),
      },
    ],
    [t, names, time, mayFile],
  );
};
