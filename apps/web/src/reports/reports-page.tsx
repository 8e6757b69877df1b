import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWhenCasesChange } from '../live/use-when-cases-change.js';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { Pager } from '../shell/pager.js';
import { usePages } from '../shell/use-pages.js';
import { NewReportButton } from './new-report-button.js';
import { useReports } from './report-queries.js';
import { ReportTable } from './report-table.js';

const choices = ['reported', 'filed', 'void', 'all'] as const;
type Choice = (typeof choices)[number];

const REFRESH = 2_000;

/** What was reported. First those that wait for somebody to decide whether they become a case. */
export const ReportsPage = () => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const usual: Choice = mayDo(useAccount(), 'file') ? 'reported' : 'all';
  const chosen = choices.find((name) => name === search.get('status')) ?? usual;
  const pages = usePages(chosen);
  const reports = useReports(chosen === 'all' ? '' : chosen, pages.cursor);
  useWhenCasesChange(() => void reports.refetch(), REFRESH);
  const choose = (next: Choice): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.set('status', next);
      return after;
    });
  return (
    <Page
      title={t('reports.title')}
      bar={
        <Segmented<Choice>
          aria-label={t('case.status')}
          value={chosen}
          onChange={choose}
          options={choices.map((name) => ({ value: name, label: t(`reports.choice.${name}`) }))}
        />
      }
      extra={<NewReportButton />}
    >
      {reports.data === undefined && reports.error !== null ? (
        <Failure error={reports.error} onRetry={() => void reports.refetch()} />
      ) : (
        <>
          <ReportTable reports={reports.data?.items} waiting={reports.isPending} />
          <Pager pages={pages} nextCursor={reports.data?.nextCursor ?? null} total={reports.data?.total} />
        </>
      )}
    </Page>
  );
};
