import { type Actor, AlarmRaised, type AlarmSnapshot, type EventOf, type ReportSnapshot } from '@citybrain/contracts';
import { idFrom } from '@citybrain/kernel';
import { On, Reaction } from '@citybrain/messaging';
import type { Jurisdiction } from '@citybrain/scenario';
import type { EntityManager } from 'typeorm';
import { bothLanguages } from '../city/both-languages.js';
import { Cities } from '../city/cities.js';
import { receive, receiveAndFile } from '../reports/report.decider.js';
import { ReportRegister } from '../reports/report-register.js';
import { trackingNumber, TrackingNumbers } from '../reports/tracking-numbers.js';

const SOURCE = 'sensor-alarm';

/** A sensor reports like anybody else: one alarm, one report, however often the alarm is told. */
@Reaction()
export class ReportWhenAlarmRaised {
  constructor(
    private readonly cities: Cities,
    private readonly numbers: TrackingNumbers,
    private readonly register: ReportRegister,
  ) {}

  @On(AlarmRaised, { id: 'intake.report-when-alarm-raised' })
  async report(event: EventOf<typeof AlarmRaised>, tx: EntityManager): Promise<void> {
    const { alarm } = event.data;
    if (alarm.category === null) return; // it only shows on the wall
    const city = this.cities.find(alarm.jurisdictionId);
    const report = reportOf(alarm, alarm.category, city, await this.numbers.take());
    const actor: Actor = { kind: 'device', id: alarm.thingId };
    const filing = city?.filingDecision(SOURCE, report.category);
    const outcome = filing?.file
      ? receiveAndFile(report, actor, {
          by: { kind: 'rule', id: filing.ruleId },
          at: new Date(report.reportedAt),
          reason: bothLanguages(filing.reason),
        })
      : receive(report, actor);
    const origin = { key: `alarm:${alarm.alarmId}`, fingerprint: alarm.alarmId };
    await this.register.enter(tx, [{ ...outcome, origin }]);
  }
}

/** A category or jurisdiction that no scenario knows (any more) still makes a report: it waits for an operator. */
const reportOf = (
  alarm: AlarmSnapshot,
  category: string,
  city: Jurisdiction | undefined,
  number: number,
): ReportSnapshot => {
  const location = city?.locate(alarm.place);
  const prefix = city?.numberPrefix ?? alarm.jurisdictionId.toUpperCase();
  const raisedAt = new Date(alarm.raisedAt);
  return {
    reportId: idFrom('alarm', alarm.alarmId),
    trackingNumber: trackingNumber(prefix, raisedAt, city?.timeZone ?? 'UTC', number),
    jurisdictionId: alarm.jurisdictionId,
    category,
    description: describe(alarm),
    place: {
      ...alarm.place,
      ...(location === undefined ? {} : { cellId: location.cellId }),
      ...(location?.townId == null ? {} : { townId: location.townId }),
    },
    source: { kind: SOURCE, channel: alarm.thingId.slice(0, 100), ref: alarm.alarmId },
    priority: city?.category(category)?.priority ?? alarm.severity,
    reportedAt: raisedAt.toISOString(),
    simulated: alarm.simulated,
  };
};

const describe = ({ thingName, description, value, unit }: AlarmSnapshot): string => {
  const reading = `${value} ${unit}`;
  const zh = `${thingName.zh}：${description.zh}（${reading}）`;
  return bothLanguages({ zh, en: `${thingName.en}: ${description.en} (${reading})` }, 4000);
};
