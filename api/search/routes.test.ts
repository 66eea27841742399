import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import { createEmbeddingStore } from '../../database/embedding-store.ts';
import { embeddedText, upsertItems } from '../../database/search-items.ts';
import { createSearchStore } from '../../database/search-store.ts';
import { isProductError, ProductError, statusOf } from '../../domain/errors.ts';
import type { SearchItem } from '../../domain/search/sources.ts';
import type { Embedder } from '../../services/embeddings/embedder.ts';
import { createLexicalEmbedder } from '../../services/embeddings/lexical.ts';
import { createTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { createRevision, createUser } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { searchRoutes } from './routes.ts';

const lexical = createLexicalEmbedder();

describeWith('postgres', 'GET /api/v1/search', () => {
  let database: TestDatabase;
  let worker: Knex;
  let app: FastifyInstance;
  let embed: Embedder['embed'] = lexical.embed;
  let embedCalls = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = database.connect('worker');
    await createEmbeddingStore(worker).addModel(lexical.model, 384);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    embed = lexical.embed;
    embedCalls = 0;
    app = Fastify();
    app.setValidatorCompiler(TypeBoxValidatorCompiler);
    app.decorateRequest('caller', null as never);
    app.addHook('onRequest', async (request) => {
      request.caller = { userId: String(request.headers['x-user']) };
    });
    app.setErrorHandler((error, _request, reply) =>
      isProductError(error) ? reply.code(statusOf(error.code)).send({ code: error.code }) : reply.send(error),
    );
    await app.register(searchRoutes, {
      knex: database.connect('app'),
      search: createSearchStore(database.connect('search')),
      embedder: {
        ...lexical,
        embed(texts, signal) {
          embedCalls++;
          return embed(texts, signal);
        },
      },
      embedTimeoutMs: 100,
      embedPauseMs: 60_000,
    });
  });

  const makeOwner = async (texts: [title: string, body: string][]) => {
    const pool = database.connect('app');
    const user = await createUser(pool);
    const { model, revision } = await createRevision(pool, user);
    const items = texts.map(([title, body], i): SearchItem => ({
      kind: 'finding',
      refId: `${model.id}/${i}`,
      modelId: model.id,
      revisionId: revision.id,
      title,
      body,
    }));
    await worker.transaction((trx) => upsertItems(trx, items));
    const store = createEmbeddingStore(worker);
    const pending = await store.pendingItems(lexical.model, model.id, 1000);
    const vectors = await lexical.embed(pending.map(embeddedText));
    await store.putVectors(
      lexical.model,
      pending.map(({ itemId, contentHash }, i) => ({ itemId, contentHash, vector: vectors[i]! })),
    );
    return { userId: user.id, modelId: model.id, revisionId: revision.id };
  };
  const get = async (userId: string, query: Record<string, string>) => {
    const answer = await app.inject({ url: '/api/v1/search', query, headers: { 'x-user': userId } });
    return { status: answer.statusCode, body: answer.json() };
  };

  it('answers hits of the caller with excerpt and reason', async () => {
    const mine = await makeOwner([['Wall too thin', 'The wall is 0.8 mm.']]);
    expect(await get(mine.userId, { q: 'thin walls' })).toEqual({
      status: 200,
      body: {
        query: 'thin walls',
        hits: [
          {
            kind: 'finding',
            id: `${mine.modelId}/0`,
            title: 'Wall too thin',
            text: 'The wall is 0.8 mm.',
            highlights: [[4, 8]],
            modelId: mine.modelId,
            revisionId: mine.revisionId,
            within: null,
            score: 1,
            why: ['words: thin, walls', expect.stringMatching(/^similar/)],
          },
        ],
        nextCursor: null,
      },
    });
  });

  it('never shows another owner’s items, whatever is asked', async () => {
    const mine = await makeOwner([['Bracket', 'A plain bracket.']]);
    const theirs = await makeOwner([['Quetzalon rotor', 'Secret quetzalon alloy XQ-9917 of 0.4321 mm.']]);
    expect((await get(theirs.userId, { q: 'quetzalon' })).body.hits).toHaveLength(1);
    for (const q of ['quetzalon', 'quetzaln', 'XQ-9917', '0.4321 mm', 'secret quetzalon rotor alloy']) {
      for (const filter of [{}, { modelId: theirs.modelId }, { kind: 'finding' }]) {
        const { query: _, ...rest } = (await get(mine.userId, { q, ...filter })).body;
        expect(JSON.stringify(rest)).not.toMatch(/quetzal|9917|4321|rotor|alloy/i);
        expect(JSON.stringify(rest)).not.toContain(theirs.modelId);
      }
    }
  });

  it('keeps to the models of one project where that is asked', async () => {
    const mine = await makeOwner([['Octagonal flange', 'The flange is octagonal.']]);
    const owner = database.connect();
    const { project_id: projectId } = await owner('model_documents').where({ id: mine.modelId }).first();
    const found = async (project: string, userId = mine.userId) =>
      (await get(userId, { q: 'octagonal', projectId: project })).body.hits;
    expect(await found(projectId)).toMatchObject([{ modelId: mine.modelId }]);
    expect(await found(randomUUID())).toEqual([]);
    const theirs = await makeOwner([['Plain part', 'Nothing of note.']]);
    expect(await found(projectId, theirs.userId)).toEqual([]);
  });

  it('goes by words when the embedding service fails, and then leaves it alone for a while', async () => {
    const mine = await makeOwner([['Wall too thin', 'The wall is 0.8 mm.']]);
    embed = () => Promise.reject(new ProductError('embeddings_unavailable', 'It is down.'));
    for (const attempt of [1, 2, 3]) {
      const { status, body } = await get(mine.userId, { q: 'thin' });
      expect([attempt, status, body.degraded, body.hits.length]).toEqual([attempt, 200, true, 1]);
    }
    expect(embedCalls).toBe(1);
  });

  it('goes by words when the embedding service hangs', async () => {
    const mine = await makeOwner([['Wall too thin', 'The wall is 0.8 mm.']]);
    embed = (_, signal) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    expect((await get(mine.userId, { q: 'thin' })).body).toMatchObject({ degraded: true, hits: [{}] });
  });

  it('pages by cursor and refuses one of another search', async () => {
    const mine = await makeOwner(
      Array.from({ length: 5 }, (_, i) => [`Rib ${i}`, `Rib number ${i} is high.`]),
    );
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await get(mine.userId, { q: 'rib', limit: '2', ...(cursor ? { cursor } : {}) });
      seen.push(...body.hits.map((hit: { id: string }) => hit.id));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    const { body } = await get(mine.userId, { q: 'rib', limit: '2' });
    for (const wrong of [body.nextCursor, 'x', '']) {
      expect(await get(mine.userId, { q: 'boss', cursor: wrong })).toMatchObject({ status: 400 });
    }
  });

  it.each([
    {},
    { q: '' },
    { q: 'x'.repeat(401) },
    { q: 'x', limit: '0' },
    { q: 'x', kind: 'user' },
    { q: 'x', modelId: '1' },
  ])('refuses %j', async (query) => {
    const { userId } = await makeOwner([]);
    expect((await get(userId, query as Record<string, string>)).status).toBe(400);
  });

  it('finds nothing for blanks and everyone’s words', async () => {
    const { userId } = await makeOwner([['A', 'The wall of the part.']]);
    for (const q of [' ', 'the'])
      expect(await get(userId, { q })).toMatchObject({ status: 200, body: { hits: [] } });
    expect((await get(userId, { q: ' ' })).body.degraded).toBeUndefined();
  });
});
