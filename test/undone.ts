import type { Knex } from 'knex';

/**
 * A pool that can undo: what is done through `knex` while `undone` runs happens in one transaction, in which the
 * transactions of others are savepoints, and is rolled back at its end; before it, `prepare` changes what it finds, as the
 * owner of the schema. One piece of work at a time.
 */
export function createUndoingPool(pool: Knex): {
  knex: Knex;
  undone<T>(work: () => Promise<T>, prepare?: (owner: Knex) => Promise<unknown>): Promise<T>;
} {
  let current = pool;
  const knex = new Proxy(pool, {
    apply: (_pool, _self, args: Parameters<Knex>) => current(...args),
    get: (_pool, key): unknown => Reflect.get(current, key),
  });
  return {
    knex,
    async undone(work, prepare) {
      const trx = await pool.transaction();
      if (prepare) {
        await trx.raw('set local role none');
        await prepare(trx);
        await trx.raw('set local role rapiddraft_app');
      }
      current = trx;
      try {
        return await work();
      } finally {
        current = pool;
        await trx.rollback();
      }
    },
  };
}
