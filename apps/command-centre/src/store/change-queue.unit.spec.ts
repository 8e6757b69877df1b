import { describe, expect, it } from '@jest/globals';
import type { Change } from '../live/change.js';
import { ChangeQueue } from './change-queue.js';

const reading = (id: string, version: number): Change => ({
  kind: 'reading',
  jurisdictionId: 'jiaojiang',
  id,
  version,
  thingId: id,
  view: { at: version, result: version },
});

describe('changes that wait for Redis', () => {
  it('are only the newest of each thing, in the order of the last change', () => {
    const queue = new ChangeQueue(10);
    queue.add([reading('a', 1), reading('b', 1), reading('a', 2)]);
    queue.add([reading('b', 0)]);
    expect(queue.peek(10).map(({ id, version }) => [id, version])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('wait on until they are written, and so does what replaced one of them meanwhile', () => {
    const queue = new ChangeQueue(10);
    queue.add([reading('a', 1), reading('b', 1)]);
    const sent = queue.peek(10);
    queue.add([reading('a', 2)]);
    queue.done(sent);
    expect(queue.peek(10).map(({ id, version }) => [id, version])).toEqual([['a', 2]]);
  });

  it('never grow without bound: too many, and only a rebuild helps', () => {
    const queue = new ChangeQueue(2);
    queue.add([reading('a', 1), reading('b', 1)]);
    expect(queue.lost).toBe(false);
    queue.add([reading('c', 1)]);
    expect([queue.size, queue.lost]).toEqual([0, true]);
    queue.restart();
    expect(queue.lost).toBe(false);
  });
});
