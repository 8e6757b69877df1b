import { Caller, jurisdictionOf, type Principal, Roles } from '@citybrain/http';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LIVE_VIEWERS } from './live-viewers.js';
import { JurisdictionQuery, SnapshotView } from './live.dto.js';
import { Snapshot } from './snapshot.js';

@ApiTags('live')
@Controller('api/live')
export class SnapshotController {
  constructor(private readonly snapshot: Snapshot) {}

  @Get('snapshot')
  @Roles(...LIVE_VIEWERS)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'The whole live picture of a jurisdiction at one moment' })
  @ApiOkResponse({ type: SnapshotView })
  now(@Caller() principal: Principal, @Query() query: JurisdictionQuery): Promise<string> {
    return this.snapshot.of(jurisdictionOf(principal, query.jurisdiction));
  }
}
