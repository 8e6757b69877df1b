import { CityClock } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import type { Thing } from '@citybrain/scenario';
import { type LiveAlarm, type LiveDevice, liveDevice, type StoredReading } from '../live/live-device.js';
import { Districts } from '../places/districts.js';
import { LiveStore } from '../store/live-store.js';

/** What is stored of devices: JSON texts of newest values by datastream, and of standing alarms. */
export interface StoredDevices {
  readonly readings: ReadonlyMap<string, string>;
  readonly alarms: readonly string[];
}

/** Devices as the wall shows them: things of the scenario with what was heard of them. */
@Injectable()
export class DeviceViews {
  constructor(
    private readonly districts: Districts,
    private readonly store: LiveStore,
    private readonly clock: CityClock,
  ) {}

  /** Every device of a jurisdiction. */
  all(jurisdictionId: string, stored: StoredDevices): LiveDevice[] {
    return this.draw(jurisdictionId, this.districts.things(jurisdictionId), stored);
  }

  /** Some devices, as Redis has them now; ids that no scenario knows are left out. */
  async some(epoch: string, jurisdictionId: string, thingIds: readonly string[]): Promise<LiveDevice[]> {
    const scenario = this.districts.scenario(jurisdictionId);
    const things = thingIds.flatMap((id) => scenario?.thing(id) ?? []);
    if (things.length === 0) return [];
    const datastreams = things.flatMap((thing) => thing.datastreams.map(({ id }) => id));
    return this.draw(jurisdictionId, things, await this.store.devices(epoch, jurisdictionId, datastreams));
  }

  private draw(jurisdictionId: string, things: readonly Thing[], { readings, alarms }: StoredDevices): LiveDevice[] {
    const scenario = this.districts.scenario(jurisdictionId);
    const now = this.clock.now().getTime();
    const alarmsOf = Map.groupBy(
      alarms.map((text) => JSON.parse(text) as LiveAlarm),
      (alarm) => alarm.thingId,
    );
    const readingOf = (id: string): StoredReading | undefined => {
      const text = readings.get(id);
      return text === undefined ? undefined : (JSON.parse(text) as StoredReading);
    };
    return things.map((thing) =>
      liveDevice(thing, scenario?.deviceKind(thing.kind), readingOf, alarmsOf.get(thing.id) ?? [], now),
    );
  }
}
