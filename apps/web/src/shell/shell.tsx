import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { CaseDrawer } from '../cases/case-drawer.js';
import { DistrictProvider } from '../district/district.js';
import { LiveProvider } from '../live/live-provider.js';
import { MetricDrawer } from '../metrics/metric-drawer.js';
import { Header } from './header.js';
import styles from './shell.module.css';
import { WholePageWait } from './whole-page-wait.js';

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
      <MetricDrawer />
      <CaseDrawer />
    </LiveProvider>
  </DistrictProvider>
);
