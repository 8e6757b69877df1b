import { ReportReported, ReportVoided } from '@citybrain/contracts';
import type { EventDefinition, EventOf } from '@citybrain/contracts';
import { CityClock } from '@citybrain/kernel';
import { OnMany, Reaction } from '@citybrain/messaging';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import { isNews, reportNews } from '../live/feed-item.js';
import { LiveChanges } from '../live/live-changes.js';
import { storeNews } from './keep-news.js';
import { keepReports } from './projection.repository.js';

type ReportEvent = EventOf<typeof ReportReported> | EventOf<typeof ReportVoided>;

/** Only today's reports are counted; a little more is kept because today begins elsewhere at another moment. */
export const REPORTS_KEPT_MS = 3 * 24 * 3_600_000;

@Reaction()
export class ShowReports {
  constructor(
    private readonly changes: LiveChanges,
    private readonly clock: CityClock,
  ) {}

  @OnMany([ReportReported, ReportVoided] as EventDefinition<ReportEvent['data']>[], {
    id: 'command-centre.show-reports',
  })
  async show(events: ReportEvent[], tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    const recent = events
      .filter((event) => event.type === ReportReported.type)
      .map((event) => event.data.report)
      .filter((report) => now.getTime() - Date.parse(report.reportedAt) < REPORTS_KEPT_MS);
    if (recent.length > 0) await keepReports(tx, recent);
    const news = events
      .filter((event) => isNews(event.occurredAt, now))
      .map((event) => ({ jurisdictionId: event.data.report.jurisdictionId, item: reportNews(event) }));
    const changes = await storeNews(tx, news);
    const touched = new Set(recent.map((report) => report.jurisdictionId));
    afterCommit(tx, () => {
      this.changes.announce(changes);
      for (const jurisdictionId of touched) this.changes.touched(jurisdictionId);
    });
  }
}
