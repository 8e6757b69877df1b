import { Segmented, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDistrict } from '../district/district.js';
import { useWhenCasesChange } from '../live/use-when-cases-change.js';
import { Failure } from '../shell/failure.js';
import { Panel } from '../shell/panel.js';
import { PeriodChoice } from '../time/period-choice.js';
import { periodRange } from '../time/period.js';
import { useNow } from '../time/use-now.js';
import { useSummary } from './metric-queries.js';
import styles from './rates-panel.module.css';
import { RatesTable } from './rates-table.js';
import { useRateChoice, type ClosureVariant } from './use-rate-choice.js';

const REFRESH = 1_000;

/** How well it goes: closure rate and on-time rate, by department, for a period of the district's calendar. */
export const RatesPanel = () => {
  const { t } = useTranslation();
  const { zone } = useDistrict();
  const { period, variant, setPeriod, setVariant } = useRateChoice();
  const range = periodRange(period, new Date(useNow(60_000)), zone);
  const summary = useSummary(range);
  useWhenCasesChange(() => void summary.refetch(), REFRESH);
  return (
    <Panel
      area="rates"
      title={t('rates.title')}
      label={t('rates.title')}
      extra={
        <div className={styles.choice}>
          <Segmented<ClosureVariant>
            size="small"
            value={variant}
            onChange={setVariant}
            aria-label={t('rates.variant')}
            options={[
              { value: 'due', label: t('rates.due') },
              { value: 'filed', label: t('rates.filed') },
            ]}
          />
          <PeriodChoice value={period} onChange={setPeriod} />
        </div>
      }
    >
      {summary.data !== undefined && <RatesTable summary={summary.data} variant={variant} period={period} />}
      {summary.data === undefined && summary.isPending && (
        <Skeleton active className={styles.wait} paragraph={{ rows: 8 }} />
      )}
      {summary.data === undefined && summary.error !== null && (
        <Failure error={summary.error} onRetry={() => void summary.refetch()} />
      )}
    </Panel>
  );
};
