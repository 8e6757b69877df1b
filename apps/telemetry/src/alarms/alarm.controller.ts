import { Caller, decodeCursor, jurisdictionOf, pageOf, Roles } from '@citybrain/http';
import type { Principal } from '@citybrain/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staff } from '../access.js';
import { AlarmPage, AlarmQuery, type AlarmView } from './alarm.dto.js';
import { AlarmRepository, type ListedAlarmRow } from './alarm.repository.js';

@ApiTags('alarms')
@Controller('api/telemetry/alarms')
export class AlarmController {
  constructor(private readonly alarms: AlarmRepository) {}

  @Get()
  @Roles(...staff)
  @ApiOperation({ summary: 'Alarms of a jurisdiction, newest first' })
  @ApiOkResponse({ type: AlarmPage })
  async list(@Caller() principal: Principal, @Query() query: AlarmQuery): Promise<AlarmPage> {
    const jurisdiction = jurisdictionOf(principal, query.jurisdiction);
    const rows = await this.alarms.list(jurisdiction, query.state, afterOf(query.cursor), query.limit + 1);
    return pageOf(rows, query.limit, alarmView, (row) => [row.raised_at.toISOString(), row.id]);
  }
}

const afterOf = (cursor: string | undefined) => {
  if (cursor === undefined) return undefined;
  const [raisedAt, id] = decodeCursor(cursor, 2);
  return { raisedAt: String(raisedAt), id: String(id) };
};

const alarmView = (row: ListedAlarmRow): AlarmView => ({
  alarmId: row.id,
  state: row.cleared_at === null ? 'raised' : 'cleared',
  jurisdictionId: row.jurisdiction_id,
  thingId: row.thing_id,
  thingName: row.thing_name,
  datastreamId: row.datastream_id,
  ruleId: row.rule_id,
  severity: row.severity,
  category: row.category,
  description: row.description,
  place: { lng: row.lng, lat: row.lat, cellId: row.cell_id, townId: row.town_id },
  value: row.result,
  unit: row.unit,
  raisedAt: row.raised_at.toISOString(),
  clearedAt: row.cleared_at?.toISOString() ?? null,
  simulated: row.simulated,
});
