import type { EventDefinition } from '@citybrain/contracts';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';

/** Marks a class whose methods react to events. Nest calls such classes controllers; list it under `controllers`. */
export const Reaction = (): ClassDecorator => Controller();

/** What the transport must know of a reaction. */
export interface ReactionOptions {
  /** Written name, unique in the service, never renamed: `dispatch.open-case-when-report-filed`. */
  readonly id: string;
}

export interface ReactionExtras {
  readonly events: readonly EventDefinition[];
  readonly many: boolean;
}

const react =
  (events: readonly EventDefinition[], many: boolean, options: ReactionOptions): MethodDecorator =>
  (target, name, descriptor) => {
    const extras: ReactionExtras = { events, many };
    Payload()(target, name, 0);
    Ctx()(target, name, 1);
    (EventPattern as (pattern: string, extras: object) => MethodDecorator)(options.id, { reaction: extras })(
      target,
      name,
      descriptor,
    );
  };

/**
 * The method reacts to one kind of event: `async openCase(event: EventOf<typeof ReportFiled>, tx: EntityManager)`.
 * It runs inside the transaction that also stores the position: an error undoes its work, a repeat never doubles it.
 * What it changes goes through `tx`; nothing outside may depend on it having run.
 */
export const On = <T>(event: EventDefinition<T>, options: ReactionOptions): MethodDecorator =>
  react([event], false, options);

/**
 * The same for several kinds of event, taken together in their order: `async keep(events: EventOf<…>[], tx)`.
 * For work that is cheaper by the hundred. When one event is bad, the rest is given again without it.
 */
export const OnMany = <T>(events: readonly EventDefinition<T>[], options: ReactionOptions): MethodDecorator =>
  react(events, true, options);
