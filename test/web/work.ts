import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { createBackupActivities } from '../../activities/backup.ts';
import { createNoticeActivities } from '../../activities/notices.ts';
import { createReviewGateActivities } from '../../activities/review-gate.ts';
import { createHealthStore } from '../../database/health-store.ts';
import { reminderPace } from '../../domain/review/reminders.ts';
import { createCadKernel } from '../../services/cad/kernel-client.ts';
import { createComputePool } from '../../services/compute/pool.ts';
import { createLexicalEmbedder } from '../../services/embeddings/lexical.ts';
import { createSharpProcessor } from '../../services/images/sharp-processor.ts';
import { createLocalMailbox } from '../../services/mail/local-mailbox.ts';
import { cadActivities, documentActivities, embeddingActivities } from '../../worker/activities.ts';
import { startHealthReporter } from '../../worker/health-reporter.ts';
import type { SignedInClient, TestApi } from '../api.ts';
import { createBackupDeps } from '../backup-world.ts';
import { kernelPython } from '../kernel.ts';
import { startTestWorkers } from '../worker.ts';

/** The kernel's limits where a test doesn't set its own. */
const enough = { deadlineMs: 10 * 60_000, memoryBytes: 2 ** 31 };

/**
 * A worker for the API's database and store, that imports, analyses, has things found, and makes reports and pictures.
 * With `operations` it serves every queue, backups among them, and reports on the health of what it uses. Returns what
 * ends it.
 */
export async function startWork(
  api: TestApi,
  scratchDir: string,
  { limits = enough, operations = false } = {},
): Promise<() => Promise<void>> {
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  const compute = createComputePool({ threads: 1 });
  const { worker: knex, store: objects } = api;
  const embedder = createLexicalEmbedder();
  const backup = operations
    ? (await createBackupDeps({ database: api.database, objects, folder: scratchDir })).deps
    : null;
  const mailer = createLocalMailbox({ url: `${api.emulatorUrl}/emulator/mailbox` });
  const workers = await startTestWorkers(api.database, {
    cad: cadActivities({ knex, objects, kernel, scratchDir, limits }),
    documents: documentActivities({ knex, objects, compute, images: createSharpProcessor() }),
    embeddings: embeddingActivities({ knex, embedder }),
    ...(backup && {
      mail: createNoticeActivities({ knex, mailer, publicUrl: api.url }),
      reviews: createReviewGateActivities({ knex, pace: reminderPace }),
      operations: createBackupActivities(backup),
    }),
  });
  const { connection } = workers.client;
  const health =
    backup &&
    startHealthReporter({
      store: createHealthStore(knex),
      checks: [
        { name: 'temporal', check: async () => void (await connection.workflowService.getSystemInfo({})) },
        { name: 'store', check: () => objects.ping() },
        { name: 'kernel', check: () => kernel.check() },
        { name: 'embeddings', check: async () => void (await embedder.embed(['ready'])) },
        { name: 'backupTarget', check: () => backup.target.ping() },
      ],
      log: pino({ level: 'silent' }),
    });
  return async () => {
    await health?.stop();
    await workers.stop();
    await kernel.close();
    await compute.close();
  };
}

/** Uploads a file by the API, as a new model or as the next revision of one; returns once that is analysed. */
export async function uploadFile(
  who: SignedInClient,
  file: string,
  { modelId, projectId }: { modelId?: string; projectId?: string } = {},
): Promise<{ modelId: string; revisionId: string }> {
  const bytes = readFileSync(file);
  const address = modelId ? `/api/v1/models/${modelId}/revisions` : '/api/v1/models';
  const { body } = await who.request('POST', address, {
    fileName: path.basename(file),
    sizeBytes: bytes.length,
    ...(projectId && { projectId }),
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
