import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { AreaGeometry, OutlineFile, StreetsFile, TownsFile } from '../reading/read-geojson.js';
import type { JurisdictionFile } from '../schema/jurisdiction.schema.js';
import type { LocalText } from '../schema/common.schema.js';
import { boundsOf, labelPoint, withinBounds, type Bounds, type Point } from './geometry.js';
import { UnitGrid } from './grid.js';

export interface Town {
  readonly id: string;
  readonly name: LocalText;
  readonly geometry: AreaGeometry;
  readonly bounds: Bounds;
  /** Where its name is written on a map. */
  readonly label: Point;
}

export interface Location {
  /** False when the place is outside the district's outline. */
  readonly inside: boolean;
  readonly cellId: string;
  /** Null outside the district. */
  readonly townId: string | null;
}

export interface AreaFeature {
  type: 'Feature';
  geometry: AreaGeometry;
  properties: Record<string, unknown>;
}
export interface AreaCollection {
  type: 'FeatureCollection';
  features: AreaFeature[];
}

export interface DistrictShapes {
  readonly jurisdiction: JurisdictionFile;
  readonly outline: OutlineFile;
  readonly towns: TownsFile;
  readonly streets: StreetsFile;
}

/** Where things are in one district: its outline, towns, streets and unit grid. */
export class DistrictMap {
  readonly bounds: Bounds;
  readonly center: Point;
  readonly towns: readonly Town[];
  readonly outline: OutlineFile;
  readonly streets: StreetsFile;
  private readonly area: AreaGeometry;
  private readonly grid: UnitGrid;
  private readonly displayGrid: UnitGrid;
  private displayed: AreaCollection | undefined;

  constructor({ jurisdiction, outline, towns, streets }: DistrictShapes) {
    const [feature] = outline.features;
    if (feature === undefined) throw new RangeError(`the outline of ${jurisdiction.id} is empty`);
    this.area = feature.geometry;
    this.outline = outline;
    this.streets = streets;
    this.bounds = boundsOf(this.area);
    this.center = jurisdiction.center;
    this.towns = towns.features.map(({ geometry, properties: { id, name } }) => ({
      id,
      name,
      geometry,
      bounds: boundsOf(geometry),
      label: labelPoint(geometry),
    }));
    const { code, grid } = jurisdiction;
    this.grid = new UnitGrid({ code, cellMetres: grid.cellMetres, origin: grid.origin });
    this.displayGrid = new UnitGrid({ code, cellMetres: grid.displayMetres, origin: grid.origin });
  }

  /** Which town and unit grid cell a place belongs to. A place on the border is inside. */
  locate(point: Point): Location {
    const cellId = this.grid.cellId(point);
    if (!this.contains(point)) return { inside: false, cellId, townId: null };
    const town =
      this.towns.find((it) => withinBounds(point, it.bounds) && inArea(point, it.geometry)) ?? this.nearestTown(point);
    return { inside: true, cellId, townId: town?.id ?? null };
  }

  /** The square of a unit grid cell. Throws RangeError when the id is of another grid. */
  cellBounds(cellId: string): Bounds {
    return this.grid.cellBounds(cellId);
  }

  /** Coarse cells for a map of the whole district (unit cells are too many to draw). */
  displayCells(): AreaCollection {
    this.displayed ??= {
      type: 'FeatureCollection',
      features: [...this.displayGrid.cellsWithin(this.bounds, (middle) => this.contains(middle))].map((cell) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [square(cell.bounds)] },
        properties: { id: cell.id },
      })),
    };
    return this.displayed;
  }

  private contains(point: Point): boolean {
    return withinBounds(point, this.bounds) && inArea(point, this.area);
  }

  /** Town shapes may leave slivers between them; a place in one belongs to the town whose label is nearest. */
  private nearestTown(point: Point): Town | undefined {
    const distance = ({ label }: Town) => Math.hypot(label.lng - point.lng, label.lat - point.lat);
    return this.towns.reduce<Town | undefined>(
      (best, town) => (best === undefined || distance(town) < distance(best) ? town : best),
      undefined,
    );
  }
}

function inArea({ lng, lat }: Point, geometry: AreaGeometry): boolean {
  return booleanPointInPolygon([lng, lat], geometry);
}

function square([west, south, east, north]: Bounds): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
