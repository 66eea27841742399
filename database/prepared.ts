import type { Knex } from 'knex';
import type { ClientBase } from 'pg';
import { Flight } from './flight.ts';
import type { FlightOptions } from './flying-client.ts';

type Bindings = Record<string, unknown>;

/** A connection for reads that are given all at once; see `readAs`. */
export class Reading {
  readonly #flight: Flight;
  readonly #onQuery: (query: { sql: string }) => void;

  constructor(connection: ClientBase, onQuery: (query: { sql: string }) => void) {
    this.#flight = new Flight(connection);
    this.#onQuery = onQuery;
  }

  async rows<Row>(sql: string, bindings: Bindings): Promise<Row[]> {
    const { text, names } = compile(sql);
    this.#onQuery({ sql: text });
    const { rows } = await this.#flight.add({
      text,
      values: names.map((name) => bindings[name]),
      isPrepared: true,
    });
    return rows as Row[];
  }

  /** From here on it takes no more. */
  leave = (): void => this.#flight.leave();
}

/** What `prepared` runs on. */
export type Queries = Knex | Reading;

/**
 * Rows of a statement that many requests need: in a transaction of `asCaller`, or a `readAs`, the connection keeps it
 * planned. Bindings are `:named`. It names its columns, so that a migration doesn't change what an old plan answers.
 */
export async function prepared<Row>(
  on: Queries,
  sql: string,
  bindings: Bindings,
  options: FlightOptions = {},
): Promise<Row[]> {
  if (on instanceof Reading) return on.rows<Row>(sql, bindings);
  const statement = on.raw<{ rows: Row[] }>(sql, bindings as Record<string, Knex.RawBinding>);
  const { rows } = await statement.options({ ...options, isPrepared: true });
  return rows;
}

type Compiled = { text: string; names: string[] };
const compiled = new Map<string, Compiled>();
/** Lists have as many forms as they have filters. */
const mostCompiled = 1_000;

/** Postgres's own form of a statement with named bindings: a name that comes twice is one parameter. */
function compile(sql: string): Compiled {
  const known = compiled.get(sql);
  if (known) return known;
  const names: string[] = [];
  const text = sql.replace(/(?<!:):([a-zA-Z]\w*)/g, (_all, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const made = { text, names };
  if (compiled.size < mostCompiled) compiled.set(sql, made);
  return made;
}
