import { Skeleton, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { Nothing } from '../shell/nothing.js';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { useDrawers } from '../shell/use-drawers.js';
import { useTimeText } from '../time/use-time-text.js';
import type { CaseSort } from './case-filter.js';
import { CaseLink } from './case-link.js';
import styles from './case-table.module.css';
import { DueText } from './due-text.js';
import { StatusTag } from './status-tag.js';
import { urgencyOf } from './urgency.js';

interface Props {
  cases: CaseView[] | undefined;
  waiting: boolean;
  sort: CaseSort;
  onSort: (sort: CaseSort) => void;
}

export const CaseTable = ({ cases, waiting, sort, onSort }: Props) => {
  const { t } = useTranslation();
  const { caseId, openCase } = useDrawers();
  const columns = useColumns();
  const ordered = useMemo(() => columns.map((column) => withOrder(column, sort)), [columns, sort]);
  if (waiting) return <Skeleton active className={styles.wait} paragraph={{ rows: 14 }} title={false} />;
  return (
    <Table
      size="small"
      rowKey="id"
      columns={ordered}
      dataSource={cases}
      pagination={false}
      sticky
      scroll={{ x: 1200 }}
      rowClassName={(row) => rowClass(row, caseId)}
      onRow={(row) => ({ onClick: () => openCase(row.id) })}
      onChange={(_pages, _filters, sorter) => onSort(sortOf(sorter))}
      locale={{ emptyText: <Nothing>{t('case.none')}</Nothing> }}
    />
  );
};

const rowClass = (row: CaseView, selected: string | null): string => {
  const late = row.status !== 'closed' && urgencyOf(row.dueAt, Date.now()) === 'overdue';
  return [styles.row, late ? styles.late : '', row.id === selected ? styles.selected : ''].join(' ');
};

/** The table's arrows told as the order that the queue is asked for. */
const sortOf = (sorter: unknown): CaseSort => {
  const { columnKey, order } = sorter as { columnKey?: string; order?: 'ascend' | 'descend' | null };
  if (columnKey === 'filed' && order === 'descend') return '-filed';
  return columnKey === 'filed' && order === 'ascend' ? 'filed' : 'due';
};

const withOrder = (column: ColumnType<CaseView>, sort: CaseSort): ColumnType<CaseView> => {
  if (column.key === 'due') return { ...column, sortOrder: sort === 'due' ? 'ascend' : null };
  if (column.key !== 'filed' || sort === 'due') return column.key === 'filed' ? { ...column, sortOrder: null } : column;
  return { ...column, sortOrder: sort === 'filed' ? 'ascend' : 'descend' };
};

const useColumns = (): ColumnType<CaseView>[] => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  return useMemo(
    (): ColumnType<CaseView>[] => [
      {
        key: 'number',
        title: t('case.number'),
        width: 214,
        render: (_, row) => (
          <span className={styles.number}>
            <CaseLink id={row.id} number={row.number} priority={row.priority} />
            {row.simulated === true && <SimulatedBadge short />}
          </span>
        ),
      },
      {
        key: 'category',
        title: t('case.category'),
        width: 168,
        ellipsis: true,
        render: (_, row) => names.category(row.category, row.categoryName),
      },
      {
        key: 'description',
        title: t('case.description'),
        ellipsis: true,
        render: (_, row) => [row.description, row.place?.address].filter(Boolean).join(' · '),
      },
      { key: 'status', title: t('case.status'), width: 120, render: (_, row) => <StatusTag status={row.status} /> },
      {
        key: 'department',
        title: t('case.department'),
        width: 180,
        ellipsis: true,
        render: (_, row) => names.department(row.departmentId, row.departmentName),
      },
      {
        key: 'due',
        title: t('case.due'),
        width: 150,
        sorter: true,
        sortDirections: ['ascend'],
        render: (_, row) => <DueText dueAt={row.dueAt} closedAt={row.closedAt} />,
      },
      {
        key: 'filed',
        title: t('case.filed'),
        width: 140,
        sorter: true,
        sortDirections: ['descend', 'ascend'],
        render: (_, row) => <span className="tabular">{time.day(row.filedAt)}</span>,
      },
    ],
    [t, names, time],
  );
};
