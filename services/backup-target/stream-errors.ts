import { Readable } from 'node:stream';
import { isProductError, ProductError } from '../../domain/errors.ts';

/** A stream whose failure goes through `translate`. Closing it closes its source, read or not. */
export function translated(source: Readable, translate: (error: unknown) => Error): Readable {
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of source) yield chunk as Buffer;
    } catch (error) {
      throw translate(error);
    }
  }
  const stream = Readable.from(chunks(), { objectMode: false });
  stream.once('close', () => source.destroy());
  return stream;
}

/** A body that remembers what it failed with, because the one who reads it reports that as a failure of its own. */
export function watchBody(body: Buffer | Readable): {
  body: Buffer | Readable;
  failure: () => Error | undefined;
} {
  let failure: Error | undefined;
  if (Buffer.isBuffer(body)) return { body, failure: () => failure };
  const watched = translated(body, (error) => (failure = error as Error));
  return { body: watched, failure: () => failure };
}

/** What a target's own failures are to the product. */
export function targetError(error: unknown): Error {
  if (isProductError(error) && error.code !== 'store_unavailable') return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const why = full ? 'it is full.' : error instanceof Error ? error.message : 'it does not answer.';
  return new ProductError(
    'backup_target_unavailable',
    `The backup target failed: ${why}`,
    {},
    { cause: error },
  );
}
