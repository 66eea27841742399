import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { CliError, exitCodes, failure } from './exit.ts';
import { unreachable } from './api.ts';
import { plainLine } from './terminal.ts';

export type SignedPut = { method: 'PUT' | 'GET'; url: string; headers: Record<string, string> };

const pausesMs = [500, 1_000, 2_000];

/** The sentence of an answer to an upload: of the API where it is its store, else the start of what the store says. */
function sentenceOf(status: number, text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    if (typeof detail === 'string') return plainLine(detail);
  } catch {
    // An S3 server answers in XML.
  }
  const [, message] = /<Message>([^<]*)<\/Message>/.exec(text) ?? [];
  return `The object store refused the upload (${status})${message ? `: ${plainLine(message)}` : '.'}`;
}

/** `sizeBytes` of a file from `offsetBytes` on, chunk by chunk; `onBytes` gets the count so far. */
async function* readChunks(
  file: string,
  offsetBytes: number,
  sizeBytes: number,
  onBytes: (sentBytes: number) => void,
): AsyncGenerator<Buffer> {
  await using handle = await open(file, 'r');
  if (sizeBytes === 0) return;
  let sentBytes = 0;
  const stream = handle.createReadStream({
    start: offsetBytes,
    end: offsetBytes + sizeBytes - 1,
    highWaterMark: 256 * 1024,
    autoClose: false,
  });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    yield chunk;
    sentBytes += chunk.length;
    onBytes(sentBytes);
  }
  if (sentBytes < sizeBytes) throw failure(`${file} became shorter while it was uploaded: upload it again.`);
}

/**
 * Sends a file, or `sizeBytes` of it from `offsetBytes` on, to a signed URL, read from the disk as the network takes it. A connection that breaks and a server that
 * is away for a moment are tried again from the start; a refusal is not. `onBytes` may fall back to 0.
 */
export async function putFile(
  target: SignedPut,
  file: string,
  sizeBytes: number,
  deps: {
    signal: AbortSignal;
    onBytes: (sentBytes: number) => void;
    offsetBytes?: number;
    pausesMs?: readonly number[];
  },
): Promise<void> {
  const pauses = deps.pausesMs ?? pausesMs;
  for (let attempt = 0; ; attempt++) {
    let problem: CliError;
    try {
      deps.onBytes(0);
      const body = Readable.from(readChunks(file, deps.offsetBytes ?? 0, sizeBytes, deps.onBytes), {
        objectMode: false,
      });
      const answer = await request(target.url, {
        method: target.method,
        headers: { ...target.headers, 'content-length': String(sizeBytes) },
        body,
        signal: deps.signal,
        // Hashing and syncing a large file takes the store a while after the last byte.
        headersTimeout: 10 * 60_000,
      });
      const text = await answer.body.text();
      if (answer.statusCode < 300) return;
      const message = sentenceOf(answer.statusCode, text);
      if (answer.statusCode < 500) throw new CliError(exitCodes.failure, 'upload_refused', message);
      problem = new CliError(exitCodes.unreachable, 'store_unavailable', message);
    } catch (error) {
      if (deps.signal.aborted) throw deps.signal.reason;
      if (error instanceof CliError) throw error;
      if (isFileError(error)) throw failure(`${file} cannot be read: ${error.code}.`);
      problem = unreachable(new URL(target.url).origin, error);
    }
    const pauseMs = pauses[attempt];
    if (pauseMs === undefined) throw problem;
    await sleep(pauseMs, undefined, { signal: deps.signal }).catch(() => {
      throw deps.signal.reason;
    });
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  ['ENOENT', 'EACCES', 'EIO', 'EISDIR', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code));
