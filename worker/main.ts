import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { WorkerOptions } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createBackupActivities } from '../activities/backup.ts';
import { enqueueBackfill } from '../activities/embeddings.ts';
import { createNoticeActivities } from '../activities/notices.ts';
import { createReviewGateActivities } from '../activities/review-gate.ts';
import { sweepScratch } from '../activities/scratch.ts';
import { createAttachmentWork } from '../database/attachment-work.ts';
import { createBackupStore } from '../database/backup-store.ts';
import { connectDatabase } from '../database/connection.ts';
import { createDfmStore } from '../database/dfm-store.ts';
import { createDocumentStore } from '../database/document-store.ts';
import { createEmbeddingStore } from '../database/embedding-store.ts';
import { createHealthStore } from '../database/health-store.ts';
import { removeExpiredKeys } from '../database/idempotency-store.ts';
import { createIngestStore } from '../database/ingest-store.ts';
import { createListener } from '../database/listener.ts';
import { settleNotice } from '../database/notice-store.ts';
import { giveUpGate } from '../database/review-gate-store.ts';
import { createOutboxStore, finishWork } from '../database/outbox.ts';
import type { OutboxRow } from '../database/outbox.ts';
import { reminderPace } from '../domain/review/reminders.ts';
import { createCadKernel } from '../services/cad/kernel-client.ts';
import { createComputePool } from '../services/compute/pool.ts';
import { openLog } from '../services/log.ts';
import { createSharpProcessor } from '../services/images/sharp-processor.ts';
import { openBackup, openEmbedder, openMailer, openObjectStore } from '../services/open.ts';
import type {
  AnalyzeManufacturabilityInput,
  BackUpDatabaseInput,
  ExportDfmReportInput,
  IngestRevisionInput,
  ProcessAttachmentInput,
  Queue,
  ReviewGateInput,
  SendNoticeInput,
  VerifyBackupInput,
} from '../workflows/contract.ts';
import { cadActivities, documentActivities, embeddingActivities } from './activities.ts';
import { parseWorkerConfig } from './config.ts';
import { startEventSealer } from './event-sealer.ts';
import { startHealthReporter } from './health-reporter.ts';
import type { HealthCheck } from './health-reporter.ts';
import { loggingInterceptor } from './interceptors.ts';
import type { Log } from './log.ts';
import { startOutboxDispatcher } from './outbox-dispatcher.ts';
import { startReconciler } from './reconciler.ts';
import { keepBackupSchedule } from './schedules.ts';
import { connectClient, superviseWorkers } from './temporal.ts';
import { watchEmbedder } from './watch-embedder.ts';
import { bundleWorkflows } from './workflow-bundle.ts';

const applicationName = 'rapiddraft-worker';

async function main(): Promise<void> {
  const config = parseWorkerConfig(process.env);
  const log = openLog(config.LOG_LEVEL);
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      log[level === 'ERROR' ? 'error' : 'warn']({ ...meta, source: 'temporal' }, message),
    ),
    // Or the native half would write its own lines to the console.
    telemetryOptions: { logging: { forward: {} } },
    // We stop the workers ourselves, in order.
    shutdownSignals: [],
  });
  const scratchDir = config.SCRATCH_DIR ?? path.join(os.tmpdir(), 'rapiddraft');
  await mkdir(scratchDir, { recursive: true });
  await sweepScratch(scratchDir);

  const knex = connectDatabase({
    url: config.WORKER_DATABASE_URL ?? config.DATABASE_URL,
    ...(config.WORKER_DATABASE_URL ? {} : { role: 'worker' as const }),
    applicationName,
    // Each job of the kernel keeps one while it runs.
    poolMax: 15 + concurrencyOf.cad,
  });
  const listener = createListener({
    url: config.WORKER_DATABASE_URL ?? config.DATABASE_URL,
    applicationName,
  });
  const { store: objects } = openObjectStore(config);
  const outbox = createOutboxStore(knex);
  const backups = createBackupStore(knex);
  const serves = (queue: Queue) => config.queues.includes(queue);
  const temporal = connectClient(
    { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE },
    log,
  );

  const closers: (() => Promise<unknown>)[] = [];
  const checks: HealthCheck[] = [
    { name: 'temporal', check: () => temporal.ping() },
    { name: 'store', check: () => objects.ping() },
  ];
  const activitiesOf: Record<Queue, () => Promise<object>> = {
    cad: async () => {
      if (!config.KERNEL_PYTHON)
        throw new Error('The settings are not right: KERNEL_PYTHON is needed for the queue cad.');
      const kernel = createCadKernel({ pythonPath: config.KERNEL_PYTHON });
      closers.push(() => kernel.close());
      checks.push({ name: 'kernel', check: () => kernel.check() });
      // In production files of strangers are read behind walls or not at all (docs/adr/0005-walls-of-the-kernel.md).
      if (config.RAPIDDRAFT_MODE === 'production') await kernel.check();
      else kernel.check().catch((error: unknown) => log.warn({ error: String(error) }, 'the CAD kernel'));
      const limits = {
        deadlineMs: config.KERNEL_DEADLINE_SECONDS * 1_000,
        memoryBytes: config.KERNEL_MEMORY_MIB * 1024 ** 2,
      };
      return cadActivities({ knex, objects, kernel, scratchDir, limits });
    },
    documents: () => {
      // One core stays with the event loop: heartbeats, the dispatcher and everybody else's activities.
      const compute = createComputePool({ threads: Math.max(1, os.availableParallelism() - 1) });
      closers.push(() => compute.close());
      return Promise.resolve(documentActivities({ knex, objects, compute, images: createSharpProcessor() }));
    },
    embeddings: () => {
      const { embedder, check } = watchEmbedder(openEmbedder(config));
      checks.push({ name: 'embeddings', check });
      startBackfill({ knex, embeddings: createEmbeddingStore(knex), embedder }, log);
      return Promise.resolve(embeddingActivities({ knex, embedder }));
    },
    mail: () =>
      Promise.resolve(
        createNoticeActivities({ knex, mailer: openMailer(config), publicUrl: config.PUBLIC_URL }),
      ),
    reviews: () => Promise.resolve(createReviewGateActivities({ knex, pace: reminderPace })),
    operations: async () => {
      const backup = await openBackup(config);
      checks.push({ name: 'backupTarget', check: () => backup.target.ping() });
      return createBackupActivities({
        ...backup,
        backups,
        objects,
        databaseUrl: config.BACKUP_DATABASE_URL ?? config.DATABASE_URL,
        ...(config.BACKUP_DATABASE_URL ? {} : { role: 'rapiddraft_backup' }),
        verifyServerUrl: config.BACKUP_VERIFY_URL ?? config.DATABASE_URL,
        workDir: scratchDir,
      });
    },
  };

  const workflowBundle = await bundleWorkflows();
  const shared = { workflowBundle, interceptors: { activity: [loggingInterceptor(log)] } };
  const queues: WorkerOptions[] = [];
  for (const queue of config.queues) {
    queues.push({
      ...shared,
      taskQueue: queue,
      activities: await activitiesOf[queue](),
      maxConcurrentActivityTaskExecutions: concurrencyOf[queue],
      maxCachedWorkflows: 200,
      // Heartbeats come every 3 s and are passed on as they come; Temporal expects one within 15 s.
      maxHeartbeatThrottleInterval: '3s',
      shutdownGraceTime: '10s',
      // After the grace, what runs is cancelled and another worker begins it again.
      shutdownForceTime: '14s',
    });
  }

  const workers = superviseWorkers(
    { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE },
    queues,
    log,
  );
  const dispatcher = startOutboxDispatcher({ outbox, listener, client: temporal.client, log });
  const sealer = startEventSealer({ knex, listener, log });
  const reconciler = startReconciler({
    outbox,
    client: temporal.client,
    log,
    giveUp: giveUpWork(knex),
    removeExpired: () => removeExpiredKeys(knex),
  });
  const health = startHealthReporter({ store: createHealthStore(knex), checks, log });
  const schedule = serves('operations') ? keepBackupSchedule(temporal.client, log) : null;

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    await Promise.all([
      dispatcher.stop(),
      sealer.stop(),
      reconciler.stop(),
      health.stop(),
      schedule?.stop(),
      workers.stop(),
    ]);
    for (const close of closers) await close();
    await listener.close();
    await temporal.close();
    await knex.destroy();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** Kernel jobs and pictures use a core each; the rest mostly waits. */
const cores = Math.max(2, os.availableParallelism());
const concurrencyOf: Record<Queue, number> = {
  cad: cores,
  documents: cores,
  embeddings: 4,
  operations: 2,
  mail: 8,
  reviews: 4,
};

/** Where the operator chose another embedding model, every text gets its vector; without a database, at the next start. */
function startBackfill(deps: Parameters<typeof enqueueBackfill>[0], log: Log): void {
  enqueueBackfill(deps).then(
    (models) =>
      models > 0 && log.info({ models }, 'texts without vectors of this embedding model are embedded'),
    (error: unknown) => log.warn({ error: String(error) }, 'texts without vectors could not be looked for'),
  );
}

/** Records, for each kind of work, that it was given up, where its users will read it. */
function giveUpWork(knex: Knex): (row: OutboxRow, reason: string) => Promise<void> {
  return async ({ workflow, workflowId, input }, message) => {
    const reason = { code: 'internal', message };
    switch (workflow) {
      case 'ingestRevision':
        return createIngestStore(knex).settle(
          input as IngestRevisionInput,
          { status: 'failed', reason },
          workflowId,
        );
      case 'analyzeManufacturability':
        return createDfmStore(knex).settle(
          (input as AnalyzeManufacturabilityInput).runId,
          { status: 'failed', reason },
          workflowId,
          () => Promise.resolve([]),
        );
      case 'exportDfmReport':
        return createDocumentStore(knex).settle(
          (input as ExportDfmReportInput).documentId,
          { status: 'failed', reason },
          workflowId,
        );
      case 'processAttachment':
        await createAttachmentWork(knex).settle(
          input as ProcessAttachmentInput,
          { status: 'failed', reason },
          workflowId,
        );
        return;
      case 'backUpDatabase':
        return createBackupStore(knex).markFailed(
          (input as BackUpDatabaseInput).backupId!,
          reason,
          workflowId,
        );
      case 'verifyBackup':
        return createBackupStore(knex).markVerificationFailed(
          (input as VerifyBackupInput).verificationId,
          reason,
          {},
          workflowId,
        );
      case 'sendNotice':
        await settleNotice(knex, (input as SendNoticeInput).noticeId, { status: 'failed', detail: message });
        return finishWork(knex, workflowId);
      case 'reviewGate':
        return giveUpGate(knex, input as ReviewGateInput, workflowId);
      default:
        return finishWork(knex, workflowId);
    }
  };
}

await main().catch((error: unknown) => {
  openLog('info').fatal(
    { error: error instanceof Error ? error.message : String(error) },
    'the worker cannot start',
  );
  process.exit(1);
});
