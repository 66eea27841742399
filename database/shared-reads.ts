import type { Knex } from 'knex';
import type { ClientBase } from 'pg';
import { Flight } from './flight.ts';
import { Reading } from './prepared.ts';

/** One caller's statements: given at once, answered at once. */
type Read = {
  /** Gives the statements; settles with their answers. */
  give: (reading: Reading) => Promise<unknown>;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
};

/** So many flights are in the air at once: more would wait for the same cores. */
const mostFlights = 4;
/** Of so many callers at most one flight takes along: each waits for the others. */
const mostCallers = 8;

const begin = { text: 'BEGIN', values: [], isPrepared: true };
const commit = { text: 'COMMIT', values: [], isPrepared: true };

/**
 * Reads of several callers that wait for a connection travel to Postgres together, each in a transaction of its own: under
 * load the way there and back costs more than many a read. A caller who needs not wait travels alone.
 */
export class SharedReads {
  readonly #client: Knex.Client;
  readonly #waiting: Read[] = [];
  #inTheAir = 0;

  constructor(client: Knex.Client) {
    this.#client = client;
  }

  run<T>(give: (reading: Reading) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ give, resolve: resolve as Read['resolve'], reject });
      this.#depart();
    });
  }

  #depart(): void {
    if (this.#inTheAir >= mostFlights || this.#waiting.length === 0) return;
    this.#inTheAir += 1;
    void this.#fly().finally(() => {
      this.#inTheAir -= 1;
      this.#depart();
    });
  }

  async #fly(): Promise<void> {
    let connection: ClientBase;
    try {
      connection = (await this.#client.acquireConnection()) as ClientBase;
    } catch (error) {
      this.#waiting.shift()?.reject(error);
      return;
    }
    try {
      const reads = this.#waiting.splice(0, mostCallers);
      const failed = await this.#together(connection, reads);
      // Whoever failed keeps nobody else from their answer, and hears why by themselves.
      for (const read of failed) await this.#together(connection, [read]);
    } finally {
      await this.#client.releaseConnection(connection);
    }
  }

  /** Returns those that have to be asked again, by themselves. */
  async #together(connection: ClientBase, reads: readonly Read[]): Promise<Read[]> {
    const flight = new Flight(connection);
    const reading = new Reading(flight, (query) => this.#client.emit('query', query));
    const isAlone = reads.length === 1;
    const given = reads.map(async (read) => {
      // One flight is one transaction by itself.
      if (!isAlone) flight.add(begin).catch(() => undefined);
      const answering = read.give(reading);
      const ending = isAlone ? null : flight.add(commit);
      const [answer, end] = await Promise.allSettled([answering, ending]);
      if (end.status === 'rejected') return read;
      if (answer.status === 'fulfilled') read.resolve(answer.value);
      else read.reject(answer.reason);
      return null;
    });
    void flight.leave();
    const again = (await Promise.all(given)).filter((read) => read !== null);
    // The one that failed left its transaction open.
    if (again.length > 0) await connection.query('ROLLBACK').catch(() => undefined);
    return again;
  }
}
