import type { Map as MapView } from 'maplibre-gl';
import type { Pulse } from '../live/live-state.js';
import styles from './pulses.module.css';

const LASTS = 1_200;

type Library = typeof import('./library.js').maplibre;

/** Points for a moment at where something just happened. Not for those who asked for less motion. */
export const showPulse = (library: Library, map: MapView, pulse: Pulse): void => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) return;
  const element = document.createElement('div');
  element.className = `${styles.pulse} ${styles[pulse.kind]}`;
  element.setAttribute('aria-hidden', 'true');
  element.append(document.createElement('i'));
  const marker = new library.Marker({ element }).setLngLat([pulse.lng, pulse.lat]).addTo(map);
  setTimeout(() => marker.remove(), LASTS);
};
