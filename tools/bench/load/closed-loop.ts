import { HttpConnection } from './http-connection.ts';

export interface Load {
  /** Where the connections go. */
  readonly url: string;
  /** Requests under way at the same time, each on a keep-alive connection of its own. */
  readonly connections: number;
  /** The next request of a connection; undefined when it has no more to send. */
  readonly next: (connection: number) => Buffer | undefined;
  /** Any other status ends the run with an error: a fast refusal is no speed. */
  readonly expectedStatus: number;
}

/** Sends until no connection has more to send: each sends its next request when the answer to the last one is there. */
export async function closedLoop({ url, connections, next, expectedStatus }: Load): Promise<void> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(url)));
  const work = open.map(async (connection, index) => {
    for (let bytes = next(index); bytes !== undefined; bytes = next(index)) {
      const { status, body } = await connection.request(bytes);
      if (status !== expectedStatus) throw new Error(`${url} answered ${status}: ${body.slice(0, 500)}`);
    }
  });
  try {
    await Promise.all(work);
  } finally {
    for (const connection of open) connection.close();
  }
}

/** Sends for some seconds; returns how many answers came per second. */
export async function perSecond(seconds: number, load: Load): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let answers = 0;
  await closedLoop({
    ...load,
    next: (connection) => {
      if (performance.now() >= end) return undefined;
      answers += 1;
      return load.next(connection);
    },
  });
  return answers / ((performance.now() - began) / 1_000);
}
