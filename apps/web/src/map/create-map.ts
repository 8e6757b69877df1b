import type { ControlPosition, LngLatBoundsLike, Map as MapView, StyleSpecification } from 'maplibre-gl';
import type { DistrictMap } from '../api/types.js';
import { homeBounds } from './geometry.js';
import { HomeControl } from './home-control.js';

type Library = typeof import('./library.js').maplibre;

/** What the map says by itself, by the library's names. */
export interface MapTexts extends Record<string, string> {
  home: string;
}

const CORNER: ControlPosition = 'bottom-right';
const PADDING = 28;
/** Degrees that one may look beyond the district. */
const MARGIN = 0.5;
/** Wider than this is no district: nothing is known of where it lies. */
const WHOLE_WORLD = 90;

/** Where the reader last looked, so that another theme or language, or a visit to another page, keeps the view. */
const lastViews = new Map<string, { center: [number, number]; zoom: number }>();

const edges = ([west, south, east, north]: DistrictMap['bounds']): LngLatBoundsLike | undefined =>
  east - west > WHOLE_WORLD ? undefined : [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];

const lessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** On a page that scrolls under the finger, one finger scrolls the page and two move the map. */
const pageScrolls = (): boolean => matchMedia('(max-width: 1000px)').matches;

interface MapOrder {
  container: HTMLElement;
  district: DistrictMap;
  style: StyleSpecification;
  texts: MapTexts;
}

/** A map of the district that looks at its mainland, or where the reader last looked. */
export const createMap = (library: Library, { container, district, style, texts }: MapOrder): MapView => {
  const home = homeBounds(district);
  const key = district.id ?? '';
  const map = new library.Map({
    container,
    style,
    ...(lastViews.get(key) ?? { bounds: home, fitBoundsOptions: { padding: PADDING } }),
    maxBounds: edges(district.bounds),
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: pageScrolls(),
    fadeDuration: 0, // points that move with every change must not fade each time
    locale: texts,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), CORNER);
  map.addControl(
    new HomeControl(texts.home, () => map.fitBounds(home, { padding: PADDING, animate: !lessMotion() })),
    CORNER,
  );
  map.addControl(new library.ScaleControl({ maxWidth: 90 }), CORNER);
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    lastViews.set(key, { center: [lng, lat], zoom: map.getZoom() });
  });
  return map;
};
