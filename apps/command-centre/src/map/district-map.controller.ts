import { Caller, jurisdictionOf, mayEnter, type Principal, SignedIn } from '@citybrain/http';
import type { Jurisdiction } from '@citybrain/scenario';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { commandCentreErrors } from '../command-centre.errors.js';
import { JurisdictionQuery } from '../picture/live.dto.js';
import { type District, Districts } from '../places/districts.js';
import { Projection } from '../projection/projection.js';
import { DistrictMapView, JurisdictionList } from './district-map.dto.js';

const WORLD = [-180, -85, 180, 85] as const;

@ApiTags('places')
@Controller('api/live')
export class DistrictMapController {
  constructor(
    private readonly projection: Projection,
    private readonly districts: Districts,
  ) {}

  @Get('jurisdictions')
  @SignedIn()
  @ApiOperation({ summary: 'The jurisdictions that the caller may enter' })
  @ApiOkResponse({ type: JurisdictionList })
  async list(@Caller() principal: Principal): Promise<JurisdictionList> {
    const known = await this.projection.jurisdictions();
    return { items: known.filter(({ id }) => mayEnter(principal, id)).map((district) => ({ ...district })) };
  }

  @Get('map')
  @SignedIn()
  @ApiOperation({ summary: 'Outline, towns, cells and streets of a jurisdiction' })
  @ApiOkResponse({ type: DistrictMapView })
  async map(@Caller() principal: Principal, @Query() query: JurisdictionQuery): Promise<DistrictMapView> {
    const id = jurisdictionOf(principal, query.jurisdiction);
    const district = await this.projection.jurisdiction(id);
    if (district === undefined) throw commandCentreErrors.JURISDICTION_UNKNOWN(id);
    const scenario = this.districts.scenario(id);
    return { ...district, ...(scenario === undefined ? await this.bare(district) : drawn(scenario)) };
  }

  /** No shapes: the map opens where the cases are. */
  private async bare({ id }: District) {
    const [west, south, east, north] = (await this.projection.bounds(id)) ?? WORLD;
    return {
      outline: null,
      towns: null,
      cells: null,
      streets: null,
      center: { lng: (west + east) / 2, lat: (south + north) / 2 },
      bounds: [west, south, east, north],
    };
  }
}

const drawn = ({ map }: Jurisdiction) => ({
  outline: map.outline,
  towns: {
    type: 'FeatureCollection',
    features: map.towns.map(({ id, name, geometry, label }) => ({
      type: 'Feature',
      geometry,
      properties: { id, name, label },
    })),
  },
  cells: map.displayCells(),
  streets: map.streets,
  center: { ...map.center },
  bounds: [...map.bounds],
});
