import type { NewEvent } from '@citybrain/contracts';
import { Outbox } from '@citybrain/messaging';
import { counter } from '@citybrain/observability';
import { afterCommit } from '@citybrain/persistence';
import type { AlarmRule } from '@citybrain/scenario';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegisteredDatastream } from '../registry/registry.js';
import { clearedEvent, raisedEvent } from './alarm-events.js';
import { AlarmRepository, type AlarmRow, type RuleProgress } from './alarm.repository.js';
import { type Readings, runRule, type RuleRun } from './rule-run.js';

const raisedTotal = counter('citybrain_alarms_raised_total', 'Alarms raised', ['rule']);
const clearedTotal = counter('citybrain_alarms_cleared_total', 'Alarms cleared', ['rule']);

interface Watched {
  readonly rule: AlarmRule;
  readonly datastream: RegisteredDatastream;
  readonly readings: Readings;
}

/** Lets the alarm rules look at readings that were just stored; alarms and their events commit with the readings. */
@Injectable()
export class AlarmWatch {
  constructor(
    private readonly repository: AlarmRepository,
    private readonly outbox: Outbox,
  ) {}

  /** `stored`: readings by datastream, oldest first. */
  async watch(
    tx: EntityManager,
    stored: readonly (Readings & { readonly datastream: RegisteredDatastream })[],
  ): Promise<void> {
    const watched = stored.flatMap((readings) =>
      readings.datastream.rules.map((rule): Watched => ({ rule, datastream: readings.datastream, readings })),
    );
    if (watched.length === 0) return;
    const before = await this.progressOf(tx, watched);
    const runs = watched.map(({ rule, datastream, readings }) => ({
      datastream,
      run: runRule(rule, datastream, before.get(nameOf(datastream.thing.id, rule.id)), readings),
    }));
    const events = [...(await this.end(tx, runs)), ...(await this.begin(tx, runs))];
    await this.keep(tx, runs);
    if (events.length > 0) await this.outbox.append(tx, events);
  }

  private async progressOf(tx: EntityManager, watched: readonly Watched[]): Promise<Map<string, RuleProgress>> {
    const progress = await this.repository.progress(
      tx,
      watched.map(({ datastream }) => datastream.thing.id),
      watched.map(({ rule }) => rule.id),
    );
    return new Map(progress.map((entry) => [nameOf(entry.thingId, entry.ruleId), entry]));
  }

  /** Before new ones begin: one alarm of a rule and thing stands at a time. */
  private async end(tx: EntityManager, runs: readonly WatchedRun[]): Promise<NewEvent[]> {
    const ends = runs.flatMap(({ run }) => (run.ended === null ? [] : [run.ended]));
    if (ends.length === 0) return [];
    const rows = await this.repository.clear(tx, ends);
    count(tx, clearedTotal, rows);
    const datastreams = new Map(runs.map(({ datastream }) => [datastream.ref, datastream]));
    return rows.map((row) => clearedEvent(row, datastreams.get(row.datastream_ref)!));
  }

  private async begin(tx: EntityManager, runs: readonly WatchedRun[]): Promise<NewEvent[]> {
    const rows = runs.flatMap(({ run }) => run.began);
    if (rows.length === 0) return [];
    await this.repository.add(tx, rows);
    const over = rows.filter((row) => row.cleared_at !== null);
    count(tx, raisedTotal, rows);
    count(tx, clearedTotal, over);
    return runs.flatMap(({ datastream, run }) =>
      run.began.flatMap((row) =>
        row.cleared_at === null
          ? [raisedEvent(row, datastream)]
          : [raisedEvent(row, datastream), clearedEvent(row, datastream)],
      ),
    );
  }

  private async keep(tx: EntityManager, runs: readonly WatchedRun[]): Promise<void> {
    const moved = runs.filter(({ run }) => run.moved).map(({ run }) => run.progress);
    if (moved.length > 0) await this.repository.keepProgress(tx, moved);
  }
}

interface WatchedRun {
  readonly datastream: RegisteredDatastream;
  readonly run: RuleRun;
}

const nameOf = (thingId: string, ruleId: string): string => `${thingId} ${ruleId}`;

const count = (tx: EntityManager, total: typeof raisedTotal, rows: readonly AlarmRow[]): void =>
  afterCommit(tx, () => {
    for (const row of rows) total.inc({ rule: row.rule_id });
  });
