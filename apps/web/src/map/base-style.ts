import type { StyleSpecification } from 'maplibre-gl';
import type { DistrictMap } from '../api/types.js';
import type { Palette } from '../shell/palette.js';
import type { Language } from '../time/zoned.js';
import { labelled, labelPoints, orEmpty } from './geometry.js';

/** Fonts of the machine itself: no glyphs are fetched from anywhere. */
export const mapFont: Record<Language, string[]> = {
  zh: ['PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif'],
  en: ['Segoe UI, Roboto, Helvetica Neue, Arial, Noto Sans, system-ui, sans-serif'],
};

const geojson = (data: GeoJSON.FeatureCollection) => ({ type: 'geojson' as const, data });

const mainStreet = ['in', ['coalesce', ['get', 'class'], ''], ['literal', ['main', 'arterial', 'primary']]];

/** The ground of the map, drawn from the district's own data: land, towns, grid cells, streets, names. */
export const baseStyle = (district: DistrictMap, palette: Palette, language: Language): StyleSpecification => {
  const { map: colours } = palette;
  const towns = orEmpty(district.towns);
  return {
    version: 8,
    sources: {
      outline: geojson(orEmpty(district.outline)),
      towns: geojson(towns),
      townLabels: geojson(labelPoints(towns, language)),
      cells: geojson(orEmpty(district.cells)),
      streets: geojson(labelled(orEmpty(district.streets), language)),
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': colours.outside } },
      { id: 'land', type: 'fill', source: 'outline', paint: { 'fill-color': colours.land } },
      {
        id: 'cells',
        type: 'line',
        source: 'cells',
        paint: {
          'line-color': colours.cell,
          'line-width': 0.75,
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 10.5, 0.35, 13, 1],
        },
      },
      {
        id: 'streets',
        type: 'line',
        source: 'streets',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': ['case', mainStreet as never, colours.streetMain, colours.street],
          'line-width': [
            'interpolate',
            ['exponential', 1.5],
            ['zoom'],
            10,
            ['case', mainStreet as never, 1.2, 0.4],
            13,
            ['case', mainStreet as never, 3, 1.5],
            16,
            ['case', mainStreet as never, 12, 7],
          ],
        },
      },
      {
        id: 'towns',
        type: 'line',
        source: 'towns',
        paint: { 'line-color': colours.border, 'line-width': 1, 'line-dasharray': [3, 3], 'line-opacity': 0.7 },
      },
      { id: 'outline', type: 'line', source: 'outline', paint: { 'line-color': colours.border, 'line-width': 1.8 } },
      {
        id: 'street-names',
        type: 'symbol',
        source: 'streets',
        minzoom: 14,
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'label'],
          'text-font': mapFont[language],
          'text-size': 12,
          'symbol-spacing': 380,
        },
        paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
      },
      {
        id: 'town-names',
        type: 'symbol',
        source: 'townLabels',
        maxzoom: 15,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': mapFont[language],
          'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12, 14, 17],
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
      },
    ],
  };
};
