import { type Reading, seriesOf } from '@citybrain/contracts';
import { CityClock, withDetails } from '@citybrain/kernel';
import { counter } from '@citybrain/observability';
import { Injectable } from '@nestjs/common';
import type { RegisteredThing } from '../registry/registry.js';
import { Registry } from '../registry/registry.service.js';
import { telemetryErrors } from '../telemetry.errors.js';
import { checkReading, isRefusal } from './check-reading.js';
import type { ObservationsAccepted, RefusedObservation } from './observation.dto.js';
import { readBody, type Readings } from './read-body.js';
import { ReadingBuffer } from './reading-buffer.js';

const acceptedTotal = counter(
  'citybrain_readings_accepted_total',
  'Readings that Kafka has and the device was told so',
);
const refusedTotal = counter('citybrain_readings_refused_total', 'Readings that were refused, by reason', ['code']);

/** Takes readings from a device: each is checked, the good ones are acknowledged once Kafka has them. */
@Injectable()
export class AcceptObservations {
  constructor(
    private readonly registry: Registry,
    private readonly buffer: ReadingBuffer,
    private readonly clock: CityClock,
  ) {}

  /** Throws NO_READING_ACCEPTED, BUFFER_FULL, READINGS_NOT_RECORDED or HTTP_INVALID_INPUT; then nothing is acknowledged. */
  async accept(device: RegisteredThing, body: unknown): Promise<ObservationsAccepted> {
    const { good, refused } = this.check(readBody(body), device);
    for (const { code } of refused) refusedTotal.inc({ code });
    if (good.length === 0) throw noneAccepted(refused);
    await this.buffer.record(device, seriesOf(good));
    acceptedTotal.inc(good.length);
    return { accepted: good.length, refused };
  }

  private check({ values, pointer }: Readings, device: RegisteredThing) {
    const now = this.clock.now().getTime();
    const find = (id: string) => this.registry.datastream(id);
    const good: Reading[] = [];
    const refused: RefusedObservation[] = [];
    values.forEach((value, index) => {
      const checked = checkReading(value, device, now, find);
      if (isRefusal(checked)) {
        const { code, detail, member } = checked;
        const place = member === undefined ? pointer(index) : `${pointer(index)}/${member}`;
        refused.push({ index, code, detail, pointer: place });
      } else good.push(checked);
    });
    return { good, refused };
  }
}

const noneAccepted = (refused: readonly RefusedObservation[]): Error =>
  withDetails(telemetryErrors.NO_READING_ACCEPTED(), {
    errors: refused.map(({ pointer, detail }) => ({ pointer, detail })),
    extra: { refused },
  });
