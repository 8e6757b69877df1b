import { Button, Drawer, Segmented, Skeleton, Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricCase, MetricPart } from '../api/types.js';
import { CaseLink } from '../cases/case-link.js';
import { DueText } from '../cases/due-text.js';
import { StatusTag } from '../cases/status-tag.js';
import { useDistrict } from '../district/district.js';
import { useNames } from '../district/use-names.js';
import { Failure } from '../shell/failure.js';
import { Nothing } from '../shell/nothing.js';
import { countOf, useDrawers, type MetricAsked } from '../shell/use-drawers.js';
import { periodRange } from '../time/period.js';
import { usePeriodText } from '../time/use-period-text.js';
import { useNow } from '../time/use-now.js';
import { Definition, useMetricText } from './metric-text.js';
import { useMetricCases } from './metric-queries.js';
import styles from './metric-drawer.module.css';

/** The cases behind one number, and why each is in it or not. */
export const MetricDrawer = () => {
  const { t } = useTranslation();
  const { metric, closeMetric } = useDrawers();
  return (
    <Drawer
      open={metric !== null}
      onClose={closeMetric}
      size={860}
      aria-label={t('metric.drawer')}
      title={metric === null ? t('metric.drawer') : <Title asked={metric} />}
    >
      {metric !== null && <Cases asked={metric} />}
    </Drawer>
  );
};

const Title = ({ asked }: { asked: MetricAsked }) => {
  const { t } = useTranslation();
  const names = useNames();
  const text = useMetricText(asked.metric, asked.variant);
  const periodText = usePeriodText();
  const department = asked.department === 'all' ? t('metric.all') : names.department(asked.department);
  return (
    <span>
      {text.name} · {department} · {periodText(asked.period)}
    </span>
  );
};

const parts: readonly MetricPart[] = ['numerator', 'rest', 'denominator'];

const Cases = ({ asked }: { asked: MetricAsked }) => {
  const { t } = useTranslation();
  const { zone } = useDistrict();
  const { openMetric } = useDrawers();
  const range = periodRange(asked.period, new Date(useNow(60_000)), zone);
  const query = useMetricCases(asked, range);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <div className={styles.body}>
      <Definition metric={asked.metric} variant={asked.variant} />
      {countOf(asked.metric) === null && (
        <Segmented<MetricPart>
          value={asked.part}
          onChange={(part) => openMetric({ ...asked, part })}
          options={parts.map((part) => ({ value: part, label: t(`metric.part.${part}`) }))}
        />
      )}
      {total !== undefined && <p className={styles.count}>{t('metric.count', { count: total })}</p>}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.error !== null && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined &&
        (items.length === 0 ? <Nothing>{t('metric.none')}</Nothing> : <CaseTable items={items} />)}
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </div>
  );
};

const CaseTable = ({ items }: { items: MetricCase[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const columns = useMemo(
    (): ColumnType<MetricCase>[] => [
      {
        title: t('case.number'),
        key: 'number',
        render: (_, row) => <CaseLink id={row.caseId} number={row.number} />,
      },
      {
        title: t('case.category'),
        key: 'category',
        render: (_, row) => names.category(row.category, row.categoryName),
      },
      { title: t('case.status'), key: 'status', render: (_, row) => <StatusTag status={row.status} /> },
      {
        title: t('case.due'),
        key: 'due',
        render: (_, row) => <DueText dueAt={row.dueAt} closedAt={row.closedAt} />,
      },
      { title: t('metric.why'), key: 'why', render: (_, row) => <Why row={row} text={names.of(row.why)} /> },
    ],
    [t, names],
  );
  return (
    <Table size="small" rowKey="caseId" columns={columns} dataSource={items} pagination={false} scroll={{ x: 780 }} />
  );
};

const Why = ({ row, text }: { row: MetricCase; text: string }) => {
  const { t } = useTranslation();
  const counted = row.inNumerator;
  return (
    <span className={styles.why}>
      <strong className={counted ? styles.in : styles.out}>
        {t(counted ? 'metric.counted' : 'metric.notCounted')}
      </strong>{' '}
      {text}
    </span>
  );
};
