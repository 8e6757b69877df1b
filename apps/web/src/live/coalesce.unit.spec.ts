import { describe, expect, it } from '@jest/globals';
import { Coalescer } from './coalesce.js';

/** A clock that moves only when it is told to. */
const handClock = () => {
  const tasks: { at: number; run: () => void }[] = [];
  const clock = {
    time: 0,
    schedule: {
      now: () => clock.time,
      later: (run: () => void, delay: number) => {
        const task = { at: clock.time + delay, run };
        tasks.push(task);
        return () => void tasks.splice(tasks.indexOf(task), 1);
      },
    },
    moveTo: (time: number) => {
      clock.time = time;
      for (const task of tasks.splice(0)) (task.at <= time ? task.run : () => tasks.push(task))();
    },
  };
  return clock;
};

describe('changes on their way to the screen', () => {
  it('go at once when it is quiet, and together under load', () => {
    const clock = handClock();
    const drawn: number[][] = [];
    const changes = new Coalescer<number>((batch) => drawn.push([...batch]), 100, clock.schedule);
    changes.push(1);
    clock.moveTo(0);
    changes.push(2);
    changes.push(3);
    clock.moveTo(50);
    expect(drawn).toEqual([[1]]);
    clock.moveTo(100);
    expect(drawn).toEqual([[1], [2, 3]]);
  });

  it('are forgotten when the line drops before they were drawn', () => {
    const clock = handClock();
    const drawn: number[][] = [];
    const changes = new Coalescer<number>((batch) => drawn.push([...batch]), 100, clock.schedule);
    changes.push(1);
    changes.clear();
    changes.push(2);
    clock.moveTo(500);
    expect(drawn).toEqual([[2]]);
  });
});
