import type { GeoJSONSource, LayerSpecification, Map as MapView } from 'maplibre-gl';
import type { Palette } from '../shell/palette.js';
import { mapFont } from './base-style.js';
import { clusterImageOf, type Share } from './images.js';

const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Shares in a cluster's ring are told in twelfths: finer than an eye can read, coarse enough to draw each once. */
export const RING_STEPS = 12;

const countOf = (urgency: string) => ['+', ['case', ['==', ['get', 'urgency'], urgency], 1, 0]];
const stepsOf = (name: string) => [
  'min',
  RING_STEPS,
  ['ceil', ['/', ['*', RING_STEPS, ['get', name]], ['get', 'point_count']]],
];

const layers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'devices',
    type: 'symbol',
    source: 'devices',
    layout: {
      'icon-image': ['concat', 'device-', ['get', 'state']],
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.7, 13, 0.9, 16, 1.2],
      'symbol-sort-key': ['case', ['==', ['get', 'state'], 'alarm'], 1, 0],
    },
  },
  {
    id: 'cases',
    type: 'symbol',
    source: 'cases',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': ['concat', 'case-', ['get', 'urgency']],
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 14, 1, 17, 1.3],
      'symbol-sort-key': ['match', ['get', 'urgency'], 'overdue', 2, 'soon', 1, 0],
    },
  },
  {
    id: 'clusters',
    type: 'symbol',
    source: 'cases',
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': ['concat', 'cluster-', stepsOf('overdue'), '-', stepsOf('soon')] as never,
      'icon-size': ['interpolate', ['linear'], ['get', 'point_count'], 2, 0.72, 10, 0.9, 50, 1.15, 300, 1.5],
      'icon-allow-overlap': true,
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': mapFont.en,
      'text-size': ['interpolate', ['linear'], ['get', 'point_count'], 2, 12, 50, 14, 300, 17],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.text },
  },
  {
    id: 'selected',
    type: 'circle',
    source: 'cases',
    filter: ['==', ['get', 'id'], ''],
    paint: {
      'circle-radius': 14,
      'circle-color': 'transparent',
      'circle-stroke-width': 3,
      'circle-stroke-color': palette.accent,
    },
  },
];

/** Adds cases (clustered when zoomed out) and devices to a loaded map. */
export const addLiveLayers = (map: MapView, palette: Palette): void => {
  map.addSource('cases', {
    type: 'geojson',
    data: none,
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: 14,
    clusterProperties: { overdue: countOf('overdue'), soon: countOf('soon') },
  });
  map.addSource('devices', { type: 'geojson', data: none });
  map.setMissingStyleImageResolver(async (id) => {
    const share = readClusterImage(id);
    if (share !== null && !map.hasImage(id)) map.addImage(id, clusterImageOf(share, palette), { pixelRatio: 2 });
    return Promise.resolve();
  });
  for (const layer of layers(palette)) map.addLayer(layer);
};

/** The shares that the name of a cluster's image asks for; null for any other name. */
export const readClusterImage = (id: string): Share | null => {
  const match = /^cluster-(\d+)-(\d+)$/.exec(id);
  if (match === null) return null;
  const overdue = Number(match[1]) / RING_STEPS;
  return { overdue, soon: Math.min(1 - overdue, Number(match[2]) / RING_STEPS) };
};

export const setFeatures = (map: MapView, source: 'cases' | 'devices', data: GeoJSON.FeatureCollection): void => {
  void map.getSource<GeoJSONSource>(source)?.setData(data);
};
