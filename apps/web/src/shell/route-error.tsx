import { useRouteError } from 'react-router';
import { Failure } from './failure.js';

/** A page that broke or whose parts could not be fetched. */
export const RouteError = () => {
  const error = useRouteError();
  return <Failure error={error} onRetry={() => location.reload()} whole />;
};
