import { CityClock } from '@citybrain/kernel';
import { log } from '@citybrain/observability';
import { Injectable } from '@nestjs/common';
import { commandCentreErrors } from '../command-centre.errors.js';
import type { District } from '../places/districts.js';
import { Projection } from '../projection/projection.js';
import { LiveKeeper } from '../store/live-keeper.js';
import { LiveStore } from '../store/live-store.js';
import { DeviceViews, type StoredDevices } from './device-views.js';

/** The cursor of a picture that did not come from Redis: a stream from it says `reset` as soon as Redis is back. */
export const NO_CURSOR = 'none.0-0';

interface Parts extends StoredDevices {
  readonly epoch: string;
  readonly cursor: string;
  readonly rebuilding: boolean;
  readonly cases: readonly string[];
  readonly news: readonly string[];
  /** JSON text. */
  readonly counters: string;
}

/** The whole picture of a jurisdiction at one moment, as JSON text: what is stored as text is passed on unread. */
@Injectable()
export class Snapshot {
  constructor(
    private readonly keeper: LiveKeeper,
    private readonly store: LiveStore,
    private readonly projection: Projection,
    private readonly devices: DeviceViews,
    private readonly clock: CityClock,
  ) {}

  /** From Redis; from the database, and saying so, while Redis is away or being rebuilt. Throws 404 for an unknown jurisdiction. */
  async of(jurisdictionId: string): Promise<string> {
    const district = await this.projection.jurisdiction(jurisdictionId);
    if (district === undefined) throw commandCentreErrors.JURISDICTION_UNKNOWN(jurisdictionId);
    return this.asJson(district, (await this.fromRedis(district)) ?? (await this.fromDatabase(district)));
  }

  private async fromRedis(district: District): Promise<Parts | undefined> {
    const { epoch } = this.keeper;
    if (epoch === undefined) return undefined;
    try {
      const { position, counters, ...rest } = await this.store.picture(epoch, district.id);
      const counted = counters ?? JSON.stringify(await this.projection.counters(district));
      return { ...rest, counters: counted, epoch, cursor: `${epoch}.${position}`, rebuilding: false };
    } catch (error) {
      log().warn({ err: error }, 'the live state could not be read; the database answers');
      this.keeper.suspect();
      return undefined;
    }
  }

  private async fromDatabase(district: District): Promise<Parts> {
    const { cases, readings, alarms, news } = await this.projection.picture(district.id);
    return {
      epoch: '',
      cursor: NO_CURSOR,
      rebuilding: true,
      cases: cases.map(({ body }) => body),
      readings: new Map(readings.map(({ id, body }) => [id, body])),
      alarms: alarms.map(({ body }) => body),
      news: news.map(({ body }) => body),
      counters: JSON.stringify(await this.projection.counters(district)),
    };
  }

  private asJson(district: District, parts: Parts): string {
    const { epoch, cursor, rebuilding, cases, news, counters } = parts;
    const head = JSON.stringify({ epoch, cursor, rebuilding, at: this.clock.now().toISOString() }).slice(0, -1);
    const devices = JSON.stringify(this.devices.all(district.id, parts));
    return `${head},"counters":${counters},"cases":[${cases.join(',')}],"devices":${devices},"feed":[${news.join(',')}]}`;
  }
}
