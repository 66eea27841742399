import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { Knex } from 'knex';
import { composeScene } from '../domain/cad/compose-scene.ts';
import { derivePartFacts } from '../domain/cad/derive-part-facts.ts';
import type { Evidence } from '../domain/cad/evidence.ts';
import type { Scene } from '../domain/cad/scene.ts';
import { countOccurrences } from '../domain/cad/scene.ts';
import { isProductError, ProductError } from '../domain/errors.ts';
import { hasPinsBefore } from '../database/carry-store.ts';
import { isDatabaseDown } from '../database/connection.ts';
import type { ComponentRecord, IngestOutcome, IngestStore } from '../database/ingest-store.ts';
import { followPresentBasis } from '../database/review-round-store.ts';
import type { Revision } from '../database/model-store.ts';
import type { OutboxEntry } from '../database/outbox.ts';
import type { CadKernel, KernelDefinition, KernelProgress } from '../services/cad/cad-kernel.ts';
import {
  composePreview,
  encodeDefinitionGlb,
  explainNoShapes,
  prescanStep,
  rewriteStep,
} from '../services/cad/index.ts';
import type { StepFacts } from '../services/cad/index.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { gateEntries, ingestSteps, startOf, workflowIds } from '../workflows/contract.ts';
import type { IngestRevisionInput, IngestStep } from '../workflows/contract.ts';
import { putContent, readContent } from './content.ts';
import { embedSourcesEntry } from './embeddings.ts';
import { assembleUpload, deleteParts } from './assemble-upload.ts';
import { asActivities, heartbeater, messageFor } from './failures.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import type { StartAnalysis } from './start-analysis.ts';

export type IngestDeps = {
  ingest: IngestStore;
  objects: ObjectStore;
  kernel: CadKernel;
  /** Folder for files of a job while it runs. */
  scratchDir: string;
  limits: { deadlineMs: number; memoryBytes: number };
  startAnalysis: StartAnalysis;
};

/** The upload under its content key, and what the pre-scan saw in it. */
export type AdmittedSource = { sha256: string; sizeBytes: number; facts: StepFacts };
/** Key of the stored kernel result: the tree and, for each definition, where its parts lie. */
export type KernelOutput = { resultSha256: string; reused: boolean };

/** What is kept of a kernel run: the scene, and the hashes of each definition's parts in the order of the scene's. */
type StoredKernelResult = { version: 1; scene: Scene; objects: ComponentRecord['objects'][] };

/** How often a step may take its worker with it before the file is set aside. */
const deathLimit = 5;

export type IngestActivities = ReturnType<typeof createIngestActivities>;

export function createIngestActivities(deps: IngestDeps) {
  const { ingest, objects, kernel } = deps;

  /** Runs one step of the list its user sees: begun, done or to be retried, with `record` in the final transaction. */
  async function step<T>(
    run: IngestRevisionInput,
    name: IngestStep,
    work: () => Promise<T>,
    record?: (
      trx: Parameters<NonNullable<Parameters<IngestStore['stepDone']>[2]>>[0],
      result: T,
    ) => Promise<void>,
  ): Promise<T> {
    const { attempt } = Context.current().info;
    const deaths = await ingest.stepStarted(run, name, ingestSteps.indexOf(name), attempt);
    try {
      if (deaths >= deathLimit) {
        throw new ProductError(
          'model_quarantined',
          `Processing this file brought the worker down ${deaths} times, so it was set aside. Split the assembly, or ask your operator for more memory, and retry it.`,
          { cause: 'worker', step: name },
        );
      }
      const result = await work();
      await ingest.stepDone(run, name, record && ((trx) => record(trx, result)));
      return result;
    } catch (error) {
      await noteEnd(run, name, messageFor(error));
      throw error;
    }
  }

  /**
   * Notes that an attempt ended, however long the database is away: unnoted it would count as one that took its worker
   * with it, and a file is set aside for those.
   */
  async function noteEnd(run: IngestRevisionInput, name: IngestStep, message: string): Promise<void> {
    const signal = Context.current().cancellationSignal;
    for (let waitMs = 100; !signal.aborted; waitMs = Math.min(2 * waitMs, 5_000)) {
      try {
        return await ingest.stepRetrying(run, name, message);
      } catch (error) {
        if (!isDatabaseDown(error)) return;
        await sleep(waitMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async function readResult(output: KernelOutput): Promise<StoredKernelResult> {
    return JSON.parse((await readContent(objects, output.resultSha256)).toString()) as StoredKernelResult;
  }

  const kernelKey = ({ sha256 }: AdmittedSource) => ({ inputSha256: sha256, kernelBuild: kernel.build });

  async function findResult(source: AdmittedSource): Promise<KernelOutput | null> {
    const resultSha256 = await ingest.findKernelResult(kernelKey(source));
    if (!resultSha256) return null;
    const output = { resultSha256, reused: true };
    const parts = (await readResult(output)).objects.flatMap((objectsOf) => Object.values(objectsOf));
    return (await ingest.missingObjects(parts)).length === 0 ? output : null;
  }

  /** Stores the parts of one definition; what is kept of it in memory is what the scene needs. */
  async function storeDefinition(definition: KernelDefinition) {
    const { key, name, color, boundsMm, mesh, evidence, brepPath } = definition;
    const stored = await Promise.all([
      encodeDefinitionGlb(mesh, name, color).then((glb) => putContent(objects, glb, 'model/gltf-binary')),
      putContent(objects, Buffer.from(JSON.stringify(evidence)), 'application/json'),
      readFile(brepPath).then((brep) => putContent(objects, brep, 'application/octet-stream')),
    ]);
    const [glb, facts, brep] = stored;
    const triangles = mesh.indices.length / 3;
    return {
      stored,
      objects: { mesh: glb.sha256, evidence: facts.sha256, brep: brep.sha256 },
      shape: { key, name, ...(color ? { color } : {}), boundsMm, triangles, positions: mesh.positions },
    };
  }

  async function useKernel(run: IngestRevisionInput, source: AdmittedSource): Promise<KernelOutput> {
    const workDir = await makeScratch(deps.scratchDir);
    try {
      const stepPath = path.join(workDir, 'input.step');
      const { body } = await objects.get(contentKey(source.sha256));
      const { repairs } = source.facts;
      await pipeline(repairs.length > 0 ? rewriteStep(body) : body, createWriteStream(stepPath));
      const beat = heartbeater();
      const onProgress = throttled(500, ({ phase, fraction }: KernelProgress) => {
        beat({ phase, fraction });
        void ingest.stepProgress(run, 'kernel', fraction).catch(() => undefined);
      });
      const signal = Context.current().cancellationSignal;
      const limits = { ...deps.limits, deadlineMs: deadlineFor(source.sizeBytes, deps.limits.deadlineMs) };
      const result = await kernel.run({ stepPath, workDir, ...limits, signal, onProgress });
      const definitions = await mapConcurrently(result.definitions, 4, storeDefinition);
      const scene = composeScene({
        unit: result.unit,
        kernelBuild: kernel.build,
        root: result.root,
        definitions: definitions.map(({ shape }) => shape),
      });
      const record: StoredKernelResult = {
        version: 1,
        scene,
        objects: definitions.map((one) => one.objects),
      };
      const stored = await putContent(objects, Buffer.from(JSON.stringify(record)), 'application/json');
      await ingest.saveKernelResult(
        kernelKey(source),
        stored,
        definitions.flatMap((definition) => definition.stored),
      );
      return { resultSha256: stored.sha256, reused: false };
    } catch (error) {
      if (isProductError(error) && error.code === 'model_quarantined') {
        const bundle = {
          version: 1,
          source: { sha256: source.sha256, sizeBytes: source.sizeBytes },
          kernelBuild: kernel.build,
          limits: deps.limits,
          message: error.message,
          ...error.details,
        };
        await ingest.recordQuarantine(
          run,
          await putContent(objects, Buffer.from(JSON.stringify(bundle, null, 2)), 'application/json'),
        );
      }
      throw withReason(error, source.facts);
    } finally {
      await removeScratch(workDir);
    }
  }

  /** A ready revision is what reviews are about, is analysed, and found by its facts before that; pins follow to it. */
  const afterReady = async (trx: Knex.Transaction, revision: Revision): Promise<OutboxEntry[]> => {
    await followPresentBasis(trx, revision.modelId, gateEntries);
    const carry = startOf('carryPins', { revisionId: revision.id }, revision.id);
    return [
      ...(await deps.startAnalysis(trx, revision)),
      await embedSourcesEntry(trx, revision.modelId),
      ...((await hasPinsBefore(trx, revision)) ? [carry] : []),
    ];
  };

  return asActivities({
    /**
     * Looks at the upload before anything else does, hashes it in the same pass and moves exactly the bytes it looked
     * at to their content key. `model_rejected` says what is wrong with the file.
     */
    async admitUpload(run: IngestRevisionInput): Promise<AdmittedSource> {
      const revision = await ingest.open(run);
      const promoted = revision.sha256 !== null;
      const key = revision.sha256 ? contentKey(revision.sha256) : revision.stagingKey;
      const scanned = await step(run, 'prescan', async () => {
        if (!promoted) await assembleUpload(objects, revision, heartbeater());
        const { body, head } = await objects.get(key);
        const hash = createHash('sha256');
        let seenBytes = 0;
        const beat = heartbeater();
        const reportProgress = throttled(500, (fraction: number) => {
          beat({ phase: 'prescan', fraction });
          void ingest.stepProgress(run, 'prescan', fraction).catch(() => undefined);
        });
        async function* hashing() {
          for await (const chunk of body as AsyncIterable<Buffer>) {
            hash.update(chunk);
            seenBytes += chunk.length;
            reportProgress(seenBytes / Math.max(1, head.sizeBytes));
            yield chunk;
          }
        }
        const verdict = await prescanStep(hashing());
        body.destroy();
        if (!verdict.ok) throw new ProductError('model_rejected', verdict.reason, { cause: verdict.code });
        const source = { sha256: hash.digest('hex'), sizeBytes: seenBytes, facts: verdict.facts };
        return { version: head.version, source };
      });
      const { source } = scanned;
      return step(
        run,
        'checksum',
        async () => {
          if (promoted) return source;
          await objects
            .copy(key, contentKey(source.sha256), {
              contentType: 'model/step',
              sha256: source.sha256,
              fromVersion: scanned.version,
              ifAbsent: true,
            })
            .catch((error: unknown) => {
              if (!isProductError(error) || error.code !== 'conflict') throw error;
              const message = 'The upload was replaced while it was read; it is read again.';
              throw new ProductError('upload_changed', message, {}, { cause: error });
            });
          return source;
        },
        (trx) =>
          ingest.recordSource(trx, run, {
            sha256: source.sha256,
            sizeBytes: source.sizeBytes,
            contentType: 'model/step',
          }),
      );
    },

    /**
     * Reads the file with the kernel, or finds what the same build made of the same bytes: before, or just now, for
     * somebody who uploaded them at the same time.
     */
    async runKernel(run: IngestRevisionInput, source: AdmittedSource): Promise<KernelOutput> {
      const { cancellationSignal: signal } = Context.current();
      // As long as the kernel may take, and as long again to store what it made.
      const turn = { signal, patienceMs: 2 * deps.limits.deadlineMs };
      const read = async () => (await findResult(source)) ?? (await useKernel(run, source));
      return step(
        run,
        'kernel',
        async () => (await findResult(source)) ?? (await ingest.inKernelTurn(kernelKey(source), turn, read)),
      );
    },

    /** Composes the assembly's GLB from its definitions' meshes. */
    async composePreview(run: IngestRevisionInput, output: KernelOutput): Promise<void> {
      await step(
        run,
        'preview',
        async () => {
          const { scene, objects: parts } = await readResult(output);
          const meshOf = new Map(scene.definitions.map(({ key }, index) => [key, parts[index]!.mesh]));
          const glb = await composePreview(scene, (key) => readContent(objects, meshOf.get(key)!));
          return putContent(objects, glb, 'model/gltf-binary');
        },
        (trx, stored) => ingest.recordArtifact(trx, run, 'preview', stored),
      );
    },

    async recordScene(run: IngestRevisionInput, output: KernelOutput): Promise<void> {
      await step(
        run,
        'scene',
        async () => {
          const { scene } = await readResult(output);
          return putContent(objects, Buffer.from(JSON.stringify(scene)), 'application/json');
        },
        (trx, stored) => ingest.recordArtifact(trx, run, 'scene', stored),
      );
    },

    /** Records each definition with its artifacts, and the Part Facts derived from its evidence. */
    async recordComponents(run: IngestRevisionInput, output: KernelOutput): Promise<void> {
      const components = await step(run, 'components', async (): Promise<ComponentRecord[]> => {
        const { scene, objects: parts } = await readResult(output);
        const occurrences = countOccurrences(scene.root);
        return mapConcurrently(scene.definitions, 8, async ({ key, name, triangles }, ordinal) => {
          const hashes = parts[ordinal]!;
          const evidence = JSON.parse((await readContent(objects, hashes.evidence)).toString()) as Evidence;
          return {
            ordinal,
            definitionKey: key,
            name,
            occurrences: occurrences.get(ordinal) ?? 0,
            triangles,
            facts: derivePartFacts(evidence, name),
            objects: hashes,
          };
        });
      });
      await step(
        run,
        'partFacts',
        () => Promise.resolve(components),
        (trx, records) => ingest.recordComponents(trx, run, records),
      );
    },

    /** Ends the run with its outcome; a ready revision's analysis begins in the same transaction. */
    async settleIngest(run: IngestRevisionInput, outcome: IngestOutcome): Promise<void> {
      await ingest.settle(run, outcome, workflowIds.ingestRevision(run), (trx, revision) =>
        outcome.status === 'ready' ? afterReady(trx, revision) : Promise.resolve([]),
      );
      const { stagingKey } = await ingest.open(run);
      if (outcome.status !== 'ready') return;
      await objects.delete(stagingKey);
      await deleteParts(objects, stagingKey);
    },
  });
}

/** How long the kernel may take: real files need a second or so a megabyte, and a small one that hangs ends in a minute. */
const deadlineFor = (sizeBytes: number, mostMs: number): number =>
  Math.min(mostMs, 45_000 + 10_000 * (sizeBytes / 2 ** 20));

/** Where the kernel only says that it found no shapes, what the pre-scan saw says why. */
function withReason(error: unknown, facts: StepFacts): unknown {
  if (!isProductError(error) || error.details.cause !== 'no_shapes') return error;
  const { code, reason } = explainNoShapes(facts);
  return new ProductError('model_rejected', reason, { cause: code });
}

/** Lets a call through at most every `everyMs`. */
function throttled<A>(everyMs: number, call: (argument: A) => void): (argument: A) => void {
  let last = -Infinity;
  return (argument) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    call(argument);
  };
}
