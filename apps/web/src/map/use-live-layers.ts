import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveCase, LiveDevice } from '../api/types.js';
import { useLivePulses } from '../live/live-provider.js';
import { useNow } from '../time/use-now.js';
import { addLiveLayers, setFeatures } from './live-layers.js';
import type { ReadyMap } from './map-canvas.js';
import { caseFeatures, deviceFeatures } from './point-features.js';
import { showPulse } from './pulses.js';

/** Putting new points on the map costs more than drawing a number: a few times a second is as live as an eye can see. */
const REDRAW = 300;
const PULSES_AT_ONCE = 3;

/** The value, passed on at most every `interval` ms; the last one always arrives. */
const useThrottled = <T>(value: T, interval: number): T => {
  const [shown, show] = useState(value);
  const shownAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, shownAt.current + interval - performance.now());
    const timer = setTimeout(() => {
      shownAt.current = performance.now();
      show(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, interval]);
  return shown;
};

/** Draws open cases and devices upon the map, and keeps them as they are. */
export const useLiveLayers = (
  { map, library, palette }: ReadyMap,
  cases: Iterable<LiveCase>,
  devices: Iterable<LiveDevice>,
) => {
  const [added, setAdded] = useState(false);
  const minute = useNow(15_000); // a case turns overdue without any event
  const shownCases = useThrottled(cases, REDRAW);
  const shownDevices = useThrottled(devices, REDRAW);
  const caseData = useMemo(() => caseFeatures(shownCases, minute), [shownCases, minute]);
  const deviceData = useMemo(() => deviceFeatures(shownDevices), [shownDevices]);

  useEffect(() => {
    addLiveLayers(map, palette);
    setAdded(true);
  }, [map, palette]);
  useEffect(() => {
    if (added) setFeatures(map, 'cases', caseData);
  }, [map, added, caseData]);
  useEffect(() => {
    if (added) setFeatures(map, 'devices', deviceData);
  }, [map, added, deviceData]);
  usePulses(map, library);
  return added;
};

const usePulses = (map: ReadyMap['map'], library: ReadyMap['library']): void => {
  const pulses = useLivePulses();
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (pulses === undefined) return;
    const from = seen.current ?? pulses.at(-1)?.sequence ?? 0;
    const fresh = pulses.filter((pulse) => pulse.sequence > from);
    seen.current = pulses.at(-1)?.sequence ?? from;
    for (const pulse of fresh.slice(-PULSES_AT_ONCE)) showPulse(library, map, pulse);
  }, [map, library, pulses]);
};
