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
import { ConflictList, type ConflictView, ObservationList, ObservationQuery } from './observation-list.dto.js';
import { type ConflictRow, type ObservationRange, ObservationRepository } from './observation.repository.js';

@ApiTags('observations')
@Controller('api/telemetry/datastreams/:id')
export class ObservationListController {
  constructor(
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
    private readonly registry: Registry,
    private readonly observations: ObservationRepository,
  ) {}

  @Get('observations')
  @Roles(...staff)
  @ApiOperation({ summary: 'Observations of a datastream, newest first' })
  @ApiOkResponse({ type: ObservationList })
  async list(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Query() query: ObservationQuery,
  ): Promise<ObservationList> {
    const rows = await this.observations.list(id, visibleTo(principal), this.rangeOf(id, query));
    if (rows === undefined) throw telemetryErrors.DATASTREAM_NOT_FOUND(id);
    return { datastreamId: id, items: rows.map(observationView) };
  }

  @Get('conflicts')
  @Roles(...staff)
  @ApiOperation({ summary: 'Readings that were not stored because their time was taken by another value' })
  @ApiOkResponse({ type: ConflictList })
  async conflicts(
    @Caller() principal: Principal,
    @Param('id') id: string,
    @Query() query: ObservationQuery,
  ): Promise<ConflictList> {
    const rows = await this.observations.conflicts(id, visibleTo(principal), this.rangeOf(id, query));
    if (rows === undefined) throw telemetryErrors.DATASTREAM_NOT_FOUND(id);
    return { datastreamId: id, items: rows.map(conflictView) };
  }

  private rangeOf(datastreamId: string, { from, to, limit }: ObservationQuery): ObservationRange {
    const timeZone = this.timeZoneOf(datastreamId);
    return { from: momentOf('from', from, timeZone), to: momentOf('to', to, timeZone), limit };
  }

  private timeZoneOf(datastreamId: string): string {
    const jurisdictionId = this.registry.datastream(datastreamId)?.thing.jurisdictionId ?? '';
    return this.scenarios.jurisdiction(jurisdictionId)?.timeZone ?? 'UTC';
  }
}

const conflictView = (row: ConflictRow): ConflictView => ({
  phenomenonTime: row.phenomenon_time.toISOString(),
  storedResult: row.stored_result,
  result: row.result,
  resultTime: row.result_time.toISOString(),
});

const momentOf = (name: string, text: string | undefined, timeZone: string): Date | null => {
  if (text === undefined) return null;
  const moment = parseMoment(text, timeZone);
  if (moment !== null) return moment;
  const detail = 'must be an instant with offset, or a local date or date-time, for example 2026-11-22T08:00:00+08:00';
  throw withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: `#/${name}`, detail }] });
};
