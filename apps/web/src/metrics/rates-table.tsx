import { InfoCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Rate, Summary, SummaryRow } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { Nothing } from '../shell/nothing.js';
import type { Period } from '../time/period.js';
import { Definition, useMetricText } from './metric-text.js';
import { RateCell } from './rate-cell.js';
import styles from './rates-panel.module.css';
import { summaryTable } from './summary-rows.js';
import type { ClosureVariant } from './use-rate-choice.js';

interface Props {
  summary: Summary;
  variant: ClosureVariant;
  period: Period;
}

export const RatesTable = ({ summary, variant, period }: Props) => {
  const { t } = useTranslation();
  const { all, rows } = summaryTable(summary.rows);
  if (rows.length === 0) return <Nothing>{t('rates.none')}</Nothing>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('case.department')}</th>
          <Head metric="M-03" variant={variant} />
          <Head metric="M-04" variant="" />
        </tr>
      </thead>
      <tbody>
        {all !== undefined && <Row row={all} variant={variant} period={period} />}
        {rows.map((row) => (
          <Row key={row.key ?? 'none'} row={row} variant={variant} period={period} />
        ))}
      </tbody>
    </table>
  );
};

const Head = ({ metric, variant }: { metric: string; variant: string }) => {
  const { t } = useTranslation();
  const { name } = useMetricText(metric, variant);
  const content = (
    <div className={styles.popover}>
      <Definition metric={metric} variant={variant} />
    </div>
  );
  return (
    <th scope="col">
      <Popover content={content} title={`${metric} ${name}`} placement="bottomRight" trigger={['hover', 'focus']}>
        <button type="button" className={styles.definition} aria-label={t('metric.define', { name })}>
          {name} <InfoCircleOutlined aria-hidden />
        </button>
      </Popover>
    </th>
  );
};

const Row = ({ row, variant, period }: { row: SummaryRow; variant: ClosureVariant; period: Period }) => {
  const { t } = useTranslation();
  const names = useNames();
  const isAll = row.key === 'all';
  const name = isAll ? t('metric.all') : names.department(row.key, names.of(row.name));
  const cells: [string, string, Rate][] = [
    ['M-03', variant, row.closureRate[variant]],
    ['M-04', '', row.onTimeRate],
  ];
  return (
    <tr className={isAll ? styles.all : undefined}>
      <th scope="row">{name}</th>
      {cells.map(([metric, chosen, rate]) => (
        <td key={metric}>
          <RateCell rate={rate} who={name} asked={{ metric, variant: chosen, department: row.key ?? 'none', period }} />
        </td>
      ))}
    </tr>
  );
};
