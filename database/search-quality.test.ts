import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { parseQuery } from '../domain/search/query.ts';
import { defaultRanking } from '../domain/search/ranking.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { labelledQueries, labelledTexts } from '../test/search-labelled-set.ts';
import { createEmbeddingStore, vectorLiteral } from './embedding-store.ts';
import { embeddedText, upsertItems } from './search-items.ts';
import { createSearchStore } from './search-store.ts';

const embedder = createLexicalEmbedder();

/** Normalised discounted cumulative gain of the first ten. */
const ndcg = (found: string[], relevant: Record<string, number>): number => {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
  const ideal = Object.values(relevant).sort((a, b) => b - a);
  const best = ideal.slice(0, 10).reduce((sum, grade, place) => sum + gain(grade, place), 0);
  return found.slice(0, 10).reduce((sum, id, place) => sum + gain(relevant[id] ?? 0, place), 0) / best;
};

describeWith('postgres', 'search quality on the labelled set', () => {
  let database: TestDatabase;
  let searcher: Knex;
  beforeAll(async () => {
    database = await createTestDatabase();
    searcher = database.connect('search');
    const worker = database.connect('worker');
    const app = database.connect('app');
    const { model } = await createRevision(app, await createUser(app));
    await worker.transaction((trx) =>
      upsertItems(
        trx,
        Object.entries(labelledTexts).map(([refId, [title, body]]) => {
          const isRule = /^[A-Z]/.test(refId);
          const kind = isRule
            ? 'rule'
            : refId.startsWith('p')
              ? 'part_facts'
              : refId.startsWith('r')
                ? 'revision'
                : 'finding';
          return { kind, refId, modelId: isRule ? null : model.id, revisionId: null, title, body } as const;
        }),
      ),
    );
    const store = createEmbeddingStore(worker);
    await store.addModel(embedder.model, 384);
    const pending = await store.pendingItems(embedder.model, model.id, 1000);
    const vectors = await embedder.embed(pending.map(embeddedText));
    await store.putVectors(
      embedder.model,
      pending.map(({ itemId, contentHash }, i) => ({ itemId, contentHash, vector: vectors[i]! })),
    );
    modelId = model.id;
  });
  let modelId: string;
  afterAll(() => database.drop());

  const mean = async (ranking: (query: string) => Promise<string[]>): Promise<number> => {
    let sum = 0;
    for (const [query, relevant] of labelledQueries) sum += ndcg(await ranking(query), relevant);
    return Number((sum / labelledQueries.length).toFixed(3));
  };
  const idsOf = (result: { rows: { id: string }[] }) => result.rows.map((row) => row.id);
  const fullText = async (query: string) =>
    idsOf(
      await searcher.raw(
        `select ref_id as id from embedding_items where tsv @@ plainto_tsquery('english', :query)
         order by ts_rank(tsv, plainto_tsquery('english', :query)) desc, ref_id limit 100`,
        { query },
      ),
    );
  const vectors = async (query: string) => {
    const [vector] = await embedder.embed([query]);
    return idsOf(
      await searcher.raw(
        `select i.ref_id as id from embedding_vectors_1 v join embedding_items i on i.id = v.item_id
         order by v.embedding <=> ?::halfvec limit 100`,
        [vectorLiteral(vector!)],
      ),
    );
  };
  const reciprocalRanks = async (query: string) => {
    const scores = new Map<string, number>();
    for (const leg of [await fullText(query), await vectors(query)]) {
      leg.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + 1 / (60 + place + 1)));
    }
    return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  };
  const ours =
    (vectorWeight: number, withVector = true) =>
    async (query: string) => {
      const store = createSearchStore(searcher, { ranking: { ...defaultRanking, vectorWeight } });
      const [vector] = await embedder.embed([query]);
      const { hits } = await store.search({
        scope: { visibleModelIds: [modelId], refIds: null },
        query: parseQuery(query),
        queryVector: withVector ? vector! : null,
        embeddingModel: embedder.model,
        limit: 10,
      });
      return hits.map((hit) => hit.id);
    };

  it('is better than full text alone, vectors alone and reciprocal rank fusion', async () => {
    const measured = {
      'full text alone': await mean(fullText),
      'vectors alone': await mean(vectors),
      'reciprocal rank fusion': await mean(reciprocalRanks),
      'ours without vectors': await mean(ours(0, false)),
      ours: await mean(ours(defaultRanking.vectorWeight)),
    };
    const { ours: best, ...others } = measured;
    expect({ measured, best: Math.max(...Object.values(others)) + 0.01 < best }).toEqual({
      measured,
      best: true,
    });
    expect(best).toBeGreaterThan(0.95);
  });
});
