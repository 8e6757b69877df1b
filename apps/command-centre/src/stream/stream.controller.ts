import { Caller, jurisdictionOf, type Principal, Roles } from '@citybrain/http';
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandCentreErrors } from '../command-centre.errors.js';
import { StreamQuery } from '../picture/live.dto.js';
import { LIVE_VIEWERS } from '../picture/live-viewers.js';
import { Projection } from '../projection/projection.js';
import { readCursor } from './cursor.js';
import { SseClient } from './sse-client.js';
import { StreamHub } from './stream-hub.js';

/** A stream ends after this time and the browser comes back: so a right that was taken away ends, too. */
const LONGEST_MS = 30 * 60_000;
const UNKNOWN_CURSOR = { epoch: '', position: '0-0' };

@ApiTags('live')
@Controller('api/live')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly projection: Projection,
  ) {}

  @Get('stream')
  @Roles(...LIVE_VIEWERS)
  @ApiOperation({
    summary: 'The changes of the live picture as they happen',
    description:
      'Server-sent events: `case`, `device`, `counters`, `feed` carry the new state, each with an id that is a cursor; `rebuilding` says whether the picture may be old; `heartbeat` comes every 15 s; after `reset` take a new snapshot. A dropped stream resumes without a gap from `cursor` or `Last-Event-ID`.',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'The stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async follow(
    @Caller() principal: Principal,
    @Query() query: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const jurisdictionId = jurisdictionOf(principal, query.jurisdiction);
    if ((await this.projection.jurisdiction(jurisdictionId)) === undefined)
      throw commandCentreErrors.JURISDICTION_UNKNOWN(jurisdictionId);
    this.hub.refuseWhenFull();
    openStream(reply);
    if (request.method === 'HEAD') return void reply.raw.end();
    // the browser's own memory is newer than the address it was given
    const text = lastEventId || query.cursor;
    const cursor = text === undefined ? undefined : (readCursor(text) ?? UNKNOWN_CURSOR);
    const client = new SseClient(jurisdictionId, cursor, reply.raw);
    const ending = setTimeout(() => client.end(), LONGEST_MS);
    reply.raw.on('close', () => {
      clearTimeout(ending);
      this.hub.leave(client);
    });
    this.hub.join(client);
  }
}

const openStream = (reply: FastifyReply): void => {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  reply.raw.socket?.setNoDelay(true);
  reply.raw.write('retry: 2000\n\n');
};
