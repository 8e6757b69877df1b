import { Caller, jurisdictionOf, pageOf, Roles } from '@citybrain/http';
import type { Principal } from '@citybrain/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staff } from '../access.js';
import { DatastreamPage, DatastreamQuery } from './registry.dto.js';
import { RegistryRepository } from './registry.repository.js';
import { datastreamView } from './registry.views.js';
import { afterOf } from './thing.controller.js';

@ApiTags('registry')
@Controller('api/telemetry/datastreams')
export class DatastreamController {
  constructor(private readonly registry: RegistryRepository) {}

  @Get()
  @Roles(...staff)
  @ApiOperation({ summary: 'Datastreams of a jurisdiction with their latest observations, by id' })
  @ApiOkResponse({ type: DatastreamPage })
  async list(@Caller() principal: Principal, @Query() query: DatastreamQuery): Promise<DatastreamPage> {
    const jurisdiction = jurisdictionOf(principal, query.jurisdiction);
    const { thing, kind, property, limit } = query;
    const rows = await this.registry.datastreams(
      jurisdiction,
      { thing, kind, property },
      afterOf(query.cursor),
      limit + 1,
    );
    return pageOf(rows, limit, datastreamView, (row) => [row.id]);
  }
}
