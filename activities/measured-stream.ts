import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

export type Measure = {
  through: (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
  /** Bytes so far. */
  bytes: () => number;
  /** Length and SHA-256 of all that went through; ask once, at the end. */
  result: () => { sizeBytes: number; sha256: string };
};

/** Counts and hashes what passes; `onEnd` may refuse it, before the reader learns that it has all. */
export function createMeasure(onEnd?: (measured: { sizeBytes: number; sha256: string }) => void): Measure {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let result: { sizeBytes: number; sha256: string } | undefined;
  const finish = () => (result ??= { sizeBytes, sha256: hash.digest('hex') });
  return {
    async *through(source) {
      for await (const chunk of source) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        yield chunk;
      }
      onEnd?.(finish());
    },
    bytes: () => sizeBytes,
    result: finish,
  };
}

/** A stream of what a measure lets through. Closing it closes its source, read or not. */
export function measured(source: Readable, measure: Measure): Readable {
  const stream = Readable.from(measure.through(source), { objectMode: false });
  stream.once('close', () => source.destroy());
  return stream;
}
