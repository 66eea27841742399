import type { Readable } from 'node:stream';

/**
 * Where backups go: a place apart from the product's own store, so that losing one doesn't lose the other. What lies
 * there is plain files or objects, which stock tools read. Keys are never overwritten.
 *
 * May be retried: `backup_target_unavailable`. A `create` that failed, or whose body failed, leaves nothing; what the
 * body failed with passes through. Permanent: `object_missing` (read).
 */
export interface BackupTarget {
  /** For people: where this is. Holds no credentials. */
  readonly address: string;
  /** Stores a new key; `created: false`, with nothing changed, where it exists. */
  create(key: string, body: Buffer | Readable): Promise<{ created: boolean }>;
  read(key: string): Promise<{ body: Readable; sizeBytes: number }>;
  /** Keys below a prefix that ends with `/`. */
  list(prefix: string): AsyncIterable<{ key: string; sizeBytes: number }>;
  /** Removes what a failed attempt left; nothing where there is nothing. */
  delete(key: string): Promise<void>;
  ping(): Promise<void>;
}
