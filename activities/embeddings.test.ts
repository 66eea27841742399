import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { createEmbeddingStore } from '../database/embedding-store.ts';
import { embeddedText } from '../database/search-items.ts';
import { createSearchSourceStore } from '../database/search-sources.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser, queueRevision } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import type { EmbedSourcesInput } from '../workflows/contract.ts';
import { enqueueBackfill } from './embeddings.ts';

describeWith('postgres', 'another embedding model', () => {
  let database: TestDatabase;
  let knex: Knex;
  const embedder = createLexicalEmbedder();
  beforeAll(async () => {
    database = await createTestDatabase();
    knex = database.connect('worker');
  });
  afterAll(() => database.drop());

  /** A model whose texts have their vectors. */
  const embeddedModel = async (): Promise<string> => {
    const app = database.connect('app');
    const user = await createUser(app);
    const { model, revision } = await createRevision(app, user);
    await queueRevision(app, user, revision);
    await createSearchSourceStore(knex).collectModel(model.id);
    const embeddings = createEmbeddingStore(knex);
    await embeddings.addModel(embedder.model, 384);
    const pending = await embeddings.pendingItems(embedder.model, model.id, 100);
    const vectors = await embedder.embed(pending.map(embeddedText));
    const rows = pending.map(({ itemId, contentHash }, i) => ({ itemId, contentHash, vector: vectors[i]! }));
    expect(await embeddings.putVectors(embedder.model, rows)).toBe(1);
    return model.id;
  };

  it('starts a run for each model that lacks its vectors, once, also when two workers start', async () => {
    const models = [await embeddedModel(), await embeddedModel()];
    await knex('outbox').delete();
    const deps = { knex, embeddings: createEmbeddingStore(knex), embedder };
    expect(await enqueueBackfill(deps)).toBe(0);
    const next = { ...deps, embedder: { ...embedder, model: 'next-model', dimensions: 384 } };
    const [one, two] = await Promise.all([enqueueBackfill(next), enqueueBackfill(next)]);
    expect(one + two).toBe(2);
    const started: { input: EmbedSourcesInput }[] = await knex('outbox').select('input');
    expect(started.map(({ input }) => input.modelId).sort()).toEqual(models.sort());
  });
});
