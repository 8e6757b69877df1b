import { log } from '@citybrain/observability';
import { TransactionScope } from '@citybrain/persistence';
import type { Scenarios, Thing } from '@citybrain/scenario';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SCENARIOS } from '../scenarios.js';
import { type RegisteredDatastream, type RegisteredThing, type RegistryMaps, registryMaps } from './registry.js';
import { RegistryRepository, type ScenarioDatastream, type ScenarioThing } from './registry.repository.js';

/** Knows every thing and datastream. At boot the tables are brought to what the scenario says; ids come from the files. */
@Injectable()
export class Registry implements OnModuleInit {
  private maps: RegistryMaps = { things: new Map(), datastreams: new Map() };

  constructor(
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
    private readonly scope: TransactionScope,
    private readonly repository: RegistryRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    const { things, datastreams } = scenarioRows(this.scenarios);
    await this.scope.run((tx) => this.repository.sync(tx, things, datastreams));
    await this.reload();
    log().info({ things: this.maps.things.size, datastreams: this.maps.datastreams.size }, 'the registry is loaded');
  }

  /** Reads the tables again: another replica may have added things since. */
  async reload(): Promise<void> {
    this.maps = registryMaps(await this.repository.all(), this.scenarios);
  }

  thing(id: string): RegisteredThing | undefined {
    return this.maps.things.get(id);
  }

  datastream(id: string): RegisteredDatastream | undefined {
    return this.maps.datastreams.get(id);
  }
}

const scenarioRows = (scenarios: Scenarios): { things: ScenarioThing[]; datastreams: ScenarioDatastream[] } => {
  const owners = scenarios.jurisdictions.flatMap(({ id, things }) => things.map((thing) => ({ owner: id, thing })));
  refuseRepeatedIds(owners);
  return {
    things: owners.map(({ owner, thing }) => thingRow(owner, thing)),
    datastreams: owners.flatMap(({ thing }) => datastreamRows(thing)),
  };
};

const refuseRepeatedIds = (owners: readonly { owner: string; thing: Thing }[]): void => {
  const seen = new Map<string, string>();
  for (const { owner, thing } of owners) {
    const other = seen.get(thing.id);
    if (other !== undefined) throw new Error(`the thing ${thing.id} is declared by ${other} and by ${owner}`);
    seen.set(thing.id, owner);
  }
};

const thingRow = (owner: string, thing: Thing): ScenarioThing => ({
  id: thing.id,
  jurisdiction_id: owner,
  kind: thing.kind,
  name: thing.name,
  lng: thing.lng,
  lat: thing.lat,
  town_id: thing.townId,
  cell_id: thing.cellId,
  simulated: thing.simulated,
});

const datastreamRows = (thing: Thing): ScenarioDatastream[] =>
  thing.datastreams.map(({ id, thingId, property }) => ({
    id,
    thing_id: thingId,
    property: property.id,
    name: property.name,
    unit: property.unit,
    min_result: property.min,
    max_result: property.max,
    decimals: property.decimals,
  }));
