import { Caller, decodeCursor, jurisdictionOf, pageOf, Roles } from '@citybrain/http';
import type { Principal } from '@citybrain/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staff, visibleTo } from '../access.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { ThingDetailView, ThingPage, ThingQuery } from './registry.dto.js';
import { RegistryRepository } from './registry.repository.js';
import { datastreamView, thingView } from './registry.views.js';

/** More quantities than any kind of device has. */
const ALL_OF_ONE = 1_000;

@ApiTags('registry')
@Controller('api/telemetry/things')
export class ThingController {
  constructor(private readonly registry: RegistryRepository) {}

  @Get()
  @Roles(...staff)
  @ApiOperation({ summary: 'Things of a jurisdiction, by id' })
  @ApiOkResponse({ type: ThingPage })
  async list(@Caller() principal: Principal, @Query() query: ThingQuery): Promise<ThingPage> {
    const jurisdiction = jurisdictionOf(principal, query.jurisdiction);
    const rows = await this.registry.things(jurisdiction, query.kind, afterOf(query.cursor), query.limit + 1);
    return pageOf(rows, query.limit, thingView, (row) => [row.id]);
  }

  @Get(':id')
  @Roles(...staff)
  @ApiOperation({ summary: 'One thing with its datastreams and their latest observations' })
  @ApiOkResponse({ type: ThingDetailView })
  async get(@Caller() principal: Principal, @Param('id') id: string): Promise<ThingDetailView> {
    const thing = await this.registry.thing(id, visibleTo(principal));
    if (thing === undefined) throw telemetryErrors.THING_NOT_FOUND(id);
    const datastreams = await this.registry.datastreams(thing.jurisdiction_id, { thing: id }, '', ALL_OF_ONE);
    return { ...thingView(thing), datastreams: datastreams.map(datastreamView) };
  }
}

/** The id after which a page begins; the empty text lies before every id. */
export const afterOf = (cursor: string | undefined): string =>
  cursor === undefined ? '' : String(decodeCursor(cursor, 1)[0] ?? '');
