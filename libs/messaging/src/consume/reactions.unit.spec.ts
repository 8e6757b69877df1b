import type { EventDefinition, EventOf } from '@citybrain/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BoundReaction, stepsOf } from './reactions.js';

const reaction = (id: string): BoundReaction => ({ id, events: [], run: async () => undefined });
const event = (id: number, type: string): EventOf<EventDefinition> => ({
  id: String(id),
  type,
  source: '/services/test',
  aggregate: { id: 'a', version: 1 },
  occurredAt: '2026-11-22T00:00:00Z',
  data: {},
});

describe('the steps of a chunk', () => {
  const [a, b] = [reaction('a'), reaction('b')];
  const reactionsOf = (type: string): BoundReaction[] => (type === 'both' ? [a, b] : type === 'only-a' ? [a] : [b]);

  it('gives every reaction its events in the order in which they happened', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('both', 'only-a', 'only-b'), { maxLength: 60 }), (types) => {
        const events = types.map((type, index) => event(index, type));
        const steps = stepsOf(events, reactionsOf);
        for (const each of [a, b]) {
          const seen = steps
            .filter((step) => step.reaction === each)
            .flatMap((step) => step.events.map((one) => Number(one.id)));
          const due = events.filter((one) => reactionsOf(one.type).includes(each)).map((one) => Number(one.id));
          expect(seen).toEqual(due);
        }
      }),
    );
  });

  it('takes consecutive events of one kind together', () => {
    const steps = stepsOf([event(1, 'only-a'), event(2, 'only-a'), event(3, 'only-b')], reactionsOf);
    expect(steps.map((step) => step.events.length)).toEqual([2, 1]);
  });
});
