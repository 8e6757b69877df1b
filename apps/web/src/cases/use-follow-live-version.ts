import { useEffect, useRef } from 'react';
import type { CaseDetail, LiveCase } from '../api/types.js';

/** Reads an open case again when the stream knows a newer version of it, or says that it has left the picture. */
export const useFollowLiveVersion = (
  detail: CaseDetail | undefined,
  live: LiveCase | undefined,
  refresh: () => void,
): void => {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  const wasLive = useRef(false);
  const version = live?.version;
  const known = detail?.version ?? Number.POSITIVE_INFINITY;
  const closed = detail?.status === 'closed';
  useEffect(() => {
    const left = wasLive.current && version === undefined && !closed;
    wasLive.current = version !== undefined;
    if (left || (version !== undefined && version > known)) latest.current();
  }, [version, known, closed]);
};
