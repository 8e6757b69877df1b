import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { CaseDrawer } from '../cases/case-drawer.js';
import { DistrictProvider } from '../district/district.js';
import { LiveProvider } from '../live/live-provider.js';
import { Header } from './header.js';
import styles from './shell.module.css';
import { useDrawers } from './use-drawers.js';
import { WholePageWait } from './whole-page-wait.js';

const MetricDrawer = lazy(async () => ({ default: (await import('../metrics/metric-drawer.js')).MetricDrawer }));

/** The drawer is fetched when a number is opened for the first time, and then stays, so that it can close smoothly. */
const OpenedNumber = () => {
  const { metric } = useDrawers();
  const [wasOpened, setWasOpened] = useState(false);
  if (metric !== null && !wasOpened) setWasOpened(true);
  return wasOpened ? (
    <Suspense>
      <MetricDrawer />
    </Suspense>
  ) : null;
};

/** What every page has: the header, the live picture behind it, and the drawers that any number opens. */
export const Shell = () => (
  <DistrictProvider>
    <LiveProvider>
      <div className={styles.shell}>
        <Header />
        <main className={styles.main} id="main">
          <Suspense fallback={<WholePageWait />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <OpenedNumber />
      <CaseDrawer />
    </LiveProvider>
  </DistrictProvider>
);
