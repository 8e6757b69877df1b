import { Outbox } from '@citybrain/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseEventRepository, type Happening } from './case-event.repository.js';
import { caseEvent } from './case-events.js';
import { CaseRepository } from './case.repository.js';

/** The one way to write a case: its row, its history and its events on the bus change together. */
@Injectable()
export class CaseJournal {
  constructor(
    private readonly cases: CaseRepository,
    private readonly events: CaseEventRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Stores new cases, each with everything that has happened to it so far, in order. */
  async open(tx: EntityManager, lives: readonly (readonly Happening[])[]): Promise<void> {
    await this.cases.insert(
      tx,
      lives.flatMap((life) => life.at(-1)?.record ?? []),
    );
    await this.tell(tx, lives.flat());
  }

  /** Stores what happened to a case whose row the caller has locked. */
  async add(tx: EntityManager, happening: Happening): Promise<void> {
    await this.cases.save(tx, happening.record);
    await this.tell(tx, [happening]);
  }

  private async tell(tx: EntityManager, happenings: readonly Happening[]): Promise<void> {
    await this.events.append(tx, happenings);
    await this.outbox.append(
      tx,
      happenings.map(({ fact, record }) => caseEvent(fact, record)),
    );
  }
}
