/** Knex's own client of Postgres, which is meant to be extended and has no types. */
declare module 'knex/lib/dialects/postgres/index.js' {
  import type { Knex } from 'knex';

  export default class PostgresClient extends Knex.Client {
    _query(connection: unknown, query: object): Promise<object>;
  }
}
