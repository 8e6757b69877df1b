import { type EventOf, JurisdictionImported } from '@citybrain/contracts';
import { On, Reaction } from '@citybrain/messaging';
import type { EntityManager } from 'typeorm';
import { ImportedJurisdictionRepository } from './imported-jurisdiction.repository.js';

@Reaction()
export class KnowJurisdictionWhenImported {
  constructor(private readonly jurisdictions: ImportedJurisdictionRepository) {}

  @On(JurisdictionImported, { id: 'analytics.know-jurisdiction' })
  async know({ data, aggregate }: EventOf<typeof JurisdictionImported>, tx: EntityManager): Promise<void> {
    const { jurisdictionId: id, name, timeZone } = data;
    await this.jurisdictions.keep(tx, { id, name, timeZone }, aggregate.version);
  }
}
