import type { Jurisdiction } from '@citybrain/scenario';
import type { CityDoor } from '../client/city-client.ts';

/** What every part of the living district works with. */
export interface District {
  readonly city: CityDoor;
  readonly jurisdiction: Jurisdiction;
  /** 1 is real time; 10 lets ten times as much happen. */
  readonly pace: number;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}
