import { createBrowserRouter } from 'react-router';
import { SignInPage } from './session/sign-in-page.js';
import { SignedIn } from './session/signed-in.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { RouteError } from './shell/route-error.js';
import { Shell } from './shell/shell.js';
import { WholePageWait } from './shell/whole-page-wait.js';

/** One chunk per page: a page's own parts are fetched when it is first opened. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <RouteError /> },
  {
    path: '/',
    element: (
      <SignedIn>
        <Shell />
      </SignedIn>
    ),
    errorElement: <RouteError />,
    hydrateFallbackElement: <WholePageWait />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./cockpit/cockpit-page.js')).CockpitPage }) },
      { path: 'cases', lazy: async () => ({ Component: (await import('./cases/cases-page.js')).CasesPage }) },
      { path: 'reports', lazy: async () => ({ Component: (await import('./reports/reports-page.js')).ReportsPage }) },
      { path: 'devices', lazy: async () => ({ Component: (await import('./devices/devices-page.js')).DevicesPage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
