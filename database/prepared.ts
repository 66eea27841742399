import type { Knex } from 'knex';
import type { Flight, FlightOptions } from './flight.ts';

type Bindings = Record<string, unknown>;

/** Takes the statements of one who reads along on a flight; see `readAs`. */
export class Reading {
  readonly #flight: Flight;
  readonly #onQuery: (query: { sql: string }) => void;

  constructor(flight: Flight, onQuery: (query: { sql: string }) => void) {
    this.#flight = flight;
    this.#onQuery = onQuery;
  }

  async rows<Row>(sql: string, bindings: Bindings): Promise<Row[]> {
    const { text, names } = compile(sql);
    this.#onQuery({ sql: text });
    const values = valuesOf(names, bindings);
    const { rows } = await this.#flight.add({ text, values, isPrepared: true });
    return rows as Row[];
  }
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
  const { text, names } = compile(sql);
  const values = valuesOf(names, bindings);
  const query = { sql: text, bindings: values, options: { ...options, isPrepared: true } };
  // As `raw` does it, but that it would read the text each time. A transaction has one connection, and keeps it.
  const client = on.client as Knex.Client;
  const connection: unknown = await client.acquireConnection();
  try {
    const answered: unknown = await client.query(connection, query);
    return (answered as { response: { rows: Row[] } }).response.rows;
  } finally {
    await client.releaseConnection(connection);
  }
}

const valuesOf = (names: readonly string[], bindings: Bindings): unknown[] =>
  names.map((name) => {
    if (bindings[name] === undefined) throw new Error(`The statement has no value for :${name}.`);
    return bindings[name];
  });

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
