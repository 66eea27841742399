import { createHash } from 'node:crypto';
import pg from 'pg';

/** A statement on its way. */
export type Statement = {
  text: string;
  values: readonly unknown[];
  /** Worth keeping planned on the connection: it comes again with other values, and selects named columns. */
  isPrepared: boolean;
};

/** What a statement may say of itself by Knex's `options`. */
export type FlightOptions = {
  /** Of the first statement in a transaction: those that are given at once travel together, with BEGIN too. */
  flies?: boolean;
  /** The connection keeps it planned, where it flies. */
  isPrepared?: boolean;
};

export type StatementResult = { command: string; rowCount: number; rows: Record<string, unknown>[] };

type Field = { name: string; dataTypeID: number };
type Column = { name: string; parse: (text: string) => unknown };

/** What `pg` lends to classes like its cursor, and its types leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;
type Connection = {
  stream: { write(message: Buffer): void };
  parsedStatements: Record<string, string>;
  parse(message: { text: string; name: string }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P'; name: '' }): void;
  execute(message: object): void;
  sync(): void;
};
type Client = pg.ClientBase & { getTypeParser(type: number): (text: string) => unknown };

type Passenger = Statement & {
  name: string;
  columns: readonly Column[];
  result: StatementResult;
  resolve: (result: StatementResult) => void;
  reject: (error: unknown) => void;
};

/** A connection keeps at most so many statements prepared: lists have as many forms as they have filters. */
const mostPrepared = 300;
const names = new Map<string, string>();

/** The same text has the same name in every process. */
function nameOf({ text, isPrepared }: Statement): string {
  if (!isPrepared) return '';
  let name = names.get(text);
  if (name === undefined && names.size < mostPrepared) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name ?? '';
}

/** What prepared statements of a connection answer, by name: that is described once. */
const described = new WeakMap<pg.ClientBase, Map<string, readonly Column[]>>();

/**
 * Statements that travel to Postgres in one message and come back in one: as many round trips as `pg`'s own queries
 * would take, in the time of one. After a statement that fails the server leaves out the others; outside of a
 * transaction they are one by themselves.
 */
export class Flight implements pg.Submittable {
  readonly #client: Client;
  readonly #described: Map<string, readonly Column[]>;
  readonly #passengers: Passenger[] = [];
  /** Of the statement that the server is at. */
  #at = 0;
  #hasLeft = false;
  readonly #landing = Promise.withResolvers<void>();

  constructor(client: pg.ClientBase) {
    this.#client = client;
    this.#described = described.get(client) ?? new Map<string, readonly Column[]>();
    described.set(client, this.#described);
  }

  /** Rejects with the driver's error of this statement, or of the one before it that failed. */
  add(statement: Statement): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      if (this.#hasLeft) throw new Error('These statements have left: give them all before waiting for one.');
      this.#passengers.push({
        ...statement,
        values: statement.values.map((value) => prepareValue(value)),
        name: nameOf(statement),
        columns: [],
        result: { command: '', rowCount: 0, rows: [] },
        resolve,
        reject,
      });
    });
  }

  /** Sends all that was added; resolves when it has been answered, however that is. */
  leave(): Promise<void> {
    this.#hasLeft = true;
    if (this.#passengers.length > 0) this.#client.query(this);
    else this.#landing.resolve();
    return this.#landing.promise;
  }

  // What follows is called by `pg`.

  submit(given: pg.Connection): void {
    const connection = given as unknown as Connection;
    const parsed = new Set<string>();
    // One write of one buffer: each is a call of the system.
    const messages: Buffer[] = [];
    const collecting = Object.create(connection, {
      stream: { value: { writable: true, write: (message: Buffer) => messages.push(message) } },
    }) as Connection;
    for (const passenger of this.#passengers) {
      const { text, values, name } = passenger;
      const isParsed = name !== '' && (parsed.has(name) || connection.parsedStatements[name] !== undefined);
      if (!isParsed) collecting.parse({ text, name });
      parsed.add(name);
      collecting.bind({ statement: name, values });
      const columns = isParsed ? this.#described.get(name) : undefined;
      if (columns) passenger.columns = columns;
      else collecting.describe({ type: 'P', name: '' });
      collecting.execute({});
    }
    collecting.sync();
    connection.stream.write(Buffer.concat(messages));
  }

  /** Under these the client notes what the connection has parsed. */
  get name(): string | undefined {
    return this.#passengers[this.#at]?.name;
  }
  get text(): string | undefined {
    return this.#passengers[this.#at]?.text;
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    const passenger = this.#passengers[this.#at]!;
    passenger.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.#client.getTypeParser(dataTypeID),
    }));
    if (passenger.name !== '') this.#described.set(passenger.name, passenger.columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { columns, result, reject } = this.#passengers[this.#at]!;
    try {
      const row: Record<string, unknown> = {};
      columns.forEach(({ name, parse }, place) => {
        const text = fields[place]!;
        row[name] = text === null ? null : parse(text);
      });
      result.rows.push(row);
    } catch (error) {
      reject(error);
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { name, result } = this.#passengers[this.#at]!;
    // It gives no rows.
    if (name !== '' && !this.#described.has(name)) this.#described.set(name, []);
    const [command = '', ...counts] = text.split(' ');
    result.command = command;
    result.rowCount = Number(counts.at(-1) ?? 0) || 0;
    this.#at += 1;
  }

  handleEmptyQuery(): void {
    this.#at += 1;
  }

  handleReadyForQuery(): void {
    for (const { resolve, result } of this.#passengers) resolve(result);
    this.#landing.resolve();
  }

  handleError(error: Error & { code?: string }): void {
    // What kind of failure it was is the same for those that were left out.
    const { code } = error;
    this.#passengers.forEach(({ resolve, reject, result }, place) => {
      if (place < this.#at) resolve(result);
      else if (place === this.#at) reject(error);
      else
        reject(Object.assign(new Error('A statement before this one failed.', { cause: error }), { code }));
    });
    this.#landing.resolve();
  }
}
