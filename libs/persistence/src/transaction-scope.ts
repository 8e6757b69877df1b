import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

type Hook = () => void;
const hooks = new WeakMap<object, Hook[]>();

/** Runs `hook` once the transaction of `tx` has committed; never when it rolled back. */
export const afterCommit = (tx: EntityManager, hook: Hook): void => {
  const key = tx.queryRunner;
  if (key === undefined) throw new Error('afterCommit needs the manager of a transaction');
  const list = hooks.get(key) ?? [];
  list.push(hook);
  hooks.set(key, list);
};

/** The one way to change a service's tables: everything `work` does commits together or not at all. */
@Injectable()
export class TransactionScope {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction (READ COMMITTED: row locks and unique constraints carry the invariants).
   * An error rolls everything back and is rethrown; a connection lost during COMMIT leaves the outcome unknown,
   * so callers that may be repeated carry an idempotency key.
   */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    let runner: object | undefined;
    try {
      const result = await this.dataSource.transaction((tx) => {
        runner = tx.queryRunner;
        return work(tx);
      });
      if (runner !== undefined) for (const hook of hooks.get(runner) ?? []) hook();
      return result;
    } finally {
      if (runner !== undefined) hooks.delete(runner);
    }
  }
}
