import type { CaseEventData, EventOf, Names } from '@citybrain/contracts';
import { AlarmCleared, AlarmRaised, ReportReported, ReportVoided } from '@citybrain/contracts';
import type { EventDefinition } from '@citybrain/contracts';

/** One line of the live feed; the page makes the sentence from `type` and the rest. */
export interface FeedItem {
  /** The event's id: a repeated line is known by it. */
  readonly id: string;
  readonly at: string;
  /** Name of the event on the wire. */
  readonly type: string;
  readonly caseId?: string;
  readonly number?: string;
  readonly trackingNumber?: string;
  readonly category?: string;
  readonly categoryName?: string;
  readonly departmentId?: string | null;
  readonly departmentName?: string;
  readonly thingId?: string;
  readonly thingName?: Names;
  readonly severity?: number;
  readonly simulated: boolean;
}

/** So many lines of the feed a browser gets; of a burst only the last so many are news. */
export const NEWS_SHOWN = 100;

/** Older news are history, not news: an imported past must not flood the feed. */
const NEWS_MS = 24 * 3_600_000;

export const isNews = (occurredAt: string, now: Date): boolean => now.getTime() - Date.parse(occurredAt) < NEWS_MS;

const base = ({ id, occurredAt, type }: EventOf<EventDefinition>) => ({ id, at: occurredAt, type });

export const caseNews = (event: EventOf<EventDefinition<CaseEventData>>): FeedItem => {
  const snapshot = event.data.case;
  return {
    ...base(event),
    caseId: snapshot.caseId,
    number: snapshot.caseNumber,
    category: snapshot.category,
    ...(snapshot.categoryName === undefined ? {} : { categoryName: snapshot.categoryName }),
    departmentId: snapshot.departmentId,
    ...(snapshot.departmentName === undefined ? {} : { departmentName: snapshot.departmentName }),
    simulated: snapshot.simulated,
  };
};

export const reportNews = (event: EventOf<typeof ReportReported> | EventOf<typeof ReportVoided>): FeedItem => {
  const { report } = event.data;
  return {
    ...base(event),
    trackingNumber: report.trackingNumber,
    category: report.category,
    ...(report.categoryName === undefined ? {} : { categoryName: report.categoryName }),
    simulated: report.simulated,
  };
};

export const alarmNews = (event: EventOf<typeof AlarmRaised> | EventOf<typeof AlarmCleared>): FeedItem => {
  const { alarm } = event.data;
  return {
    ...base(event),
    thingId: alarm.thingId,
    thingName: alarm.thingName,
    severity: alarm.severity,
    simulated: alarm.simulated,
  };
};
