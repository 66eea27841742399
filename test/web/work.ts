import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCadKernel } from '../../services/cad/kernel-client.ts';
import { createComputePool } from '../../services/compute/pool.ts';
import { createLexicalEmbedder } from '../../services/embeddings/lexical.ts';
import { createSharpProcessor } from '../../services/images/sharp-processor.ts';
import { cadActivities, documentActivities, embeddingActivities } from '../../worker/activities.ts';
import type { SignedInClient, TestApi } from '../api.ts';
import { kernelPython } from '../kernel.ts';
import { startTestWorkers } from '../worker.ts';

const enough = { deadlineMs: 10 * 60_000, memoryBytes: 2 ** 31 };

/**
 * A worker that imports, analyses, has things found, and makes reports and pictures, for the API's database and store;
 * `limits` are the kernel's. Returns what ends it.
 */
export async function startWork(
  api: TestApi,
  scratchDir: string,
  limits = enough,
): Promise<() => Promise<void>> {
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  const compute = createComputePool({ threads: 1 });
  const systems = { knex: api.worker, objects: api.store };
  const workers = await startTestWorkers(api.database, {
    cad: cadActivities({ ...systems, kernel, scratchDir, limits }),
    documents: documentActivities({ ...systems, compute, images: createSharpProcessor() }),
    embeddings: embeddingActivities({ knex: api.worker, embedder: createLexicalEmbedder() }),
  });
  return async () => {
    await workers.stop();
    await kernel.close();
    await compute.close();
  };
}

/** Uploads a file by the API, as a new model or as the next revision of one; returns once that is analysed. */
export async function uploadFile(
  who: SignedInClient,
  file: string,
  modelId?: string,
): Promise<{ modelId: string; revisionId: string }> {
  const bytes = readFileSync(file);
  const address = modelId ? `/api/v1/models/${modelId}/revisions` : '/api/v1/models';
  const { body } = await who.request('POST', address, {
    fileName: path.basename(file),
    sizeBytes: bytes.length,
  });
  const { method, url, headers } = body.upload as {
    method: string;
    url: string;
    headers: Record<string, string>;
  };
  const put = await fetch(url, { method, headers, body: bytes });
  if (!put.ok) throw new Error(`The store answered ${put.status}.`);
  const revisionId = body.revision.id as string;
  await who.request('POST', `/api/v1/revisions/${revisionId}/confirm`);
  for (;;) {
    const { body: now } = await who.request('GET', `/api/v1/revisions/${revisionId}`);
    if (!['queued', 'processing', 'ready'].includes(now.status))
      throw new Error(`The import ended as ${now.status}: ${JSON.stringify(now.reason)}`);
    if (now.status === 'ready') {
      const { body: findings } = await who.request('GET', `/api/v1/revisions/${revisionId}/findings`);
      if (findings.analysis?.status === 'done') return { modelId: body.model.id, revisionId };
    }
    await sleep(100);
  }
}
