const pageBits = 12;
const pageSize = 1 << pageBits;
/** Pages in a group: the groups in use are made as they are needed, so that a small table costs little. */
const groupBits = 9;
const groupSize = 1 << groupBits;
/** Ids a file may use: what the kernel keeps in a signed 32-bit integer. */
export const maxEntityId = 0x7fffffff;

/** Two small numbers for each entity id, 0 at first. Memory follows the ids in use, up to a bound. */
export class IdTable {
  readonly #groups: (Uint8Array | undefined)[][] = [];
  readonly #used: number[] = [];
  readonly #maxPages: number;
  /** False once the ids are scattered so widely that some were not kept: absence then means nothing. */
  complete = true;

  constructor(maxBytes: number) {
    this.#maxPages = Math.floor(maxBytes / (2 * pageSize));
  }

  #existing(id: number): Uint8Array | undefined {
    return this.#groups[id >>> (pageBits + groupBits)]?.[(id >>> pageBits) & (groupSize - 1)];
  }

  #page(id: number): Uint8Array | undefined {
    const page = this.#existing(id);
    if (page !== undefined) return page;
    if (this.#used.length >= this.#maxPages) {
      this.complete = false;
      return undefined;
    }
    const group = id >>> (pageBits + groupBits);
    while (this.#groups.length <= group) this.#groups.push([]);
    const pages = this.#groups[group]!;
    if (pages.length === 0) pages.push(...new Array<undefined>(groupSize).fill(undefined));
    this.#used.push(id >>> pageBits);
    return (pages[(id >>> pageBits) & (groupSize - 1)] = new Uint8Array(2 * pageSize));
  }

  /** Sets the first number of an id that had none; returns false if it had one. */
  define(id: number, value: number): boolean {
    const page = this.#page(id);
    if (page === undefined) return true;
    const at = id & (pageSize - 1);
    if (page[at] !== 0) return false;
    page[at] = value;
    return true;
  }

  /** Replaces the first number. */
  setDefined(id: number, value: number): void {
    const page = this.#existing(id);
    if (page !== undefined) page[id & (pageSize - 1)] = value;
  }

  /** Raises the second number to at least `value`, below 128, and marks the id as needed. */
  refer(id: number, value: number, needed: boolean): void {
    const page = this.#page(id);
    if (page === undefined) return;
    const at = pageSize + (id & (pageSize - 1));
    const before = page[at]!;
    page[at] = Math.max(before & 127, value) | (before & 128) | (needed ? 128 : 0);
  }

  /** Ids that have at least one number set, in ascending order. */
  *entries(): Generator<{ id: number; defined: number; referred: number; needed: boolean }> {
    for (const index of this.#used.toSorted((a, b) => a - b)) {
      const page = this.#existing(index * pageSize)!;
      for (let at = 0; at < pageSize; at++) {
        const defined = page[at]!;
        const referred = page[pageSize + at]!;
        if (defined === 0 && referred === 0) continue;
        yield { id: index * pageSize + at, defined, referred: referred & 127, needed: referred > 127 };
      }
    }
  }
}
