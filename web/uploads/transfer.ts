import { ApiProblem, client, ok } from '../api/client.ts';
import { lostConnection, whenConnected } from '../api/connection.ts';
import { inLane } from './lanes.ts';

type Part = { number: number; offsetBytes: number; sizeBytes: number; uploaded: boolean };
type Link = { method: string; url: string; headers: Record<string, string> };

/** Of one file at once; the lanes are shared with the other files. */
const partsAtOnce = 2;
const triesOfPart = 8;

/**
 * Sends those bytes of a file that the store doesn't have, in parts that are signed, sent and tried again one by one.
 * `onSent` is told how many bytes are there. Throws what the API refuses, and when the store refuses a part for good.
 */
export async function sendFile(
  file: File,
  revisionId: string,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<void> {
  const parts = await persist(signal, () => listParts(revisionId));
  const sent = new Map(parts.map(({ number, sizeBytes, uploaded }) => [number, uploaded ? sizeBytes : 0]));
  const tell = (number: number, bytes: number) => {
    sent.set(number, bytes);
    onSent([...sent.values()].reduce((sum, one) => sum + one, 0));
  };
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const missing = parts.filter(({ uploaded }) => !uploaded);
  const isWhole = parts.length === 1;
  const work = async () => {
    for (let part = missing.shift(); part; part = missing.shift()) {
      const { number, offsetBytes, sizeBytes } = part;
      const bytes = file.slice(offsetBytes, offsetBytes + sizeBytes);
      await inLane(stop, () =>
        persist(stop, async () => {
          tell(number, 0);
          await put(await linkTo(revisionId, isWhole ? null : number), bytes, stop, (done) =>
            tell(number, Math.min(done, sizeBytes)),
          );
          tell(number, sizeBytes);
        }),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: partsAtOnce }, work));
  } catch (error) {
    failed.abort();
    throw error;
  }
  await persist(signal, () =>
    client.POST('/api/v1/revisions/{id}/confirm', { params: { path: { id: revisionId } } }),
  );
}

/** Tries again what did not get through, when the server is there again; not what was refused. */
async function persist<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const isRefused = error instanceof ApiProblem && error.status < 500 && error.status !== 429;
      if (isRefused || tries === triesOfPart) throw error;
      await rest(Math.min(30_000, 250 * 2 ** tries), signal);
      await whenConnected(signal);
    }
  }
}

const listParts = async (id: string): Promise<Part[]> =>
  (await ok(client.GET('/api/v1/revisions/{id}/upload-parts', { params: { path: { id } } }))).items;

/** A fresh link for each try: an old one may have expired. */
async function linkTo(id: string, part: number | null): Promise<Link> {
  const params = { path: { id } };
  if (part === null) return (await ok(client.POST('/api/v1/revisions/{id}/upload', { params }))).upload;
  const body = { numbers: [part] };
  return (await ok(client.POST('/api/v1/revisions/{id}/upload-parts', { params, body }))).items[0]!.upload;
}

/** With XMLHttpRequest: fetch does not say how much it has sent. */
function put(
  { method, url, headers }: Link,
  bytes: Blob,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = new XMLHttpRequest();
  request.open(method, url);
  for (const [name, value] of Object.entries(headers))
    if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded }) => onProgress(loaded);
  request.onload = () =>
    request.status < 300 ? resolve() : reject(new Error(`The store answered ${request.status} to a part.`));
  request.onerror = () => {
    void lostConnection();
    reject(new Error('The upload of a part was interrupted.'));
  };
  request.onabort = () => reject(signal.reason as Error);
  const abort = () => request.abort();
  signal.addEventListener('abort', abort);
  request.send(bytes);
  return promise.finally(() => signal.removeEventListener('abort', abort));
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
