import type { RawHeaders } from '../envelope.js';

/** One message as Kafka delivered it. `topic` is the declared name, without prefix. */
export interface Delivery {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly headers: RawHeaders;
  readonly value: Buffer | null;
}

/** Text that Postgres can keep: a NUL byte in a key or header must not stop a consumer for ever. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\ufffd');

/** Header values as text, for tables and dead letters. */
export const plainHeaders = (headers: RawHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[storable(name), storable(String(value))]],
    ),
  );
