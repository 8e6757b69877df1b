import { caseEvents, type CaseEventData, type CaseSnapshot } from '@citybrain/contracts';
import type { EventDefinition, EventOf } from '@citybrain/contracts';
import { CityClock } from '@citybrain/kernel';
import { OnMany, Reaction } from '@citybrain/messaging';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import type { Change } from '../live/change.js';
import { caseNews, isNews } from '../live/feed-item.js';
import { isOpen, liveCase } from '../live/live-case.js';
import { LiveChanges } from '../live/live-changes.js';
import { storeNews } from './keep-news.js';
import { newestOfEach } from './newest-of-each.js';
import { type CaseRow, keepCases } from './projection.repository.js';

@Reaction()
export class ShowCases {
  constructor(
    private readonly changes: LiveChanges,
    private readonly clock: CityClock,
  ) {}

  @OnMany(caseEvents, { id: 'command-centre.show-cases' })
  async show(events: EventOf<EventDefinition<CaseEventData>>[], tx: EntityManager): Promise<void> {
    const cases = newestOfEach(
      events.map((event) => event.data.case),
      (snapshot) => snapshot.caseId,
      (snapshot) => snapshot.version,
    );
    const kept = new Map((await keepCases(tx, cases.map(rowOf))).map((row) => [row.caseId, row]));
    const now = this.clock.now();
    const news = events
      .filter((event) => isNews(event.occurredAt, now))
      .map((event) => ({ jurisdictionId: event.data.case.jurisdictionId, item: caseNews(event) }));
    const shown = cases.filter((snapshot) => {
      const row = kept.get(snapshot.caseId);
      // a case that was never on the wall need not be taken from it: most of an imported past
      return row !== undefined && (isOpen(snapshot) || !row.first);
    });
    const changes = [...shown.map(changeOf), ...(await storeNews(tx, news))];
    afterCommit(tx, () => this.changes.announce(changes));
  }
}

const rowOf = (snapshot: CaseSnapshot): CaseRow => {
  const open = isOpen(snapshot);
  return {
    caseId: snapshot.caseId,
    jurisdictionId: snapshot.jurisdictionId,
    version: snapshot.version,
    dueAt: snapshot.dueAt,
    closedAt: open ? null : (snapshot.closedAt ?? snapshot.filedAt),
    lng: snapshot.place?.lng ?? null,
    lat: snapshot.place?.lat ?? null,
    view: open ? JSON.stringify(liveCase(snapshot)) : null,
  };
};

const changeOf = (snapshot: CaseSnapshot): Change => ({
  kind: 'case',
  jurisdictionId: snapshot.jurisdictionId,
  id: snapshot.caseId,
  version: snapshot.version,
  view: liveCase(snapshot),
  open: isOpen(snapshot),
});
