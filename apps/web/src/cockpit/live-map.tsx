import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DistrictMap, LiveCase, LiveDevice } from '../api/types.js';
import { MapCanvas, type ReadyMap } from '../map/map-canvas.js';
import { MapPopup } from '../map/map-popup.js';
import { useLiveLayers } from '../map/use-live-layers.js';
import { useMapClicks, type MapHit } from '../map/use-map-clicks.js';
import { useDrawers } from '../shell/use-drawers.js';
import { HitCard } from './hit-card.js';
import styles from './live-map.module.css';
import { MapLegend } from './map-legend.js';

interface Props {
  district: DistrictMap;
  cases: readonly LiveCase[];
  devices: readonly LiveDevice[];
}

export const LiveMap = ({ district, cases, devices }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={styles.map}>
      <MapCanvas district={district} label={t('map.region')}>
        {(ready) => <Upon ready={ready} cases={cases} devices={devices} />}
      </MapCanvas>
      <MapLegend />
    </div>
  );
};

const Upon = ({ ready, cases, devices }: { ready: ReadyMap } & Omit<Props, 'district'>) => {
  const [hit, setHit] = useState<MapHit | null>(null);
  const close = useCallback(() => setHit(null), []);
  const added = useLiveLayers(ready, cases, devices);
  useMapClicks(ready.map, added, setHit);
  useSelected(ready, added);
  if (hit === null) return null;
  return (
    <MapPopup {...ready} lng={hit.lng} lat={hit.lat} onClose={close}>
      <HitCard hit={hit} />
    </MapPopup>
  );
};

/** Rings the open case, and flies to the place that the address names. */
const useSelected = ({ map }: ReadyMap, added: boolean): void => {
  const { caseId } = useDrawers();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  useEffect(() => {
    if (added) map.setFilter('selected', ['==', ['get', 'id'], caseId ?? '']);
  }, [map, added, caseId]);
  useEffect(() => {
    const [lng, lat] = (at ?? '').split(',').map(Number);
    if (lng === undefined || lat === undefined || !Number.isFinite(lng + lat)) return;
    map.easeTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), 15) });
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('at');
        return next;
      },
      { replace: true },
    );
  }, [map, at, setSearch]);
};
