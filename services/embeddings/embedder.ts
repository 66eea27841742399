/**
 * Turns texts into vectors. May be retried: `embeddings_unavailable` — the service is down, slow, refuses the key or
 * refuses every text. Permanent: `bad_request` — one text that the service will never take, `details.index` says which;
 * `internal` — the service answers another count or dimension than asked for.
 */
export interface Embedder {
  /** Name stored with each vector; a change of anything that changes vectors changes the name. */
  readonly model: string;
  /** Length of the vectors; undefined until the first answer where neither we nor the service say it beforehand. */
  readonly dimensions: number | undefined;
  /** Unit-length vectors, in the order of `texts`. An aborted signal rejects with its reason. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
}
