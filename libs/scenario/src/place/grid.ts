import type { Bounds, Point } from './geometry.js';

/** Mean metres of one degree of latitude on the WGS 84 ellipsoid; enough for a grid whose ids only have to be stable. */
const METRES_PER_DEGREE = 111_320;

export interface GridDefinition {
  /** Six digits that begin every cell id. */
  readonly code: string;
  readonly cellMetres: number;
  readonly origin: Point;
}

/**
 * The unit grid (单元网格): squares counted north and east from a fixed corner. Cells are computed, never stored: 280 km² are
 * 28,000 cells of 10,000 m². The same place gives the same id for as long as origin and cell size stand.
 */
export class UnitGrid {
  private readonly latStep: number;
  private readonly lngStep: number;

  constructor(private readonly definition: GridDefinition) {
    this.latStep = definition.cellMetres / METRES_PER_DEGREE;
    this.lngStep = this.latStep / Math.cos((definition.origin.lat * Math.PI) / 180);
  }

  /** For example 331002-0123-0456: code, row from the south, column from the west. */
  cellId(point: Point): string {
    const { row, column } = this.indices(point);
    return `${this.definition.code}-${pad(row)}-${pad(column)}`;
  }

  /** The square of a cell. Throws RangeError when the id does not belong to this grid. */
  cellBounds(cellId: string): Bounds {
    const [, code, row, column] = /^(\d{6})-(-?\d+)-(-?\d+)$/.exec(cellId) ?? [];
    if (code !== this.definition.code)
      throw new RangeError(`'${cellId}' is not a cell of grid ${this.definition.code}`);
    return this.square(Number(row), Number(column));
  }

  /** All cells whose middle satisfies `keep`, row by row. */
  *cellsWithin([west, south, east, north]: Bounds, keep: (middle: Point) => boolean): Generator<GridCell> {
    const first = this.indices({ lng: west, lat: south });
    const last = this.indices({ lng: east, lat: north });
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        const bounds = this.square(row, column);
        const middle = { lng: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2 };
        if (keep(middle)) yield { id: `${this.definition.code}-${pad(row)}-${pad(column)}`, bounds, middle };
      }
    }
  }

  private indices({ lng, lat }: Point): { row: number; column: number } {
    const { origin } = this.definition;
    return {
      row: Math.floor((lat - origin.lat) / this.latStep),
      column: Math.floor((lng - origin.lng) / this.lngStep),
    };
  }

  private square(row: number, column: number): Bounds {
    const { origin } = this.definition;
    const west = origin.lng + column * this.lngStep;
    const south = origin.lat + row * this.latStep;
    return [west, south, west + this.lngStep, south + this.latStep];
  }
}

export interface GridCell {
  readonly id: string;
  readonly bounds: Bounds;
  readonly middle: Point;
}

function pad(index: number): string {
  return index < 0 ? String(index) : String(index).padStart(4, '0');
}
