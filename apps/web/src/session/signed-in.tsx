import { type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Failure } from '../shell/failure.js';
import { WholePageWait } from '../shell/whole-page-wait.js';
import { AccountContext } from './account.js';
import { useSession } from './session.js';

/** Shows its children to the signed-in and the sign-in page, with the way back, to everybody else. */
export const SignedIn = ({ children }: { children: ReactNode }) => {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <WholePageWait />;
  if (session.data === null) {
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  }
  if (session.data === undefined) return <Failure error={session.error} onRetry={() => void session.refetch()} whole />;
  return <AccountContext value={session.data}>{children}</AccountContext>;
};
