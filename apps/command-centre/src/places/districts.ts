import type { Names } from '@citybrain/contracts';
import type { DeviceKind, Jurisdiction, Scenarios, Thing } from '@citybrain/scenario';
import { Inject, Injectable } from '@nestjs/common';
import { SCENARIOS } from './scenarios.js';

export interface KnownThing {
  readonly jurisdictionId: string;
  readonly thing: Thing;
  readonly kind: DeviceKind | undefined;
}

/** A jurisdiction that the system knows: by a scenario, or only by the history that was imported into it. */
export interface District {
  readonly id: string;
  readonly name: Names;
  readonly timeZone: string;
  readonly simulated: boolean;
}

/** What the scenarios say of jurisdictions and their devices. */
@Injectable()
export class Districts {
  private readonly byDatastream: ReadonlyMap<string, KnownThing>;

  constructor(@Inject(SCENARIOS) private readonly scenarios: Scenarios) {
    this.byDatastream = new Map(scenarios.jurisdictions.flatMap(datastreamsOf));
  }

  /** Jurisdictions with a scenario. */
  get described(): readonly Jurisdiction[] {
    return this.scenarios.jurisdictions;
  }

  scenario(jurisdictionId: string): Jurisdiction | undefined {
    return this.scenarios.jurisdiction(jurisdictionId);
  }

  /** The device of a datastream; undefined for one that no scenario places on a map. */
  thingOf(datastreamId: string): KnownThing | undefined {
    return this.byDatastream.get(datastreamId);
  }

  things(jurisdictionId: string): readonly Thing[] {
    return this.scenario(jurisdictionId)?.things ?? [];
  }
}

const datastreamsOf = (jurisdiction: Jurisdiction): [string, KnownThing][] =>
  jurisdiction.things.flatMap((thing) =>
    thing.datastreams.map(({ id }): [string, KnownThing] => [
      id,
      { jurisdictionId: jurisdiction.id, thing, kind: jurisdiction.deviceKind(thing.kind) },
    ]),
  );
