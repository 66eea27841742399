/**
 * Records a history of every kind of workflow, as it runs against real systems, for workflows/replay.test.ts:
 * `npm run record:histories -- LABEL [GROUP…]` writes test/histories/LABEL/, of all groups or those named. See
 * CONTRIBUTING.md for when.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import sharp from 'sharp';
import { createBackupActivities } from '../activities/backup.ts';
import { createNoticeActivities } from '../activities/notices.ts';
import { sealEvents } from '../database/audit-sealer.ts';
import { asUser } from '../database/connection.ts';
import { appendEvent } from '../database/event-store.ts';
import { enqueue } from '../database/outbox.ts';
import type { OutboxRow } from '../database/outbox.ts';
import { addAttachment, queueAttachment } from '../database/attachment-store.ts';
import { locatePin } from '../database/pin-store.ts';
import { addTicket } from '../database/ticket-store.ts';
import type { NewTicket } from '../database/ticket-store.ts';
import { addShareLink } from '../database/share-store.ts';
import { ProductError } from '../domain/errors.ts';
import type { PinPlace } from '../domain/review/pin.ts';
import { createComputePool } from '../services/compute/pool.ts';
import type { ImageProcessor } from '../services/images/image-processor.ts';
import { createSharpProcessor } from '../services/images/sharp-processor.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createIdentityEmulator } from '../services/identity/emulator/app.ts';
import { createLocalMailbox } from '../services/mail/local-mailbox.ts';
import type { Mailer } from '../services/mail/mailer.ts';
import { createBackupWorld } from '../test/backup-world.ts';
import { createTestDatabase } from '../test/database.ts';
import globalSetup from '../test/engines/global-setup.ts';
import globalTeardown from '../test/engines/global-teardown.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { historiesDirectory, writeHistory } from '../test/histories.ts';
import { createIngestWorld } from '../test/ingest-world.ts';
import type { IngestWorld } from '../test/ingest-world.ts';
import { writeKnownShapes } from '../test/known-shapes.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { documentActivities, embeddingActivities } from '../worker/activities.ts';
import { writeNotices } from '../worker/event-sealer.ts';
import { queueOf, startOf, workflowIds } from '../workflows/contract.ts';
import { recordReviews } from './record-reviews.ts';
import { cloneDir } from './launcher/toolchain.ts';

const [label, ...chosen] = process.argv.slice(2);
if (!label) throw new Error('Name the recording: npm run record:histories -- LABEL [GROUP…]');
const folder = path.join(historiesDirectory, label);
if (existsSync(folder))
  throw new Error(`test/histories/${label} exists. Recordings are kept: choose another label.`);

const recordings = new Map<string, string>();

async function record(
  { client }: TestWorkers,
  name: string,
  workflowId: string,
  runId?: string,
): Promise<void> {
  const handle = client.workflow.getHandle(workflowId, runId);
  await handle.result();
  recordings.set(name, refuseTraces(writeHistory(workflowId, await handle.fetchHistory())));
}

type Row = { workflow: OutboxRow['workflow']; workflow_id: string; finished_at: Date | null };

/** The ids of workflows that the outbox started, once all of them have an outcome. */
async function finishedWork(knex: Knex): Promise<Map<string, string>> {
  for (;;) {
    const rows = await knex<Row>('outbox').orderBy('id').select('workflow', 'workflow_id', 'finished_at');
    if (rows.every((row) => row.finished_at))
      return new Map(rows.map((row) => [row.workflow, row.workflow_id]));
    await sleep(100);
  }
}

async function recordModels(): Promise<void> {
  const compute = createComputePool({ threads: 1 });
  const images = createSharpProcessor();
  const world = await createIngestWorld(({ knex, objects }) => ({
    documents: documentActivities({ knex, objects, compute, images: withoutAvif(images) }),
    embeddings: embeddingActivities({ knex, embedder: createLexicalEmbedder() }),
  }));
  try {
    const shapes = writeKnownShapes();
    const assembly = readFileSync(path.join(shapes, 'assembly.step'));
    rmSync(shapes, { recursive: true });
    const ingest = async (fileName: string, bytes: Uint8Array) => {
      const revision = await world.settled(await world.upload(fileName, bytes));
      const workflowId = workflowIds.ingestRevision({
        revisionId: revision.id,
        generation: revision.generation,
      });
      await record(world.workers, `ingest-revision-${revision.status}`, workflowId);
    };
    await ingest('assembly.step', assembly);
    await ingest('words.step', Buffer.from('These are only words, and no model at all.'));
    world.limits.deadlineMs = 1;
    await ingest('slow.step', Buffer.concat([assembly, Buffer.from('\n')]));
    const work = await finishedWork(world.knex);
    for (const workflow of ['analyzeManufacturability', 'exportDfmReport', 'embedSources'])
      await record(world.workers, kebab(workflow), work.get(workflow)!);
    await recordAttachments(world);
  } finally {
    await world.close();
    await compute.close();
  }
}

/** Every branch of the work on a picture in one run: one of its variants can't be made. */
const withoutAvif = (images: ImageProcessor): ImageProcessor => ({
  ...images,
  makeVariant: (bytes, kind, signal) =>
    kind === 'avif'
      ? Promise.reject(new ProductError('attachment_rejected', 'It cannot be made.'))
      : images.makeVariant(bytes, kind, signal),
});

async function recordAttachments({ app, knex, objects, workers, addUser }: IngestWorld): Promise<void> {
  const owner = await addUser();
  const { model } = await createRevision(app, owner);
  const caller = { userId: owner.id };
  const attach = async (name: string, announcedType: string, bytes: Buffer) => {
    const input = { attachmentId: randomUUID(), generation: 1 };
    const stagingKey = `staging/${input.attachmentId}/upload`;
    await objects.put(stagingKey, bytes, { contentType: announcedType });
    await asUser(app, owner.id, async (trx) => {
      const { id: ticketId } = await addTicket(trx, caller, ticketOf(model.id, name));
      const attachment = await addAttachment(trx, caller, {
        id: input.attachmentId,
        modelId: model.id,
        ticketId,
        replyId: null,
        fileName: name,
        announcedType,
        announcedBytes: bytes.length,
        stagingKey,
      });
      await queueAttachment(
        trx,
        attachment,
        startOf('processAttachment', input, `attachment:${attachment.id}`),
      );
    });
    await finishedWork(knex);
    await record(workers, name, workflowIds.processAttachment(input));
  };
  const picture = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await attach('process-attachment-picture', 'image/png', picture);
  await attach('process-attachment-pdf', 'application/pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
  await attach('process-attachment-rejected', 'image/png', Buffer.from('<svg/>'));
}

async function recordLenses(): Promise<void> {
  const compute = createComputePool({ threads: 1 });
  const world = await createIngestWorld(({ knex, objects }) => ({
    documents: documentActivities({ knex, objects, compute, images: createSharpProcessor() }),
    embeddings: embeddingActivities({ knex, embedder: createLexicalEmbedder() }),
  }));
  try {
    const shapes = writeKnownShapes();
    const assembly = readFileSync(path.join(shapes, 'assembly.step'));
    rmSync(shapes, { recursive: true });
    const owner = await world.addUser();
    const revision = await world.settled(await world.upload('assembly.step', assembly, owner));
    await finishedWork(world.knex);
    const [component] = await world
      .knex<{ id: string; revision_id: string }>('components')
      .where({ revision_id: revision.id });
    const compose = async (name: string, componentId: string) => {
      const linkId = randomUUID();
      const lens = { revisionId: revision.id, componentIds: [componentId] };
      const terms = {
        label: null,
        level: 'view',
        allowedEmail: null,
        allowedDomain: null,
        expiresAt: null,
      } as const;
      const link = { ...terms, id: linkId, modelId: revision.modelId, lens, createdBy: owner.id };
      const input = { linkId, runId: null, revisionId: revision.id };
      await asUser(world.app, owner.id, async (trx) => {
        await addShareLink(trx, { ...link, tokenSha256: randomBytes(32) });
        await enqueue(trx, startOf('composeLens', input, linkId));
      });
      await finishedWork(world.knex);
      await record(world.workers, name, workflowIds.composeLens(input));
    };
    await compose('compose-lens', component!.id);
    // It shows what is not there.
    await compose('compose-lens-failed', randomUUID());
  } finally {
    await world.close();
    await compute.close();
  }
}

async function recordPins(): Promise<void> {
  const compute = createComputePool({ threads: 1 });
  const world = await createIngestWorld(({ knex, objects }) => ({
    documents: documentActivities({ knex, objects, compute, images: createSharpProcessor() }),
    embeddings: embeddingActivities({ knex, embedder: createLexicalEmbedder() }),
  }));
  try {
    const shapes = writeKnownShapes();
    const assembly = readFileSync(path.join(shapes, 'assembly.step'));
    rmSync(shapes, { recursive: true });
    const owner = await world.addUser();
    const { id, modelId } = await world.settled(await world.upload('assembly.step', assembly, owner));
    const [component] = await world
      .knex<{ id: string; revision_id: string }>('components')
      .where({ revision_id: id });
    const ticket = await asUser(world.app, owner.id, async (trx) => {
      const place = {
        componentId: component!.id,
        occurrence: '0',
        face: null,
        positionMm: [0, 0, 0],
        normal: [0, 0, 1],
        camera: null,
      } satisfies PinPlace;
      return addTicket(
        trx,
        { userId: owner.id },
        {
          ...ticketOf(modelId, 'Too thin'),
          pin: await locatePin(trx, modelId, place),
        },
      );
    });
    const next = await world.settled(await world.uploadNext(modelId, assembly, owner));
    await finishedWork(world.knex);
    await record(world.workers, 'carry-pins', workflowIds.carryPins({ revisionId: next.id }));

    // The scene is gone when the ticket's pin is carried once more.
    world.faults.get = () => Promise.reject(new ProductError('object_missing', 'It is gone.'));
    const input = { ticketId: ticket.id, version: 2 };
    await asUser(world.app, owner.id, (trx) =>
      enqueue(trx, startOf('carryPins', input, `pins:${ticket.id}`)),
    );
    await finishedWork(world.knex);
    await record(world.workers, 'carry-pins-failed', workflowIds.carryPins(input));
  } finally {
    await world.close();
    await compute.close();
  }
}

const ticketOf = (modelId: string, title: string): NewTicket => ({
  modelId,
  title,
  body: '',
  mentions: [],
  priority: 'normal',
  assigneeId: null,
  dueOn: null,
  labels: [],
  pin: null,
});

async function recordBackups(): Promise<void> {
  const world = await createBackupWorld();
  const workers = await startTestWorkers(world.database, { operations: createBackupActivities(world.deps) });
  try {
    const knex = world.database.connect();
    const nightly = { trigger: 'schedule' } as const;
    await workers.client.workflow.start('backUpDatabase', {
      workflowId: workflowIds.backUpDatabase(nightly),
      taskQueue: queueOf.backUpDatabase,
      args: [nightly],
    });
    await record(workers, 'back-up-database-scheduled', workflowIds.backUpDatabase(nightly));
    const work = await finishedWork(knex);
    await record(workers, 'back-up-database', work.get('backUpDatabase')!);
    await record(workers, 'verify-backup', work.get('verifyBackup')!);

    // The backup is gone when it is verified once more.
    const [backup] = await world.deps.backups.list({ limit: 1 });
    const verificationId = await world.deps.backups.requestVerification(backup!.id);
    await world.deps.target.delete(`${backup!.location!}manifest.json`);
    const input = { backupId: backup!.id, verificationId };
    await enqueue(knex, startOf('verifyBackup', input, `backup:${backup!.id}`));
    await finishedWork(knex);
    await record(workers, 'verify-backup-failed', workflowIds.verifyBackup(input));
  } finally {
    await workers.stop();
    await world.close();
  }
}

async function recordNotices(): Promise<void> {
  const database = await createTestDatabase();
  const [app, owner, knex] = [database.connect('app'), database.connect(), database.connect('worker')];
  const emulator = await createIdentityEmulator({ projectId: 'project-test', secret: 'a secret of no use' });
  const url = await emulator.listen({ host: '127.0.0.1', port: 0 });
  const takes = createLocalMailbox({ url: `${url}/emulator/mailbox` });
  let refuses = false;
  const mailer: Mailer = {
    send: (mail) => (refuses ? Promise.reject(new ProductError('mail_refused', 'Never.')) : takes.send(mail)),
  };
  const mail = createNoticeActivities({ knex, mailer, publicUrl: 'http://review.test' });
  const workers = await startTestWorkers(database, { mail });
  try {
    const [ada, bob] = [await createUser(app), await createUser(app)];
    const { model } = await createRevision(app, ada);
    const grant = { model_id: model.id, user_id: bob.id, role: 'viewer', granted_by: ada.id };
    await owner('model_access_grants').insert(grant);
    for (const name of ['send-notice', 'send-notice-refused']) {
      await appendEvent(knex, { modelId: model.id, type: 'reply.created', payload: { mentions: [bob.id] } });
      await sealEvents(knex, 100, writeNotices);
      await record(workers, name, (await finishedWork(owner)).get('sendNotice')!);
      refuses = true;
    }
  } finally {
    await workers.stop();
    await emulator.close();
    await database.drop();
  }
}

const groups: Record<string, () => Promise<void>> = {
  models: recordModels,
  lenses: recordLenses,
  pins: recordPins,
  backups: recordBackups,
  notices: recordNotices,
  reviews: () => recordReviews(record),
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Nothing of this machine goes into the repository. */
function refuseTraces(text: string): string {
  const payloads = [...text.matchAll(/"data":"([^"]*)"/g)].map(([, data]) => Buffer.from(data!, 'base64'));
  const all = `${text} ${payloads.join(' ')}`;
  for (const trace of [os.hostname(), os.tmpdir(), os.homedir(), cloneDir, 'node_modules', '127.0.0.1'])
    if (all.includes(trace))
      throw new Error(`a history holds ${trace}: extend what test/histories.ts removes`);
  return text;
}

globalSetup();
try {
  for (const group of chosen.length > 0 ? chosen : Object.keys(groups)) await groups[group]!();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of recordings) {
    writeFileSync(path.join(folder, `${name}.json`), text);
    console.log(`${name.padEnd(32)} ${(text.length / 1024).toFixed(1)} KiB`);
  }
} finally {
  await globalTeardown();
}
