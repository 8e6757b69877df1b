import { caseEvents, type CaseFiled, type EventOf } from '@citybrain/contracts';
import { OnMany, Reaction } from '@citybrain/messaging';
import type { EntityManager } from 'typeorm';
import { CaseFactRepository } from './case-fact.repository.js';

@Reaction()
export class KeepCaseFacts {
  constructor(private readonly facts: CaseFactRepository) {}

  /** Every case event carries the whole case, so the facts are its newest snapshot. */
  @OnMany(caseEvents, { id: 'analytics.keep-case-facts' })
  async keep(events: EventOf<typeof CaseFiled>[], tx: EntityManager): Promise<void> {
    await this.facts.keep(
      tx,
      events.map((event) => event.data.case),
    );
  }
}
