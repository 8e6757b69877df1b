import { AlarmCleared, AlarmRaised } from '@citybrain/contracts';
import type { EventDefinition, EventOf } from '@citybrain/contracts';
import { CityClock } from '@citybrain/kernel';
import { OnMany, Reaction } from '@citybrain/messaging';
import { afterCommit } from '@citybrain/persistence';
import type { EntityManager } from 'typeorm';
import type { Change } from '../live/change.js';
import { alarmNews, isNews } from '../live/feed-item.js';
import { LiveChanges } from '../live/live-changes.js';
import { liveAlarm } from '../live/live-device.js';
import { storeNews } from './keep-news.js';
import { newestOfEach } from './newest-of-each.js';
import { type AlarmRow, keepAlarms } from './projection.repository.js';

type AlarmEvent = EventOf<typeof AlarmRaised> | EventOf<typeof AlarmCleared>;

@Reaction()
export class ShowAlarms {
  constructor(
    private readonly changes: LiveChanges,
    private readonly clock: CityClock,
  ) {}

  @OnMany([AlarmRaised, AlarmCleared] as EventDefinition<AlarmEvent['data']>[], { id: 'command-centre.show-alarms' })
  async show(events: AlarmEvent[], tx: EntityManager): Promise<void> {
    const newest = newestOfEach(
      events,
      (event) => event.data.alarm.alarmId,
      (event) => event.aggregate.version,
    );
    const kept = await keepAlarms(tx, newest.map(rowOf));
    const now = this.clock.now();
    const news = events
      .filter((event) => isNews(event.occurredAt, now))
      .map((event) => ({ jurisdictionId: event.data.alarm.jurisdictionId, item: alarmNews(event) }));
    const shown = newest.filter((event) => kept.has(event.data.alarm.alarmId));
    const changes = [...shown.map(changeOf), ...(await storeNews(tx, news))];
    afterCommit(tx, () => this.changes.announce(changes));
  }
}

const stands = (event: AlarmEvent): boolean => event.type === AlarmRaised.type;

const rowOf = (event: AlarmEvent): AlarmRow => {
  const { alarm } = event.data;
  return {
    alarmId: alarm.alarmId,
    jurisdictionId: alarm.jurisdictionId,
    thingId: alarm.thingId,
    version: event.aggregate.version,
    view: stands(event) ? JSON.stringify(liveAlarm(alarm)) : null,
  };
};

const changeOf = (event: AlarmEvent): Change => {
  const { alarm } = event.data;
  return {
    kind: 'alarm',
    jurisdictionId: alarm.jurisdictionId,
    id: alarm.alarmId,
    version: event.aggregate.version,
    thingId: alarm.thingId,
    view: stands(event) ? liveAlarm(alarm) : null,
  };
};
