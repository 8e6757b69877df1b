import { JurisdictionImported } from '@citybrain/contracts';
import type { EventOf } from '@citybrain/contracts';
import { On, Reaction } from '@citybrain/messaging';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import { LiveChanges } from '../live/live-changes.js';
import { keepJurisdiction } from './projection.repository.js';

@Reaction()
export class KnowImportedJurisdictions {
  constructor(private readonly changes: LiveChanges) {}

  @On(JurisdictionImported, { id: 'command-centre.know-imported-jurisdiction' })
  async know({ data }: EventOf<typeof JurisdictionImported>, tx: EntityManager): Promise<void> {
    await keepJurisdiction(tx, data.jurisdictionId, data.name, data.timeZone);
    afterCommit(tx, () => this.changes.touched(data.jurisdictionId)); // now its today is known, and can be counted
  }
}
