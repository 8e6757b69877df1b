import type { Names } from '@citybrain/contracts';
import type { Jurisdiction, Scenarios } from '@citybrain/scenario';
import { Inject, Injectable } from '@nestjs/common';
import { analyticsErrors } from '../analytics.errors.js';
import { ImportedJurisdictionRepository } from './imported-jurisdiction.repository.js';

export const SCENARIOS = Symbol('SCENARIOS');

/** A jurisdiction as far as numbers need it. */
export interface KnownJurisdiction {
  readonly id: string;
  readonly name: Names;
  /** Periods begin and end by this zone's clocks; IANA name. */
  readonly timeZone: string;
  /** Names of the kinds of source: an imported history uses the words that the scenarios have. */
  readonly sourceNames: ReadonlyMap<string, Names>;
  /** Absent for an imported history: names then come with its cases. */
  readonly scenario?: Jurisdiction;
}

/** Every jurisdiction: those that a scenario describes, and those that came with an imported history. */
@Injectable()
export class JurisdictionDirectory {
  private readonly sourceNames: ReadonlyMap<string, Names>;

  constructor(
    @Inject(SCENARIOS) private readonly scenarios: Scenarios,
    private readonly imported: ImportedJurisdictionRepository,
  ) {
    this.sourceNames = namesOf(scenarios.jurisdictions.flatMap(({ sources }) => sources));
  }

  /** Throws ANALYTICS_JURISDICTION_UNKNOWN. */
  async get(id: string): Promise<KnownJurisdiction> {
    const scenario = this.scenarios.jurisdiction(id);
    if (scenario !== undefined) {
      const { name, timeZone, sources } = scenario;
      return { id, name, timeZone, sourceNames: namesOf(sources), scenario };
    }
    const imported = await this.imported.find(id);
    if (imported === undefined) throw analyticsErrors.JURISDICTION_UNKNOWN(id);
    return { ...imported, sourceNames: this.sourceNames };
  }
}

const namesOf = (entries: readonly { readonly id: string; readonly name: Names }[]): ReadonlyMap<string, Names> =>
  new Map(entries.map(({ id, name }) => [id, name]));
