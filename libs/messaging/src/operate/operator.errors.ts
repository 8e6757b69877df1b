import { catalogue } from '@citybrain/kernel';

/** What an operator of the bus may be told. */
export const busErrors = catalogue('BUS', {
  PARKED_NOT_FOUND: {
    status: 404,
    retry: false,
    text: (id: string) => `No parked event or dead letter has the id ${id}`,
  },
  KEY_NOT_PARKED: { status: 404, retry: false, text: (key: string) => `No event with the key ${key} is parked here` },
  REPLAY_FAILED: {
    status: 409,
    retry: false,
    text: (id: string, why: string) => `The event ${id} still cannot be handled: ${why}`,
  },
  CONSUMER_UNKNOWN: {
    status: 404,
    retry: false,
    text: (consumer: string, known: readonly string[]) =>
      `There is no consumer ${consumer} here; there are ${known.join(', ')}`,
  },
  POSITION_UNKNOWN: {
    status: 404,
    retry: false,
    text: (topic: string, partition: number) => `No position is stored for ${topic}/${partition}`,
  },
});
