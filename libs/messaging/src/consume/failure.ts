/** away: a dependency is down, wait without limit; contention: try again at once; bad: the message itself cannot be handled. */
export type FailureClass = 'away' | 'contention' | 'bad';

/** SQLSTATE 08 connection, 53 resources, 57P01–03 shutdown, 55P03 lock wait; sockets that are gone.. */
const AWAY = /^(08...|53...|57P0[1-5]|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const CONTENTION = /^(40001|40P01|55P03)$/;
const AWAY_TEXT =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|not queryable|Connection is closed|driver.*not connected/i;

/** Decides what an error means for the message that met it; looks through wrapped causes (TypeORM keeps `driverError`). */
export const classify = (error: unknown): FailureClass => {
  for (const inner of chain(error)) {
    const code = codeOf(inner);
    if (CONTENTION.test(code)) return 'contention';
    if (
      AWAY.test(code) ||
      AWAY_TEXT.test(inner.message) ||
      inner.name === 'ProducerFull' ||
      inner.name.startsWith('KafkaJS')
    )
      return 'away';
  }
  return 'bad';
};

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

function* chain(error: unknown): Generator<Error> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    yield current;
    current = 'driverError' in current ? current.driverError : current.cause;
  }
}
