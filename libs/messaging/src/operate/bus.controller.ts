import { Caller, type Principal, Roles } from '@citybrain/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BusOperator, type Operator } from './bus-operator.js';
import {
  BusOperationRequest,
  BusOperationView,
  PositionView,
  ReplayResult,
  ResetPositionRequest,
  SetAsideDetail,
  SetAsideKindParam,
  SetAsidePage,
  SetAsideParam,
  SetAsideQuery,
  type SetAsideView,
} from './bus.dto.js';
import type { SetAsideRow } from './set-aside.repository.js';

const SHOWN_CHARACTERS = 20_000;

const viewOf = (row: SetAsideRow): SetAsideView => ({
  id: row.id,
  consumer: row.consumer,
  topic: row.topic,
  partition: row.partition,
  offset: row.offset,
  key: row.key,
  type: row.headers['ce_type'] ?? null,
  reason: row.reason,
  errorClass: row.error_class,
  attempts: row.attempts,
  at: row.parked_at,
});

const detailOf = (row: SetAsideRow): SetAsideDetail => ({
  ...viewOf(row),
  headers: row.headers,
  value: row.value?.toString('base64') ?? null,
  text: row.value?.toString('utf8').slice(0, SHOWN_CHARACTERS) ?? null,
});

const operatorOf = (principal: Principal, reason: string): Operator => ({
  accountId: principal.accountId,
  username: principal.username,
  reason,
});

/** The operator's door to one service's side of the bus, under `/api/<service>/bus`. For administrators; every change is recorded. */
export const busController = (service: string): Type => {
  @ApiTags('bus')
  @Roles('administrator')
  @Controller(`api/${service}/bus`)
  class BusController {
    constructor(readonly operator: BusOperator) {}

    @Get('positions')
    @ApiOperation({ operationId: 'listPositions', summary: 'How far each consumer of this service is' })
    @ApiOkResponse({ type: [PositionView] })
    positions(): Promise<PositionView[]> {
      return this.operator.positions();
    }

    @Post('positions/reset')
    @HttpCode(204)
    @ApiOperation({ operationId: 'resetPosition', summary: 'Begin a partition again after its topic was made anew' })
    async reset(@Body() body: ResetPositionRequest, @Caller() principal: Principal): Promise<void> {
      const { consumer, topic, partition, offset, reason } = body;
      await this.operator.resetPosition(consumer, topic, partition, BigInt(offset), operatorOf(principal, reason));
    }

    @Get('operations')
    @ApiOperation({ operationId: 'listBusOperations', summary: 'What operators did here, the last 200, newest first' })
    @ApiOkResponse({ type: [BusOperationView] })
    operations(): Promise<BusOperationView[]> {
      return this.operator.operations(200) as Promise<unknown> as Promise<BusOperationView[]>;
    }

    @Get(':kind')
    @ApiOperation({ operationId: 'listSetAside', summary: 'Messages that could not be handled, oldest first' })
    @ApiOkResponse({ type: SetAsidePage })
    async list(@Param() { kind }: SetAsideKindParam, @Query() query: SetAsideQuery): Promise<SetAsidePage> {
      const rows = await this.operator.list(kind, query.cursor ?? '0', query.limit + 1);
      const shown = rows.slice(0, query.limit);
      return { items: shown.map(viewOf), nextCursor: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null };
    }

    @Get(':kind/:id')
    @ApiOperation({ operationId: 'showSetAside', summary: 'One such message with its bytes' })
    @ApiOkResponse({ type: SetAsideDetail })
    async show(@Param() { kind, id }: SetAsideParam): Promise<SetAsideDetail> {
      return detailOf(await this.operator.find(kind, id));
    }

    @Post(':kind/:id/replay')
    @HttpCode(200)
    @ApiOperation({
      operationId: 'replaySetAside',
      summary: 'Handle it again: a parked key whole and in order, a dead letter alone',
    })
    @ApiOkResponse({ type: ReplayResult })
    async replay(
      @Param() { kind, id }: SetAsideParam,
      @Body() { reason, dryRun = false }: BusOperationRequest,
      @Caller() principal: Principal,
    ): Promise<ReplayResult> {
      return { handled: await this.operator.replay(kind, id, operatorOf(principal, reason), dryRun), dryRun };
    }

    @Post(':kind/:id/drop')
    @HttpCode(204)
    @ApiOperation({ operationId: 'dropSetAside', summary: 'Give one message up for good' })
    async drop(
      @Param() { kind, id }: SetAsideParam,
      @Body() { reason }: BusOperationRequest,
      @Caller() principal: Principal,
    ): Promise<void> {
      await this.operator.drop(kind, id, operatorOf(principal, reason));
    }
  }
  return BusController;
};
