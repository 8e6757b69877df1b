import { CityClock, startOfLocalDay } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import { type Counters, DUE_SOON_MS } from '../live/counters.js';
import { type District, Districts } from '../places/districts.js';
import { CountingRepository } from './counting.repository.js';
import { type Picture, PictureRepository } from './picture.repository.js';

export type { Picture, PicturePart } from './picture.repository.js';

/** The live picture as the database has it: the truth that Redis repeats. */
@Injectable()
export class Projection {
  constructor(
    private readonly pictures: PictureRepository,
    private readonly counting: CountingRepository,
    private readonly districts: Districts,
    private readonly clock: CityClock,
  ) {}

  /** Everything, of one jurisdiction or of all. */
  picture(jurisdictionId: string | null): Promise<Picture> {
    return this.pictures.read(jurisdictionId);
  }

  async counters(district: District): Promise<Counters> {
    const now = this.clock.now();
    const today = startOfLocalDay(now, district.timeZone);
    const soon = new Date(now.getTime() + DUE_SOON_MS);
    const counted = await this.counting.count(district.id, now, today, soon);
    return { ...counted, devicesTotal: this.districts.things(district.id).length };
  }

  fellSilent(from: Date, to: Date): Promise<{ jurisdictionId: string; thingId: string }[]> {
    return this.counting.fellSilent(from, to);
  }

  trim(): Promise<void> {
    return this.counting.trim(this.clock.now());
  }

  bounds(jurisdictionId: string): Promise<[number, number, number, number] | null> {
    return this.pictures.bounds(jurisdictionId);
  }

  /** Every jurisdiction that the system knows: those with a scenario, then those with an imported history only. */
  async jurisdictions(): Promise<District[]> {
    const described = this.districts.described.map(({ id, name, timeZone, simulated }) => ({
      id,
      name,
      timeZone,
      simulated,
    }));
    const known = new Set(described.map(({ id }) => id));
    const imported = (await this.pictures.imported())
      .filter(({ id }) => !known.has(id))
      .map(({ id, zh, en, timeZone }) => ({ id, name: { zh, en }, timeZone, simulated: false }));
    return [...described, ...imported];
  }

  async jurisdiction(id: string): Promise<District | undefined> {
    return (await this.jurisdictions()).find((district) => district.id === id);
  }
}
