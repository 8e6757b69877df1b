import { eventCatalogue, type EventDefinition, type EventOf } from '@citybrain/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EntityManager } from 'typeorm';
import type { ReactionExtras } from './on.js';

/** A method that reacts, as the transport calls it: always with a list, in order. */
export interface BoundReaction {
  readonly id: string;
  readonly events: readonly EventDefinition[];
  run(events: readonly EventOf<EventDefinition>[], tx: EntityManager): Promise<void>;
}

/** Collects the reactions that Nest found. A reaction to an undeclared event stops the boot. */
export const bindReactions = (handlers: ReadonlyMap<string, MessageHandler>): BoundReaction[] =>
  [...handlers].map(([id, handler]) => {
    const extras = (handler.extras as { reaction?: ReactionExtras } | undefined)?.reaction;
    if (extras === undefined) throw new Error(`${id} was not declared with @On or @OnMany`);
    const unknown = extras.events.find((event) => !eventCatalogue().has(event.type));
    if (unknown !== undefined)
      throw new Error(`${id} reacts to ${unknown.type}, which libs/contracts does not declare`);
    return { id, events: extras.events, run: extras.many ? together(handler) : oneByOne(handler) };
  });

const call = async (handler: MessageHandler, data: unknown, tx: EntityManager): Promise<void> => {
  const result: unknown = await handler(data, tx);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
};

const together =
  (handler: MessageHandler): BoundReaction['run'] =>
  (events, tx) =>
    call(handler, events, tx);

const oneByOne =
  (handler: MessageHandler): BoundReaction['run'] =>
  async (events, tx) => {
    for (const event of events) await call(handler, event, tx);
  };

/** A step of a chunk: consecutive events that the same reaction takes. */
export interface Step {
  readonly reaction: BoundReaction;
  readonly events: EventOf<EventDefinition>[];
}

/** Groups events into steps without ever changing the order in which one reaction sees them, nor across reactions of one event. */
export const stepsOf = (
  events: readonly EventOf<EventDefinition>[],
  reactionsOf: (type: string) => readonly BoundReaction[],
): Step[] => {
  const steps: Step[] = [];
  let open = new Map<BoundReaction, Step>();
  let openSet = '';
  for (const event of events) {
    const reactions = reactionsOf(event.type);
    const set = reactions.map((reaction) => reaction.id).join();
    if (set !== openSet) open = new Map();
    openSet = set;
    for (const reaction of reactions) {
      const step = open.get(reaction) ?? { reaction, events: [] };
      if (!open.has(reaction)) steps.push(step);
      open.set(reaction, step);
      step.events.push(event);
    }
  }
  return steps;
};
