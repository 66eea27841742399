import type { Knex } from 'knex';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import { ProductError } from '../domain/errors.ts';
import { appendEvent } from './event-store.ts';
import { plainRevision } from './model-store.ts';
import type { Revision } from './model-store.ts';
import { RevisionRow } from './models.ts';
import type { ArtifactKind, RevisionReason } from './models.ts';
import { finishWork } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { inTurn } from './turns.ts';
import type { Turn } from './turns.ts';

/** One run of the ingest: writes of an older generation than the revision's are refused. */
export type IngestRun = { revisionId: string; generation: number };

export type StoredObject = { sha256: string; sizeBytes: number; contentType: string };

export type ComponentRecord = {
  ordinal: number;
  definitionKey: string;
  name: string;
  occurrences: number;
  triangles: number;
  facts: PartFacts;
  objects: { mesh: string; evidence: string; brep: string };
};

/** These bytes, read by this build of the kernel. */
export type KernelKey = { inputSha256: string; kernelBuild: string };

export type IngestOutcome =
  { status: 'ready' } | { status: 'rejected' | 'quarantined' | 'failed'; reason: RevisionReason };

/** Notes bytes that lie under their content key. Noting them again revives an object about to be collected. */
export async function recordObjects(trx: Knex, objects: StoredObject[]): Promise<void> {
  // In one order everywhere, so that two transactions with the same objects can't lock each other out.
  const unique = [...new Map(objects.map((object) => [object.sha256, object])).values()];
  unique.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  if (unique.length === 0) return;
  await trx('objects')
    .insert(
      unique.map(({ sha256, sizeBytes, contentType }) => ({
        sha256,
        size_bytes: sizeBytes,
        content_type: contentType,
      })),
    )
    .onConflict('sha256')
    .merge({ unreferenced_since: trx.raw('case when objects.reference_count = 0 then now() end') });
}

export type IngestStore = ReturnType<typeof createIngestStore>;

/** The worker's side of a revision: progress, artifacts, outcome. Every write can run twice. */
export function createIngestStore(knex: Knex) {
  /** Locks the revision, which also puts its events in order, and refuses an overtaken run. */
  async function lockRun(trx: Knex, run: IngestRun): Promise<Revision> {
    const row = await RevisionRow.query(trx).findById(run.revisionId).forUpdate();
    if (!row) throw new ProductError('not_found', 'The revision was deleted while it was processed.');
    if (row.generation !== run.generation) {
      throw new ProductError('superseded', 'A newer run of this revision has begun; this one stops.');
    }
    return plainRevision(row);
  }

  /**
   * The same for work still to be done. An attempt can outlive its run: its worker stood still, or Temporal forgot it, and
   * another attempt went on to the outcome. What it records then would replace what others already build upon.
   */
  async function lockUnfinished(trx: Knex, run: IngestRun): Promise<Revision> {
    const revision = await lockRun(trx, run);
    if (revision.finishedAt) {
      throw new ProductError('superseded', 'This run has its outcome; an attempt that lived on stops.');
    }
    return revision;
  }

  return {
    /** The revision as it stands; `superseded` where this run was overtaken. */
    async open(run: IngestRun): Promise<Revision> {
      return knex.transaction((trx) => lockRun(trx, run));
    },

    /**
     * Begins an attempt at a step. Returns how many earlier attempts died without a word — neither done nor failed —
     * because the worker itself went down or stopped answering.
     */
    async stepStarted(run: IngestRun, name: string, ordinal: number, attempt: number): Promise<number> {
      return knex.transaction(async (trx) => {
        const revision = await lockUnfinished(trx, run);
        if (revision.status === 'queued') {
          await RevisionRow.query(trx).findById(revision.id).patch({ status: 'processing' });
        }
        const rows = await trx('revision_steps')
          .insert({
            revision_id: run.revisionId,
            model_id: revision.modelId,
            generation: run.generation,
            name,
            ordinal,
            status: 'running',
            attempts: attempt,
            started_at: trx.fn.now(),
          })
          .onConflict(['revision_id', 'generation', 'name'])
          .merge({
            status: 'running',
            attempts: attempt,
            fraction: 0,
            started_at: trx.fn.now(),
            attempt_ended: false,
            deaths: trx.raw('revision_steps.deaths + (not revision_steps.attempt_ended)::int'),
          })
          .returning<{ deaths: number }[]>('deaths');
        await appendEvent(trx, {
          modelId: revision.modelId,
          revisionId: revision.id,
          type: 'step.started',
          payload: { step: name, attempt },
        });
        return rows[0]!.deaths;
      });
    },

    /** Progress within a step, 0…1: told to listeners, not kept as an event. */
    async stepProgress(run: IngestRun, name: string, fraction: number): Promise<void> {
      await knex.raw(
        `with changed as (
           update revision_steps set fraction = :fraction
           where revision_id = :revisionId and generation = :generation and name = :name and status = 'running'
           returning model_id)
         select pg_notify('rapiddraft_events', json_build_object(
           'modelId', model_id, 'revisionId', :revisionId::text, 'step', :name::text,
           'fraction', :fraction::real)::text) from changed`,
        { ...run, name, fraction },
      );
    },

    async stepRetrying(run: IngestRun, name: string, message: string): Promise<void> {
      await knex('revision_steps')
        .where({ revision_id: run.revisionId, generation: run.generation, name })
        .update({ last_error: message.slice(0, 500), attempt_ended: true });
    },

    async stepDone(
      run: IngestRun,
      name: string,
      work?: (trx: Knex.Transaction) => Promise<void>,
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const revision = await lockUnfinished(trx, run);
        await work?.(trx);
        await trx('revision_steps')
          .where({ revision_id: run.revisionId, generation: run.generation, name })
          .whereNot({ status: 'done' })
          .update({
            status: 'done',
            attempt_ended: true,
            fraction: 1,
            last_error: null,
            finished_at: trx.raw('clock_timestamp()'),
            duration_ms: trx.raw('extract(epoch from clock_timestamp() - started_at) * 1000'),
          });
        await appendEvent(trx, {
          modelId: revision.modelId,
          revisionId: revision.id,
          type: 'step.done',
          payload: { step: name },
        });
      });
    },

    /** Notes the promoted upload as the revision's source. */
    async recordSource(trx: Knex, run: IngestRun, source: StoredObject): Promise<void> {
      await recordObjects(trx, [source]);
      await RevisionRow.query(trx).findById(run.revisionId).patch({ sha256: source.sha256 });
      await this.recordArtifact(trx, run, 'source', source);
    },

    async recordArtifact(trx: Knex, run: IngestRun, kind: ArtifactKind, object: StoredObject): Promise<void> {
      await recordObjects(trx, [object]);
      await trx.raw(
        `insert into model_artifacts (revision_id, model_id, kind, sha256)
           select id, model_id, :kind, :sha256 from model_revisions where id = :revisionId
         on conflict (revision_id, component_id, kind) do update set sha256 = excluded.sha256
           where model_artifacts.sha256 <> excluded.sha256`,
        { kind, sha256: object.sha256, revisionId: run.revisionId },
      );
    },

    /** What this build of the kernel made of these bytes before, where the object is still kept. */
    async findKernelResult({ inputSha256, kernelBuild }: KernelKey): Promise<string | null> {
      const row = await knex('kernel_results')
        .where({ input_sha256: inputSha256, kernel_build: kernelBuild })
        .first<{ sha256: string } | undefined>('sha256');
      return row?.sha256 ?? null;
    },

    /** Runs `work` when no other worker is about to make the same kernel result. */
    inKernelTurn<T>(key: KernelKey, turn: Omit<Turn, 'name'>, work: () => Promise<T>): Promise<T> {
      return inTurn(knex, { ...turn, name: `kernel ${key.kernelBuild} ${key.inputSha256}` }, work);
    },

    async saveKernelResult(key: KernelKey, result: StoredObject, parts: StoredObject[]): Promise<void> {
      await knex.transaction(async (trx) => {
        await recordObjects(trx, [result, ...parts]);
        await trx('kernel_results')
          .insert({ input_sha256: key.inputSha256, kernel_build: key.kernelBuild, sha256: result.sha256 })
          .onConflict(['input_sha256', 'kernel_build'])
          .merge();
      });
    },

    /** Hashes of these that are not on record any more. */
    async missingObjects(hashes: string[]): Promise<string[]> {
      const rows = await knex('objects').whereIn('sha256', hashes).select<{ sha256: string }[]>('sha256');
      const present = new Set(rows.map((row) => row.sha256));
      return hashes.filter((hash) => !present.has(hash));
    },

    /** Replaces the revision's components, their facts and artifacts by these. */
    async recordComponents(trx: Knex, run: IngestRun, components: ComponentRecord[]): Promise<void> {
      const { revisionId } = run;
      const { modelId } = (await RevisionRow.query(trx).findById(revisionId))!;
      // Every object whose count will change, locked in one order: two models with the same parts can't block each other.
      await trx.raw(
        `select from objects where sha256 = any (:added) or sha256 in (
           select sha256 from model_artifacts where revision_id = :revisionId)
         order by sha256 for no key update`,
        { added: components.flatMap((component) => Object.values(component.objects)), revisionId },
      );
      await trx('components').where({ revision_id: revisionId }).delete();
      const chunk = 500;
      for (let start = 0; start < components.length; start += chunk) {
        const part = components.slice(start, start + chunk);
        const rows: { id: string; ordinal: number }[] = await trx('components').insert(
          part.map((component) => ({
            revision_id: revisionId,
            model_id: modelId,
            ordinal: component.ordinal,
            definition_key: component.definitionKey,
            name: component.name,
            occurrences: component.occurrences,
            triangles: component.triangles,
          })),
          ['id', 'ordinal'],
        );
        const idOf = new Map(rows.map((row) => [row.ordinal, row.id]));
        await trx('part_facts').insert(
          part.map((component) => ({
            component_id: idOf.get(component.ordinal),
            revision_id: revisionId,
            model_id: modelId,
            facts: JSON.stringify(component.facts),
          })),
        );
        const artifacts = part.flatMap((component) =>
          Object.entries(component.objects).map(([kind, sha256]) => ({
            revision_id: revisionId,
            model_id: modelId,
            component_id: idOf.get(component.ordinal),
            kind,
            sha256,
          })),
        );
        artifacts.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
        await trx('model_artifacts').insert(artifacts);
      }
    },

    async recordQuarantine(run: IngestRun, bundle: StoredObject): Promise<void> {
      await knex.transaction(async (trx) => {
        const revision = await lockUnfinished(trx, run);
        await recordObjects(trx, [bundle]);
        await trx('quarantine_bundles')
          .insert({
            revision_id: run.revisionId,
            model_id: revision.modelId,
            generation: run.generation,
            sha256: bundle.sha256,
          })
          .onConflict(['revision_id', 'generation'])
          .merge();
      });
    },

    /** Ends the run: status, what follows it, event and the end of its outbox entry, together. */
    async settle(
      run: IngestRun,
      outcome: IngestOutcome,
      workflowId: string,
      next: (trx: Knex.Transaction, revision: Revision) => Promise<OutboxEntry[]> = () => Promise.resolve([]),
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const revision = await lockRun(trx, run);
        if (revision.finishedAt) return finishWork(trx, workflowId);
        const reason = outcome.status === 'ready' ? null : outcome.reason;
        await RevisionRow.query(trx)
          .findById(revision.id)
          .patch({ status: outcome.status, reason, finishedAt: new Date() });
        await trx('revision_steps')
          .where({ revision_id: run.revisionId, generation: run.generation, status: 'running' })
          .update({ status: 'failed', finished_at: trx.fn.now(), last_error: reason?.message ?? null });
        const following = await next(trx, revision);
        await appendEvent(trx, {
          modelId: revision.modelId,
          revisionId: revision.id,
          type: `revision.${outcome.status}`,
          payload: reason ? { reason } : {},
        });
        await finishWork(trx, workflowId, following);
      });
    },
  };
}
