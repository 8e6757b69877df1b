import type { GeoJSONSource, Map as MapView, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';

/** What lies under a click: ids of cases and devices, and where. */
export interface MapHit {
  lng: number;
  lat: number;
  cases: string[];
  devices: string[];
}

const HALF_FINGER = 4;
const LAYERS = ['clusters', 'cases', 'devices'];

const under = (map: MapView, event: MapMouseEvent) => {
  const { x, y } = event.point;
  return map.queryRenderedFeatures(
    [
      [x - HALF_FINGER, y - HALF_FINGER],
      [x + HALF_FINGER, y + HALF_FINGER],
    ],
    { layers: LAYERS },
  );
};

const idsOf = (features: ReturnType<typeof under>, source: string): string[] => [
  ...new Set(features.filter((entry) => entry.source === source).map((entry) => String(entry.properties.id))),
];

const openCluster = async (map: MapView, cluster: GeoJSON.Feature): Promise<void> => {
  const zoom = await map
    .getSource<GeoJSONSource>('cases')
    ?.getClusterExpansionZoom(Number(cluster.properties?.cluster_id));
  if (zoom === undefined || cluster.geometry.type !== 'Point') return;
  map.easeTo({ center: cluster.geometry.coordinates as [number, number], zoom: zoom + 0.3 });
};

/** A click on a cluster zooms in, one on a mark is told to `onHit`, one beside everything tells null. */
export const useMapClicks = (map: MapView, ready: boolean, onHit: (hit: MapHit | null) => void): void => {
  useEffect(() => {
    if (!ready) return undefined;
    const click = (event: MapMouseEvent): void => {
      const found = under(map, event);
      const cluster = found.find((entry) => entry.layer.id === 'clusters');
      if (cluster !== undefined) return void openCluster(map, cluster);
      const hit = { cases: idsOf(found, 'cases'), devices: idsOf(found, 'devices') };
      const first = found[0]?.geometry;
      const [lng = event.lngLat.lng, lat = event.lngLat.lat] = first?.type === 'Point' ? first.coordinates : [];
      onHit(found.length === 0 ? null : { lng, lat, ...hit });
    };
    const move = (event: MapMouseEvent): void => {
      map.getCanvas().style.cursor = under(map, event).length > 0 ? 'pointer' : '';
    };
    map.on('click', click);
    map.on('mousemove', move);
    return () => {
      map.off('click', click);
      map.off('mousemove', move);
    };
  }, [map, ready, onHit]);
};
