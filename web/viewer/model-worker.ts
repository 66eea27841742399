import type { Geometry, Knowledge, Outline } from './model-data.ts';
import { buffersOf, getToKnow, planModel, prepareGeometry } from './prepare-model.ts';
import type { Plan } from './prepare-model.ts';
import { readHeader, sizeOfGlb } from './read-glb.ts';
import type { Glb } from './read-glb.ts';

/* Decodes models away from the page's thread, while their bytes arrive; the trees for picking come after all geometry. */

export type WorkerRequest = { id: number; url: string };
export type WorkerAnswer = { id: number } & (
  | { kind: 'progress'; loadedBytes: number; totalBytes: number }
  | { kind: 'outline'; outline: Outline }
  | { kind: 'geometry'; pieces: { place: number; geometry: Geometry }[] }
  | { kind: 'complete'; knowledge: Knowledge[] }
  | { kind: 'error'; message: string }
);

const scope = self as unknown as {
  postMessage(message: WorkerAnswer, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
};

/** So much geometry goes over at once: what the page can take in without a pause. */
const batchVertices = 60_000;

scope.addEventListener('message', ({ data: { id, url } }) => {
  void load(id, url).catch((error: unknown) =>
    scope.postMessage({ id, kind: 'error', message: error instanceof Error ? error.message : String(error) }),
  );
});

async function load(id: number, url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok || !response.body)
    throw new Error(`The preview could not be loaded (${response.status}).`);
  let bytes = new Uint8Array(1 << 16);
  let loadedBytes = 0;
  let glb: Glb | null = null;
  let plan: Plan | null = null;
  /** What trees are made of: the page gets the geometry's own buffers. */
  const copies: Pick<Geometry, 'positions' | 'indices'>[] = [];
  let next = 0;

  /** Decodes what is there, and hands it over in batches. */
  async function decode(): Promise<void> {
    glb ??= readHeader(bytes.subarray(0, loadedBytes));
    if (!glb) return;
    if (!plan) {
      plan = planModel(glb);
      scope.postMessage({ id, kind: 'outline', outline: plan.outline });
    }
    let batch: { place: number; geometry: Geometry }[] = [];
    let vertices = 0;
    const send = () => {
      if (batch.length === 0) return;
      const buffers = new Set(batch.flatMap(({ geometry }) => buffersOf(geometry)));
      scope.postMessage({ id, kind: 'geometry', pieces: batch }, [...buffers]);
      batch = [];
      vertices = 0;
    };
    for (; next < plan.pieces.length; next++) {
      const { place, mesh, neededBytes } = plan.pieces[next]!;
      if (neededBytes > loadedBytes) break;
      const geometry = await prepareGeometry(glb, bytes, mesh);
      copies[place] = { positions: geometry.positions.slice(), indices: geometry.indices.slice() };
      batch.push({ place, geometry });
      vertices += geometry.positions.length / 3;
      if (vertices > batchVertices) send();
    }
    send();
  }

  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { value } = part;
    if (loadedBytes + value.length > bytes.length) {
      const wanted = Math.max(loadedBytes + value.length, sizeOfGlb(bytes) ?? 0);
      const larger = new Uint8Array(wanted);
      larger.set(bytes.subarray(0, loadedBytes));
      bytes = larger;
    }
    bytes.set(value, loadedBytes);
    loadedBytes += value.length;
    const totalBytes = sizeOfGlb(bytes.subarray(0, loadedBytes)) ?? loadedBytes;
    scope.postMessage({ id, kind: 'progress', loadedBytes, totalBytes });
    await decode();
  }
  // Read again: TypeScript doesn't see that decode() sets them.
  if (next < ((plan as Plan | null)?.pieces.length ?? 1)) throw new Error('The preview is cut short.');
  const knowledge = copies.map(getToKnow);
  scope.postMessage({ id, kind: 'complete', knowledge }, [
    ...knowledge.flatMap(({ tree: { roots, indirect } }) => [...roots, indirect.buffer]),
  ]);
}
