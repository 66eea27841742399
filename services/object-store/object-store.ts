import type { Readable } from 'node:stream';

/** What the store knows of an object without reading it. */
export type ObjectHead = {
  sizeBytes: number;
  contentType: string;
  sha256?: string;
  /** Changes whenever the object is replaced. */
  version: string;
};

/** A request that its holder may make once before it expires, without any other credential. */
export type SignedRequest = {
  method: 'PUT' | 'GET';
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
};

export type PutOptions = {
  contentType: string;
  /** Required where it is known: an S3 PUT needs a length; without it the store uploads in parts. */
  sizeBytes?: number;
  /** Bytes with another hash are refused (`object_corrupt`). Recorded with the object, checked by `get` as it streams. */
  sha256?: string;
  /** Refuse, without an error, to replace an object that exists. */
  ifAbsent?: boolean;
};

export type CopyOptions = Pick<PutOptions, 'contentType' | 'sha256' | 'ifAbsent'> & {
  /** Refuse (`conflict`) to copy anything but this version: the one that was read, whoever may have replaced it. */
  fromVersion?: string;
};

/**
 * An S3-compatible store, or a folder that keeps the same promises.
 *
 * May be retried: every call. `put` of the same bytes under the same key is idempotent; with `ifAbsent` exactly one
 * of many concurrent callers gets `created: true`. A `put` that failed leaves either nothing or the whole object.
 * Permanent: `object_missing` (get, copy), `object_corrupt` (bytes differ from the
 * announced length or the recorded SHA-256), `conflict` (copy), `bad_request` (a key that can't be used).
 * Everything else an implementation throws is `store_unavailable` and may be retried.
 *
 * Keys: `/`-separated segments of 1–255 bytes, no `.`/`..`, none a directory prefix of another.
 */
export interface ObjectStore {
  put(key: string, body: Buffer | Readable, options: PutOptions): Promise<{ created: boolean }>;
  /** Streams the object; the stream errors with `object_corrupt` at its end where the recorded hash differs. */
  get(key: string): Promise<{ body: Readable; head: ObjectHead }>;
  /** The object's head, or null where there is none. */
  head(key: string): Promise<ObjectHead | null>;
  /** Server-side copy where the store can. With `ifAbsent` as in `put`. */
  copy(fromKey: string, toKey: string, options: CopyOptions): Promise<{ created: boolean }>;
  /**
   * Makes one object of others, in this order; server-side where the store can. All but the last have at least 5 MiB.
   * `object_missing` where one isn't there.
   */
  concat(fromKeys: readonly string[], toKey: string, options: { contentType: string }): Promise<void>;
  /** Deleting what does not exist succeeds. */
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ key: string; sizeBytes: number; modifiedAt: Date }>;
  /** A URL to upload exactly `sizeBytes` bytes of `contentType` to `key`. */
  signPut(
    key: string,
    options: { contentType: string; sizeBytes: number; expiresInSeconds: number },
  ): Promise<SignedRequest>;
  /** A URL to download `key` as an attachment named `fileName`. */
  signGet(
    key: string,
    options: { fileName: string; contentType: string; expiresInSeconds: number },
  ): Promise<SignedRequest>;
  /** Resolves where the store answers, throws `store_unavailable` otherwise. For health checks: fast, no side effects. */
  ping(): Promise<void>;
}

/** Key of content-addressed bytes. Only the worker writes below `sha256/`. */
export const contentKey = (sha256: string): string => `sha256/${sha256.slice(0, 2)}/${sha256}`;
/** Key of an upload that nobody has looked at yet. */
export const stagingKey = (revisionId: string, uploadId: string): string =>
  `staging/${revisionId}/${uploadId}`;
/** Where the parts of an upload lie until they are one object under its staging key. */
export const partsPrefix = (key: string): string => `${key}.parts/`;
/** Key of a part, counted from 1. */
export const partKey = (key: string, number: number): string =>
  partsPrefix(key) + String(number).padStart(5, '0');
