import { createContext, use, useCallback, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useDistrict } from '../district/district.js';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';
import { LiveConnection, type LiveView } from './live-connection.js';

const LiveContext = createContext<LiveConnection | null>(null);

/** One connection for all pages of a district: changing the page keeps the picture. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const { id } = useDistrict();
  const connection = useMemo(() => new LiveConnection(id), [id]);
  const mayWatch = mayDo(useAccount(), 'watch');
  useEffect(() => {
    if (!mayWatch) return undefined;
    connection.start();
    return () => connection.stop();
  }, [connection, mayWatch]);
  return <LiveContext value={connection}>{children}</LiveContext>;
};

export const useLiveConnection = (): LiveConnection => {
  const connection = use(LiveContext);
  if (connection === null) throw new Error('useLiveConnection outside of LiveProvider');
  return connection;
};

/** A part of the connection's view; drawn again only when that part is another one. */
export const useLiveView = <T,>(part: (view: LiveView) => T): T => {
  const connection = useLiveConnection();
  const read = useCallback(() => part(connection.current()), [connection, part]);
  return useSyncExternalStore(connection.subscribe, read);
};

const parts = {
  cases: (view: LiveView) => view.state?.cases,
  devices: (view: LiveView) => view.state?.devices,
  counters: (view: LiveView) => view.state?.counters,
  feed: (view: LiveView) => view.state?.feed,
  pulses: (view: LiveView) => view.state?.pulses,
  caseChanges: (view: LiveView) => view.state?.caseChanges ?? 0,
  problem: (view: LiveView) => view.problem,
  hasPicture: (view: LiveView) => view.state !== null,
};

export const useLiveCases = () => useLiveView(parts.cases);
export const useLiveDevices = () => useLiveView(parts.devices);
export const useLiveCounters = () => useLiveView(parts.counters);
export const useLiveFeed = () => useLiveView(parts.feed);
export const useLivePulses = () => useLiveView(parts.pulses);
export const useLiveCaseChanges = () => useLiveView(parts.caseChanges);
export const useLiveProblem = () => useLiveView(parts.problem);
export const useHasPicture = () => useLiveView(parts.hasPicture);
