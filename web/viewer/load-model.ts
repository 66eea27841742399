import type { Geometry, ModelData, Outline } from './model-data.ts';
import type { WorkerAnswer, WorkerRequest } from './model-worker.ts';

let worker: Worker | null = null;
let requests = 0;

/** What is told while a model is loaded; the outline comes first, then each definition's geometry once. */
export type LoadEvents = {
  progress?(percent: number): void;
  outline?(outline: Outline): void;
  geometry?(pieces: { place: number; geometry: Geometry }[]): void;
};

/** Fetches and decodes a preview in the worker, which stays for the next. Rejects where it can't be had or read. */
export function loadModel(url: string, on: LoadEvents = {}): Promise<ModelData> {
  worker ??= new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<ModelData>();
  const id = ++requests;
  const own = worker;
  const stop = new AbortController();
  const { signal } = stop;
  let outline: Outline | null = null;
  const geometries: Geometry[] = [];

  own.addEventListener(
    'message',
    ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.id !== id) return;
      if (data.kind === 'progress')
        on.progress?.(Math.floor((100 * data.loadedBytes) / Math.max(1, data.totalBytes)));
      else if (data.kind === 'outline') {
        outline = data.outline;
        on.outline?.(outline);
      } else if (data.kind === 'geometry') {
        for (const { place, geometry } of data.pieces) geometries[place] = geometry;
        on.geometry?.(data.pieces);
      } else if (data.kind === 'error') reject(new Error(data.message));
      else
        resolve({
          ...outline!,
          definitions: outline!.definitions.map((definition, place) => ({
            ...definition,
            geometry: geometries[place]!,
            ...data.knowledge[place]!,
          })),
        });
    },
    { signal },
  );
  own.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
  own.postMessage({ id, url: new URL(url, location.href).href } satisfies WorkerRequest);
  return promise.finally(() => stop.abort());
}
