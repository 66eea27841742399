import type { ModelData } from '../viewer/model-data.ts';
import type { WorkerAnswer, WorkerRequest } from '../viewer/model-worker.ts';

let worker: Worker | null = null;
let requests = 0;

/** Fetches and decodes a preview in the worker, which stays for the next. */
export function loadModel(url: string, onProgress: (percent: number | null) => void): Promise<ModelData> {
  worker ??= new Worker(new URL('../viewer/model-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<ModelData>();
  const id = ++requests;
  const own = worker;
  const stop = new AbortController();
  const { signal } = stop;
  own.addEventListener(
    'message',
    ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.id !== id) return;
      if ('model' in data) resolve(data.model);
      else if ('error' in data) reject(new Error(data.error));
      else
        onProgress(data.totalBytes === null ? null : Math.floor((100 * data.loadedBytes) / data.totalBytes));
    },
    { signal },
  );
  own.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
  own.postMessage({ id, url: new URL(url, location.href).href } satisfies WorkerRequest);
  return promise.finally(() => stop.abort());
}
