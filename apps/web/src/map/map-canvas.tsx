import type { Map as MapView } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistrictMap } from '../api/types.js';
import { palettes } from '../shell/palette.js';
import { usePreferences } from '../shell/preferences.js';
import { Nothing } from '../shell/nothing.js';
import { baseStyle } from './base-style.js';
import { homeBounds } from './geometry.js';
import { markImages } from './images.js';
import styles from './map-canvas.module.css';

type Library = typeof import('./library.js').maplibre;

export interface ReadyMap {
  map: MapView;
  library: Library;
}

interface Props {
  district: DistrictMap;
  label: string;
  /** Drawn once the ground of the map is there. */
  children: (ready: ReadyMap) => ReactNode;
}

/** Where the reader last looked, so that another theme or language, or a visit to another page, keeps the view. */
const lastViews = new Map<string, { center: [number, number]; zoom: number }>();

const create = (
  library: Library,
  container: HTMLElement,
  district: DistrictMap,
  style: ReturnType<typeof baseStyle>,
) => {
  const [west, south, east, north] = district.bounds;
  const last = lastViews.get(district.id ?? '');
  const map = new library.Map({
    container,
    style,
    ...(last ?? { bounds: homeBounds(district), fitBoundsOptions: { padding: 28 } }),
    maxBounds: [west - 0.5, south - 0.4, east + 0.5, north + 0.4],
    minZoom: 8,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(new library.ScaleControl({ maxWidth: 90 }), 'bottom-right');
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    lastViews.set(district.id ?? '', { center: [lng, lat], zoom: map.getZoom() });
  });
  return map;
};

/** The district's ground. It is made anew for another theme or language; what is drawn upon it are its children. */
export const MapCanvas = ({ district, label, children }: Props) => {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  const container = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState<ReadyMap | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let map: MapView | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const { maplibre } = await import('./library.js');
      if (left || container.current === null) return;
      const palette = palettes[theme];
      const made = create(maplibre, container.current, district, baseStyle(district, palette, language));
      map = made;
      made.once('load', () => {
        for (const [name, image] of Object.entries(markImages(palette))) made.addImage(name, image, { pixelRatio: 2 });
        if (!left) setReady({ map: made, library: maplibre });
      });
    };
    open().catch((error: unknown) => {
      reportError(error); // no WebGL, or the library could not be fetched: the list twin still shows everything
      if (!left) setFailed(true);
    });
    return () => {
      left = true;
      setReady(null);
      map?.remove();
    };
  }, [district, theme, language]);

  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.canvas} role="region" aria-label={label} />
      {failed && (
        <div className={styles.failed}>
          <Nothing>{t('map.failed')}</Nothing>
        </div>
      )}
      {ready !== null && children(ready)}
    </div>
  );
};
