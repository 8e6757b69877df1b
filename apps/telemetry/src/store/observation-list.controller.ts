import { Caller, httpErrors, Roles } from '@citybrain/http';
import type { Principal } from '@citybrain/http';
import { parseMoment, withDetails } from '@citybrain/kernel';
import type { Scenarios } from '@citybrain/scenario';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staff, visibleTo } from '../access.js';
import { observationView } from '../registry/registry.views.js';
import { Registry } from '../registry/registry.service.js';
import { SCENARIOS } from '../scenarios.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { ObservationList, ObservationQuery } from './observation-list.dto.js';
import { ObservationRepository } from './observation.repository.js';

@ApiTags('observations')
@Controller('api/telemetry/datastreams/:id/observations')
export class ObservationListController {
  constructor(
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
    private readonly registry: Registry,
    private readonly observations: ObservationRepository,
  ) {}

  @Get()
  @Roles(...staff)
  @ApiOperation({ summary: 'Observations of a datastream, newest first' })
  @ApiOkResponse({ type: ObservationList })
  async list(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Query() query: ObservationQuery,
  ): Promise<ObservationList> {
    const timeZone = this.timeZoneOf(id);
    const range = {
      from: momentOf('from', query.from, timeZone),
      to: momentOf('to', query.to, timeZone),
      limit: query.limit,
    };
    const rows = await this.observations.list(id, visibleTo(principal), range);
    if (rows === undefined) throw telemetryErrors.DATASTREAM_NOT_FOUND(id);
    return { datastreamId: id, items: rows.map(observationView) };
  }

  private timeZoneOf(datastreamId: string): string {
    const jurisdictionId = this.registry.datastream(datastreamId)?.thing.jurisdictionId ?? '';
    return this.scenarios.jurisdiction(jurisdictionId)?.timeZone ?? 'UTC';
  }
}

const momentOf = (name: string, text: string | undefined, timeZone: string): Date | null => {
  if (text === undefined) return null;
  const moment = parseMoment(text, timeZone);
  if (moment !== null) return moment;
  const detail = 'must be an instant with offset, or a local date or date-time, for example 2026-11-22T08:00:00+08:00';
  throw withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: `#/${name}`, detail }] });
};
