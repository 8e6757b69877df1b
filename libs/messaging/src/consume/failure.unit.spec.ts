import { describe, expect, it } from '@jest/globals';
import { classify } from './failure.js';

const withCode = (code: string, cause?: unknown): Error => Object.assign(new Error(code, { cause }), { code });

describe('what an error means for the message that met it', () => {
  it.each(['08006', '53300', '57P01', 'ECONNREFUSED', 'ECONNRESET'])(
    'waits while a dependency is away (%s)',
    (code) => {
      expect(classify(withCode(code))).toBe('away');
    },
  );
  it.each(['40001', '40P01', '55P03'])('repeats at once when two transactions met (%s)', (code) => {
    expect(classify(withCode(code))).toBe('contention');
  });
  it('looks through the error that TypeORM wraps around the database', () => {
    expect(classify(Object.assign(new Error('QueryFailedError'), { driverError: withCode('57P03') }))).toBe('away');
  });
  it('waits when the pool gives no connection', () => {
    expect(classify(new Error('timeout exceeded when trying to connect'))).toBe('away');
  });
  it.each([new TypeError('x is not a function'), withCode('23514'), 'text'])(
    'holds the message itself for bad otherwise',
    (error) => {
      expect(classify(error)).toBe('bad');
    },
  );
});
