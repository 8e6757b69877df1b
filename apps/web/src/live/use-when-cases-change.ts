import { useEffect, useRef } from 'react';
import { useLiveCaseChanges } from './live-provider.js';

/**
 * Runs `refresh` after cases changed: once, `wait` ms after the first change of a burst, so that a busy hour asks about
 * once per `wait` and never falls silent.
 */
export const useWhenCasesChange = (refresh: () => void, wait: number): void => {
  const changes = useLiveCaseChanges();
  const seen = useRef(changes);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (changes === seen.current) return;
    seen.current = changes;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, wait);
  }, [changes, wait]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
};
