import { loadSettings } from '@citybrain/config';
import { CityClock, sleep } from '@citybrain/kernel';
import { counter, gauge, log } from '@citybrain/observability';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { liveSettings } from '../command-centre.config.js';
import { commandCentreErrors } from '../command-centre.errors.js';
import { DeviceViews } from '../picture/device-views.js';
import { LiveKeeper } from '../store/live-keeper.js';
import { LiveStore, type StreamEntry } from '../store/live-store.js';
import { coalesce } from './coalesce.js';
import { cursorText } from './cursor.js';
import type { Message, SseClient } from './sse-client.js';
import { heartbeat, rebuildingMessage, sseMessage } from './sse-message.js';

/** Changes are sent together: an eye sees no more often. */
const TOGETHER_MS = 200;
const HEARTBEAT_MS = 15_000;
/** Most entries of one stream read at once; the rest follows at once. */
const MOST_READ = 5_000;

const clients = gauge('citybrain_live_streams', 'Browsers that follow the live picture');
const resets = counter('citybrain_live_resets_total', 'Browsers that had to take a new snapshot');

/** Reads the changes of every followed jurisdiction once for the whole process and gives them to all who follow it. */
@Injectable()
export class StreamHub implements OnModuleDestroy {
  private readonly most = loadSettings(liveSettings).maxStreams;
  private readonly followers = new Map<string, Set<SseClient>>();
  /** Up to where the changes of a jurisdiction were read. */
  private readonly positions = new Map<string, string>();
  private following = 0;
  private epoch: string | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;
  private beatAt = 0;

  constructor(
    private readonly keeper: LiveKeeper,
    private readonly store: LiveStore,
    private readonly devices: DeviceViews,
    private readonly clock: CityClock,
  ) {}

  /** Throws COMMAND_CENTRE_TOO_MANY_STREAMS when there is no room for one more. */
  refuseWhenFull(): void {
    if (this.following >= this.most) throw commandCentreErrors.TOO_MANY_STREAMS(this.most);
  }

  join(client: SseClient): void {
    const followers = this.followers.get(client.jurisdictionId) ?? new Set();
    followers.add(client);
    this.followers.set(client.jurisdictionId, followers);
    clients.set((this.following += 1));
    client.write(heartbeat(this.clock.now()));
    if (this.keeper.epoch === undefined) client.write(rebuildingMessage(true));
    this.loop ??= this.run();
  }

  leave(client: SseClient): void {
    const followers = this.followers.get(client.jurisdictionId);
    if (followers?.delete(client) !== true) return;
    clients.set((this.following -= 1));
    if (followers.size > 0) return;
    this.followers.delete(client.jurisdictionId);
    this.positions.delete(client.jurisdictionId);
  }

  /** The process ends: browsers come back with their cursors, to it or to another. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    for (const client of this.everybody()) client.end();
    await this.loop;
  }

  /** Runs while somebody follows. */
  private async run(): Promise<void> {
    this.beatAt = performance.now() + HEARTBEAT_MS;
    while (this.following > 0 && !this.stopping) {
      try {
        await this.turn();
      } catch (error) {
        log().warn({ err: error }, 'the changes could not be read; browsers wait');
        this.keeper.suspect();
      }
      this.beat();
      await sleep(TOGETHER_MS);
    }
    this.epoch = undefined;
    this.loop = undefined;
  }

  private async turn(): Promise<void> {
    const { epoch } = this.keeper;
    if (epoch !== this.epoch) this.epochChanged(epoch);
    if (epoch === undefined) return;
    for (const client of this.everybody()) if (!client.follows) await this.catchUp(client, epoch);
    while (this.positions.size > 0 && (await this.forward(epoch)) >= MOST_READ);
  }

  private epochChanged(epoch: string | undefined): void {
    const before = this.epoch;
    this.epoch = epoch;
    this.positions.clear();
    for (const client of this.everybody()) {
      client.fellBehind();
      if (epoch === undefined) client.write(rebuildingMessage(true));
      else if (before === undefined && client.cursor?.epoch === epoch) client.write(rebuildingMessage(false));
    }
  }

  /** Sends what a browser has missed; one that cannot be helped takes a new snapshot. */
  private async catchUp(client: SseClient, epoch: string): Promise<void> {
    const { jurisdictionId } = client;
    const cursor = client.cursor ?? { epoch, position: await this.store.end(epoch, jurisdictionId) };
    const missed =
      cursor.epoch === epoch ? await this.store.changesAfter(epoch, jurisdictionId, cursor.position) : undefined;
    if (missed === undefined) {
      resets.inc();
      client.reset();
      this.leave(client);
      return;
    }
    const messages = await this.messages(epoch, jurisdictionId, missed);
    const position = missed.at(-1)?.id ?? cursor.position;
    if (messages.length > 0) client.write(messages.map(({ text }) => text).join(''));
    client.caughtUp({ epoch, position });
    if (!this.positions.has(jurisdictionId)) this.positions.set(jurisdictionId, position);
  }

  /** Reads on and delivers; returns how many entries the longest stream had. */
  private async forward(epoch: string): Promise<number> {
    let longest = 0;
    for (const [jurisdictionId, entries] of await this.store.poll(epoch, this.positions, MOST_READ)) {
      const messages = await this.messages(epoch, jurisdictionId, entries);
      this.positions.set(jurisdictionId, entries.at(-1)!.id);
      for (const client of this.followers.get(jurisdictionId) ?? []) client.deliver(messages);
      longest = Math.max(longest, entries.length);
    }
    return longest;
  }

  /** The messages of some changes, made once for all who get them. A device is shown as it is now. */
  private async messages(epoch: string, jurisdictionId: string, entries: readonly StreamEntry[]): Promise<Message[]> {
    const kept = coalesce(entries);
    const ids = kept.filter(({ name }) => name === 'device').map(({ text }) => text);
    const drawn = ids.length === 0 ? [] : await this.devices.some(epoch, jurisdictionId, ids);
    const devices = new Map(drawn.map((device) => [device.id, JSON.stringify(device)]));
    return kept.flatMap(({ id, name, text }) => {
      const data = name === 'device' ? devices.get(text) : text;
      if (data === undefined) return [];
      return [{ position: id, text: sseMessage(name, data, cursorText({ epoch, position: id })) }];
    });
  }

  private beat(): void {
    if (performance.now() < this.beatAt) return;
    this.beatAt = performance.now() + HEARTBEAT_MS;
    const text = heartbeat(this.clock.now());
    for (const client of this.everybody()) client.write(text);
  }

  private everybody(): SseClient[] {
    return [...this.followers.values()].flatMap((followers) => [...followers]);
  }
}
