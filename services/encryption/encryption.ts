import type { Readable } from 'node:stream';

/**
 * Encrypts streams to public keys. The result is an age v1 file that the stock `age` tool opens.
 *
 * Permanent: `backup_wrong_key` — none of our keys is among the recipients, told before any data comes out;
 * `backup_corrupt` — a byte was changed, or the file was cut anywhere, a chunk boundary included: the plain stream
 * errors and never ends. What the source stream errors with passes through unchanged.
 */
export interface Encryption {
  /** Public keys that everything is encrypted to. */
  readonly recipients: readonly string[];
  encrypt(plain: Readable): Promise<Readable>;
  /** Resolves when a key of ours has opened the header. */
  decrypt(cipher: Readable): Promise<Readable>;
}
