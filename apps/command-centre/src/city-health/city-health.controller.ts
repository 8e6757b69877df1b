import { Public } from '@citybrain/http';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CityHealth, serviceStates } from './city-health.js';

export class CityHealthView {
  @ApiProperty({ enum: ['ready', 'starting', 'unavailable'] })
  status: string;
  @ApiProperty({
    description: 'State of each service',
    type: 'object',
    additionalProperties: { type: 'string', enum: [...serviceStates] },
    example: { intake: 'ready', dispatch: 'ready', 'command-centre': 'ready' },
  })
  services: Readonly<Record<string, string>>;
}

@ApiTags('health')
@Controller('api/health')
export class CityHealthController {
  constructor(private readonly cityHealth: CityHealth) {}

  @Get()
  @Public('probes and the start script ask before anybody can sign in')
  @ApiOperation({ summary: 'Whether the whole city can do its work' })
  @ApiOkResponse({ description: 'Every service is ready', type: CityHealthView })
  @ApiResponse({ status: 503, description: 'At least one service is not', type: CityHealthView })
  async report(@Res({ passthrough: true }) reply: FastifyReply): Promise<CityHealthView> {
    const report = await this.cityHealth.report();
    void reply.status(report.status === 'ready' ? 200 : 503);
    return report;
  }
}
