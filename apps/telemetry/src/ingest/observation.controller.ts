import { DeviceOnly } from '@citybrain/http';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Device, DeviceGuard } from '../credentials/device.guard.js';
import type { RegisteredThing } from '../registry/registry.js';
import { AcceptObservations } from './accept-observations.use-case.js';
import { ObservationBatchRequest, ObservationRequest, ObservationsAccepted } from './observation.dto.js';

@ApiTags('observations')
@Controller('api/telemetry/observations')
export class ObservationController {
  constructor(private readonly observations: AcceptObservations) {}

  @Post()
  @HttpCode(202)
  @DeviceOnly()
  @UseGuards(DeviceGuard)
  @ApiOperation({
    summary: 'Send one reading or up to 1,000',
    description:
      'Answers 202 once Kafka has every accepted reading; refused ones are named with the reason. Sending the same reading again is harmless. 422: none could be accepted. 503: too much waits, send again after Retry-After.',
  })
  @ApiExtraModels(ObservationRequest, ObservationBatchRequest)
  @ApiBody({
    schema: {
      oneOf: [{ $ref: getSchemaPath(ObservationRequest) }, { $ref: getSchemaPath(ObservationBatchRequest) }],
    },
  })
  @ApiAcceptedResponse({ type: ObservationsAccepted })
  // the body is checked by hand: a thousand nested objects are too many for class-validator
  accept(@Device() device: RegisteredThing, @Body() body: unknown): Promise<ObservationsAccepted> {
    return this.observations.accept(device, body);
  }
}
