import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWhenCasesChange } from '../live/use-when-cases-change.js';
import { NewReportButton } from '../reports/new-report-button.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { Pager } from '../shell/pager.js';
import { usePages } from '../shell/use-pages.js';
import { readFilter, writeFilter, type CaseFilter } from './case-filter.js';
import { CaseFilterBar } from './case-filter-bar.js';
import { useCases } from './case-queries.js';
import { CaseTable } from './case-table.js';

const PAGE = 50;
const REFRESH = 1_500;

/** The dispatcher's queue: by default everything open, the earliest deadline first. */
export const CasesPage = () => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const pages = usePages(JSON.stringify(filter));
  const first = useCases(filter, null, PAGE); // totals come with the first page only
  const cases = useCases(filter, pages.cursor, PAGE);
  const refresh = () => Promise.all([cases.refetch(), pages.page > 1 ? first.refetch() : undefined]);
  useWhenCasesChange(() => void refresh(), REFRESH);
  const change = (part: Partial<CaseFilter>): void =>
    setSearch((before) => writeFilter(before, part), { replace: true });
  return (
    <Page
      title={t('cases.title')}
      bar={<CaseFilterBar filter={filter} counts={first.data?.counts} onChange={change} />}
      extra={<NewReportButton />}
    >
      {cases.data === undefined && cases.error !== null ? (
        <Failure error={cases.error} onRetry={() => void cases.refetch()} />
      ) : (
        <>
          <CaseTable
            cases={cases.data?.items}
            waiting={cases.isPending}
            sort={filter.sort}
            onSort={(sort) => change({ sort })}
          />
          <Pager pages={pages} nextCursor={cases.data?.nextCursor ?? null} total={first.data?.total} />
        </>
      )}
    </Page>
  );
};
