import type { Map as MapView } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistrictMap } from '../api/types.js';
import { palettes, type Palette } from '../shell/palette.js';
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
  /** The colours that this map was made in. */
  palette: Palette;
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
    const sheet = document.createElement('div'); // each map has its own: the next may come before the last has gone
    sheet.className = styles.canvas ?? '';
    container.current?.append(sheet);
    const open = async (): Promise<void> => {
      const { maplibre } = await import('./library.js');
      if (left) return;
      const palette = palettes[theme];
      const style = baseStyle(district, palette, language);
      const made = createMap(maplibre, { container: sheet, district, style, texts });
      map = made;
      made.once('style.load', () => {
        for (const [name, image] of Object.entries(markImages(palette))) made.addImage(name, image, { pixelRatio: 2 });
        if (!left) setReady({ map: made, library: maplibre, palette });
      });
    };
    open().catch((error: unknown) => {
      reportError(error); // no WebGL, or the library could not be fetched: the list twin still shows everything
      if (!left) setFailed(true);
    });
    return () => {
      left = true;
      setReady(null);
      sheet.remove();
      // letting go of the graphics card can take long: what comes after the map is drawn first
      setTimeout(() => map?.remove(), 100);
    };
  }, [district, theme, language, texts]);

  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.frame} role="region" aria-label={label} />
      {failed && (
        <div className={styles.failed}>
          <Nothing>{t('map.failed')}</Nothing>
        </div>
      )}
      {ready !== null && children(ready)}
    </div>
  );
};
