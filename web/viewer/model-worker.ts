import { prepareModel, transferables } from './prepare-model.ts';

/* Decodes models away from the page's thread: fetch, decode, trees. */

export type WorkerRequest = { id: number; url: string };
export type WorkerAnswer =
  | { id: number; loadedBytes: number; totalBytes: number | null }
  | { id: number; model: Awaited<ReturnType<typeof prepareModel>> }
  | { id: number; error: string };

const scope = self as unknown as {
  postMessage(message: WorkerAnswer, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
};

scope.addEventListener('message', ({ data: { id, url } }) => {
  void load(id, url).catch((error: unknown) =>
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

async function load(id: number, url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok || !response.body)
    throw new Error(`The preview could not be loaded (${response.status}).`);
  const length = Number(response.headers.get('content-length'));
  const totalBytes = length > 0 ? length : null;
  const chunks: Uint8Array[] = [];
  let loadedBytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loadedBytes += part.value.length;
    scope.postMessage({ id, loadedBytes, totalBytes });
  }
  const bytes = new Uint8Array(loadedBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const model = await prepareModel(bytes.buffer);
  scope.postMessage({ id, model }, transferables(model));
}
