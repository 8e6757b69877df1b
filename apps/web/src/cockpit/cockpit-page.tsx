import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { ProblemError } from '../api/problem.js';
import { useHasPicture, useLiveConnection, useLiveProblem } from '../live/live-provider.js';
import { RatesPanel } from '../metrics/rates-panel.js';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';
import { Failure } from '../shell/failure.js';
import { PageTitle } from '../shell/page-title.js';
import { useIsWall } from '../shell/use-media.js';
import styles from './cockpit-page.module.css';
import { CounterStrip } from './counter-strip.js';
import { FeedPanel } from './feed-panel.js';
import { MapPanel } from './map-panel.js';
import { SidePanel } from './side-panel.js';

const onWall = ['due', 'alarms'] as const;
const onDesk = ['feed', 'due', 'alarms'] as const;

/** The first page: the live one, or one's own reports for those who may not watch. */
export const CockpitPage = () => (mayDo(useAccount(), 'watch') ? <Cockpit /> : <Navigate to="/reports" replace />);

/** The live page: counters on top, the map in the middle, what happens and how well it goes beside it. */
const Cockpit = () => {
  const { t } = useTranslation();
  const connection = useLiveConnection();
  const problem = useLiveProblem();
  const hasPicture = useHasPicture();
  const isWall = useIsWall();
  if (!hasPicture && problem !== null) {
    return <Failure error={new ProblemError(problem)} onRetry={() => connection.again()} whole />;
  }
  return (
    <div className={styles.page}>
      <PageTitle title={t('nav.cockpit')} />
      <h1 className="sr-only">{t('nav.cockpit')}</h1>
      <CounterStrip />
      <MapPanel />
      <RatesPanel />
      {isWall && <FeedPanel />}
      <SidePanel key={String(isWall)} area="side" label={t('watch.title')} choices={isWall ? onWall : onDesk} />
    </div>
  );
};
