import { Injectable } from '@nestjs/common';
import type { Change } from './change.js';

type Listener = (changes: readonly Change[]) => void;

/** Committed changes on their way from the projection to those who show them, within this process. */
@Injectable()
export class LiveChanges {
  private readonly listeners: Listener[] = [];
  private readonly touchListeners: ((jurisdictionId: string) => void)[] = [];

  onChanges(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** `listener` hears of each jurisdiction whose numbers may have changed. */
  onTouched(listener: (jurisdictionId: string) => void): void {
    this.touchListeners.push(listener);
  }

  /** Call only after commit: what is announced is shown. */
  announce(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    for (const listener of this.listeners) listener(changes);
    const counted = changes.filter((change) => change.kind !== 'counters' && change.kind !== 'device');
    for (const id of new Set(counted.map((change) => change.jurisdictionId))) this.touched(id);
  }

  /** Something was counted that has no picture of its own, such as a report. */
  touched(jurisdictionId: string): void {
    for (const listener of this.touchListeners) listener(jurisdictionId);
  }
}
