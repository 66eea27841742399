import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { refusal, unreachable } from './api.ts';
import { failure } from './exit.ts';

/** A name of a file in this folder, out of what the server calls it. */
export function safeFileName(name: string): string {
  const base = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f-\u009f:*?"<>|]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  return base === '' ? 'download' : base;
}

/**
 * Downloads what a signed URL gives into `place`, which appears whole or not at all, and checks its hash. An existing
 * file is replaced only where `mayReplace`.
 */
export async function getFile(
  source: { url: string; sha256: string },
  place: string,
  deps: { signal: AbortSignal; mayReplace: boolean; onBytes: (bytes: number) => void },
): Promise<{ sizeBytes: number }> {
  const { signal } = deps;
  let response: Response;
  try {
    response = await fetch(source.url, { signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw unreachable(new URL(source.url).origin, error);
  }
  if (!response.ok || !response.body) throw await refusal(response);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      deps.onBytes(sizeBytes);
      done(null, chunk);
    },
  });
  const temporary = path.join(
    path.dirname(place),
    `.${path.basename(place)}.${randomBytes(4).toString('hex')}`,
  );
  try {
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, measure, createWriteStream(temporary, { flags: 'wx' }), { signal });
    if (hash.digest('hex') !== source.sha256) {
      throw failure(`What came as ${path.basename(place)} is not what the server recorded: try again.`);
    }
    if (deps.mayReplace) await rename(temporary, place);
    else await link(temporary, place);
  } catch (error) {
    throw signal.aborted ? signal.reason : describe(error, place, source.url);
  } finally {
    await rm(temporary, { force: true });
  }
  return { sizeBytes };
}

function describe(error: unknown, place: string, url: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return failure(`${place} is there already: name another file with -o.`);
  if (syscall === 'open' || syscall === 'write' || syscall === 'rename' || syscall === 'link') {
    return failure(`${place} cannot be written: ${code ?? 'unknown'}.`);
  }
  // What breaks off while it is read comes as a TypeError of fetch.
  return error instanceof TypeError ? unreachable(new URL(url).origin, error) : error;
}
