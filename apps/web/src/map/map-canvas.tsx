import type { Map as MapView } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistrictMap } from '../api/types.js';
import { palettes } from '../shell/palette.js';
import { usePreferences } from '../shell/preferences.js';
import { Nothing } from '../shell/nothing.js';
import { baseStyle } from './base-style.js';
import { createMap } from './create-map.js';
import { markImages } from './images.js';
import styles from './map-canvas.module.css';
import { useMapTexts } from './use-map-texts.js';

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

/** The district's ground. It is made anew for another theme or language; what is drawn upon it are its children. */
export const MapCanvas = ({ district, label, children }: Props) => {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  const texts = useMapTexts(label);
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
      const style = baseStyle(district, palette, language);
      const made = createMap(maplibre, { container: container.current, district, style, texts });
      map = made;
      made.once('style.load', () => {
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
  }, [district, theme, language, texts]);

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
