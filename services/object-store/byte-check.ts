import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { ProductError } from '../../domain/errors.ts';

export type ByteCheck = Transform & {
  /** Length and lowercase hex SHA-256 of what went through; complete once the stream has ended. */
  readonly seen: { sizeBytes: number; sha256: string };
};

const corrupt = (what: string): ProductError => new ProductError('object_corrupt', what);

type Expected = { sizeBytes?: number | undefined; sha256?: string | undefined };

const wrongSize = (seen: number, expected: number) =>
  corrupt(`${seen} bytes arrived instead of the ${expected} announced.`);
const wrongHash = (seen: string, expected: string) =>
  corrupt(`The bytes have SHA-256 ${seen}, but ${expected} was recorded.`);

/** Length and hash of bytes in memory. Throws `object_corrupt` where they are not those expected. */
export const checkBuffer = (bytes: Buffer, expected: Expected): { sizeBytes: number; sha256: string } => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if ((expected.sizeBytes ?? bytes.length) !== bytes.length)
    throw wrongSize(bytes.length, expected.sizeBytes ?? 0);
  if ((expected.sha256 ?? sha256) !== sha256) throw wrongHash(sha256, expected.sha256 ?? '');
  return { sizeBytes: bytes.length, sha256 };
};

/**
 * Passes bytes on and fails with `object_corrupt` at the end where they are not those expected.
 * The last chunk is held back until everything has been compared, so that what reads behind it (a server counting
 * up to Content-Length, a file about to be published) never sees a complete body of wrong bytes.
 */
export const createByteCheck = (expected: {
  sizeBytes?: number | undefined;
  sha256?: string | undefined;
}): ByteCheck => {
  const hash = createHash('sha256');
  const seen = { sizeBytes: 0, sha256: '' };
  let held: Buffer | undefined;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      seen.sizeBytes += chunk.length;
      if (expected.sizeBytes !== undefined && seen.sizeBytes > expected.sizeBytes) {
        done(wrongSize(seen.sizeBytes, expected.sizeBytes));
        return;
      }
      const previous = held;
      held = chunk;
      if (previous === undefined) done();
      else done(null, previous);
    },
    flush(done) {
      seen.sha256 = hash.digest('hex');
      if (expected.sizeBytes !== undefined && seen.sizeBytes !== expected.sizeBytes) {
        done(wrongSize(seen.sizeBytes, expected.sizeBytes));
      } else if (expected.sha256 !== undefined && seen.sha256 !== expected.sha256) {
        done(wrongHash(seen.sha256, expected.sha256));
      } else if (held === undefined) done();
      else done(null, held);
    },
  });
  return Object.assign(stream, { seen });
};

/** `source` read through `check`; a failure of the source reaches the reader as `explain` puts it. */
export const passThrough = (
  source: Readable,
  check: ByteCheck,
  explain: (error: unknown) => ProductError,
): Readable => {
  source.on('error', (error) => check.destroy(explain(error)));
  check.on('close', () => source.destroy());
  return source.pipe(check);
};
