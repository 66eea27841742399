import { Context } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { EmbeddingStore, NewVector, PendingItem } from '../database/embedding-store.ts';
import { enqueue, finishWork } from '../database/outbox.ts';
import type { OutboxEntry } from '../database/outbox.ts';
import { embeddedText, hasUnfinishedWork, nextEmbedGeneration } from '../database/search-items.ts';
import type { SearchSourceStore } from '../database/search-sources.ts';
import type { RulePack } from '../domain/dfm/rule.ts';
import { isProductError, ProductError } from '../domain/errors.ts';
import { ruleItem } from '../domain/search/sources.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import { startEmbedding, workflowIds } from '../workflows/contract.ts';
import type { EmbedSourcesInput } from '../workflows/contract.ts';
import { asActivities, heartbeat } from './failures.ts';

export type EmbeddingDeps = {
  knex: Knex;
  sources: SearchSourceStore;
  embeddings: EmbeddingStore;
  embedder: Embedder;
  rulePacks: readonly RulePack[];
};

/** Texts looked at at once, and texts given to the service at once. */
const pageSize = 512;
const batchSize = 32;

export type EmbeddingActivities = ReturnType<typeof createEmbeddingActivities>;

/** The outbox entry that brings a model's texts and vectors up to date, for the transaction that changes them. */
export async function embedSourcesEntry(trx: Knex, modelId: string): Promise<OutboxEntry> {
  return startEmbedding(modelId, await nextEmbedGeneration(trx));
}

/**
 * Starts the runs of models that have texts without a vector of this embedding model and no run under way: after the
 * operator chose another model, or a service that was unusable was repaired. For the start of a worker; returns how many.
 */
export async function enqueueBackfill(
  deps: Pick<EmbeddingDeps, 'knex' | 'embeddings' | 'embedder'>,
  limit = 200,
): Promise<number> {
  const waiting = await deps.embeddings.modelsAwaitingVectors(deps.embedder.model, limit);
  let started = 0;
  for (const modelId of waiting) {
    await deps.knex.transaction(async (trx) => {
      // Several workers start at once.
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 7))`, [`search:${modelId}`]);
      const entry = await embedSourcesEntry(trx, modelId);
      if (await hasUnfinishedWork(trx, entry.entityKey)) return;
      await enqueue(trx, entry);
      started++;
    });
  }
  return started;
}

export function createEmbeddingActivities(deps: EmbeddingDeps) {
  const { embedder, embeddings, sources } = deps;

  /** Vectors of texts; null for those that the service will never take. */
  async function embedAll(texts: string[], signal: AbortSignal): Promise<(number[] | null)[]> {
    try {
      return await embedder.embed(texts, signal);
    } catch (error) {
      const refused = isProductError(error) && error.code === 'bad_request' ? error.details.index : undefined;
      if (typeof refused !== 'number') throw error;
      return [
        ...(await embedAll(texts.slice(0, refused), signal)),
        null,
        ...(await embedAll(texts.slice(refused + 1), signal)),
      ];
    }
  }

  async function embedBatch(batch: [string, PendingItem[]][], signal: AbortSignal): Promise<number> {
    const texts = batch.map(([, [first]]) => embeddedText(first!));
    const vectors = await embedAll(texts, signal);
    const dimensions = embedder.dimensions ?? vectors.find((vector) => vector)?.length;
    // Every text refused and nothing known: there is no table yet to say so in.
    if (dimensions === undefined) return 0;
    await embeddings.addModel(embedder.model, dimensions);
    const rows = batch.flatMap(([contentHash, items], i) =>
      items.map(({ itemId }): NewVector => ({ itemId, contentHash, vector: vectors[i] ?? null })),
    );
    return embeddings.putVectors(embedder.model, rows);
  }

  return asActivities({
    /** Writes the texts of a model and of the rules: from here on they are found by their words. */
    async collectSources({ modelId }: EmbedSourcesInput): Promise<{ written: number; removed: number }> {
      const rules = deps.rulePacks.flatMap((pack) => pack.rules.map((rule) => ruleItem(pack, rule)));
      const shared = await sources.collectRules(rules);
      const written = await sources.collectModel(modelId);
      // Before the old texts go: a component read again is a new one with the same words.
      await embeddings.reuseVectors(embedder.model, modelId);
      const removed = await sources.removeStale(modelId);
      return { written: shared.written + written, removed: shared.removed + removed };
    },

    /** Gives every text of the model, and of the rules, its vector; equal texts are embedded once. */
    async embedPending({ modelId }: EmbedSourcesInput): Promise<{ embedded: number; reused: number }> {
      const signal = Context.current().cancellationSignal;
      let embedded = 0;
      let reused = 0;
      for (;;) {
        reused += await embeddings.reuseVectors(embedder.model, modelId);
        const pending = await embeddings.pendingItems(embedder.model, modelId, pageSize);
        if (pending.length === 0) break;
        const texts = [...Map.groupBy(pending, (item) => item.contentHash)];
        let stored = 0;
        for (let first = 0; first < texts.length; first += batchSize) {
          signal.throwIfAborted();
          const batch = texts.slice(first, first + batchSize);
          stored += await embedBatch(batch, signal);
          embedded += batch.length;
          heartbeat({ embedded, reused });
        }
        if (stored === 0) {
          throw new ProductError(
            'embeddings_unavailable',
            'No vector could be stored; it is tried again later.',
          );
        }
      }
      return { embedded, reused };
    },

    /** Lets a new embedding model rank results once nothing waits for it, and indexes its vectors once they are many. */
    async maintainVectors(_input: EmbedSourcesInput): Promise<void> {
      const { model } = embedder;
      const active = await embeddings.activeModel();
      if (active === null) return;
      if (active !== model) {
        // A few at a time, each of which comes here again: a backfill takes its turn among the other work.
        await enqueueBackfill(deps, 10);
        if ((await embeddings.modelsAwaitingVectors(model, 1)).length === 0)
          await embeddings.activateModel(model);
      }
      if (await embeddings.needsIndex(model)) await embeddings.buildIndex(model);
    },

    /** Notes that the run is over, so that nobody starts it again. */
    async settleEmbedding(input: EmbedSourcesInput): Promise<void> {
      await finishWork(deps.knex, workflowIds.embedSources(input));
    },
  });
}
