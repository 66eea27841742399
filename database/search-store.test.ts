import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { parseQuery } from '../domain/search/query.ts';
import type { SearchItem } from '../domain/search/sources.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser } from './connection.ts';
import { createEmbeddingStore } from './embedding-store.ts';
import { deleteItems, embeddedText, pruneWords, upsertItems } from './search-items.ts';
import { searchScope } from './search-scope.ts';
import { createSearchStore } from './search-store.ts';
import type { SearchRequest } from './search-store.ts';

const embedder = createLexicalEmbedder();

describeWith('postgres', 'search in Postgres', () => {
  let database: TestDatabase;
  let owner: Knex;
  let worker: Knex;
  let searcher: Knex;
  let app: Knex;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = database.connect();
    worker = database.connect('worker');
    searcher = database.connect('search');
    app = database.connect('app');
  });
  afterAll(() => database.drop());

  const makeModel = async () => {
    const user = await createUser(app);
    const { model } = await createRevision(app, user);
    return { userId: user.id, modelId: model.id };
  };
  const item = (modelId: string | null, refId: string, title: string, body: string): SearchItem => ({
    kind: modelId === null ? 'rule' : 'finding',
    refId,
    modelId,
    revisionId: null,
    title,
    body,
  });
  const write = (items: SearchItem[]) => worker.transaction((trx) => upsertItems(trx, items));
  const embed = async (modelId: string) => {
    const store = createEmbeddingStore(worker);
    await store.addModel(embedder.model, 384);
    const pending = await store.pendingItems(embedder.model, modelId, 10_000);
    const vectors = await embedder.embed(pending.map(embeddedText));
    await store.putVectors(
      embedder.model,
      pending.map(({ itemId, contentHash }, i) => ({ itemId, contentHash, vector: vectors[i] ?? null })),
    );
    return pending.length;
  };
  const search = async (
    userId: string,
    q: string,
    more: Partial<SearchRequest> = {},
    exactUpToRows?: number,
  ) => {
    const store = createSearchStore(searcher, exactUpToRows === undefined ? {} : { exactUpToRows });
    const [queryVector] = await embedder.embed([q]);
    return store.search({
      scope: await asUser(app, userId, searchScope),
      query: parseQuery(q),
      queryVector: queryVector ?? null,
      embeddingModel: embedder.model,
      limit: 10,
      ...more,
    });
  };
  const ids = async (...args: Parameters<typeof search>) => (await search(...args)).hits.map((hit) => hit.id);

  it('finds texts at once by words, and by meaning when vectors came', async () => {
    const { userId, modelId } = await makeModel();
    await write([
      item(modelId, 'words-1', 'Wall too thin', 'The wall is 0.8 mm where 1.5 mm is wanted.'),
      item(modelId, 'words-2', 'Sharp corner', 'Give the inner corner a radius.'),
    ]);
    const before = await search(userId, 'thin walls');
    expect(before.usedVectors).toBe(false);
    expect(before.hits).toMatchObject([
      { id: 'words-1', kind: 'finding', modelId, why: ['words: thin, walls'] },
    ]);
    await embed(modelId);
    const after = await search(userId, 'thinwall');
    expect(after.usedVectors).toBe(true);
    expect(after.hits).toMatchObject([
      { id: 'words-1', why: [expect.stringMatching(/^similar \(0\.\d\d\)$/)] },
    ]);
    expect(await ids(userId, '0.8mm')).toContain('words-1');
    expect(await ids(userId, '0.0315 in')).toContain('words-1');
  });

  it('shows everyone the rules, a rule first for its id, and where the words stand', async () => {
    const { userId, modelId } = await makeModel();
    await write([
      item(null, 'CNC-902', 'CNC-902 Hole depth', 'Holes deeper than ten diameters need special drills.'),
      item(null, 'CNC-904', 'CNC-904 Blind holes', 'See CNC-902, and CNC-902 again.'),
      item(modelId, 'own-page', 'CNC-902 on Housing', 'Violates CNC-902 three times.'),
    ]);
    await embed(modelId);
    for (const typed of ['CNC-902', 'cnc902', 'cnc 902', 'rule cnc-902?']) {
      const { hits } = await search(userId, typed);
      expect([typed, hits[0]?.id, hits.length]).toEqual([typed, 'CNC-902', 3]);
    }
    const [, , hit] = (await search(userId, 'cnc-902 holes', { kinds: ['rule', 'finding'] })).hits;
    expect(hit?.highlights.map(([start, end]) => hit.text.slice(start, end))).toEqual(['CNC-902']);
    expect(await ids(userId, 'CNC-902', { kinds: ['finding'] })).toEqual(['own-page']);
    expect(await ids(userId, 'CNC-902', { modelId })).toEqual(['own-page']);
  });

  it('never shows anything of another owner', async () => {
    const [mine, theirs] = [await makeModel(), await makeModel()];
    await write([
      item(mine.modelId, 'mine', 'Bracket', 'A bracket with a fillet.'),
      item(
        theirs.modelId,
        'theirs',
        'Zyxtron turbocharger',
        'The zyxtron impeller PN-77712 has a wall of 0.333 mm.',
      ),
    ]);
    await embed(mine.modelId);
    await embed(theirs.modelId);
    expect(await ids(theirs.userId, 'zyxtron')).toEqual(['theirs']);
    for (const q of [
      'zyxtron',
      'zyxtrn',
      'zyxtron turbocharger impeller',
      'PN-77712',
      '0.333 mm',
      'turbochargr',
    ]) {
      for (const filter of [{}, { modelId: theirs.modelId }, { kinds: ['finding' as const] }]) {
        for (const exactUpToRows of [undefined, 0]) {
          const result = JSON.stringify(await search(mine.userId, q, filter, exactUpToRows));
          expect(result).not.toMatch(/theirs|zyxtron|impeller|turbocharger|77712|0\.333/i);
          expect(result).not.toContain(theirs.modelId);
        }
      }
    }
    // Words of others correct nothing, one's own do.
    expect((await search(mine.userId, 'filet')).hits).toMatchObject([
      { id: 'mine', why: expect.arrayContaining(['fillet, for filet']) },
    ]);
    expect(await ids(theirs.userId, 'filet')).not.toContain('mine');
    await owner('model_documents').where({ id: mine.modelId }).update({ deleted_at: new Date() });
    expect(await ids(mine.userId, 'bracket')).toEqual([]);
  });

  it('lets the app role see and write its user’s texts only', async () => {
    const [mine, theirs] = [await makeModel(), await makeModel()];
    const app = database.connect('app');
    await asUser(app, mine.userId, (trx) =>
      upsertItems(trx, [item(mine.modelId, 'app', 'Note', 'Written by the app.')]),
    );
    await expect(
      asUser(app, mine.userId, (trx) => upsertItems(trx, [item(theirs.modelId, 'evil', 'Note', 'Planted.')])),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asUser(app, mine.userId, (trx) => upsertItems(trx, [item(null, 'EVIL-001', 'Rule', 'Planted.')])),
    ).rejects.toThrow(/row-level security/);
    const seen = await asUser(app, theirs.userId, (trx) => trx('embedding_items').where({ ref_id: 'app' }));
    expect(seen).toEqual([]);
    await expect(app('embedding_vectors_1')).rejects.toThrow(/permission denied/);
  });

  it('writes only what changed, and embeds equal texts once', async () => {
    const [one, two] = [await makeModel(), await makeModel()];
    const store = createEmbeddingStore(worker);
    const long = 'Every edge of the flange is broken. '.repeat(100);
    expect(await write([item(one.modelId, 'long', 'Edges', long)])).toBe(4);
    expect(await write([item(one.modelId, 'long', 'Edges', long)])).toBe(0);
    await embed(one.modelId);
    expect(await embed(one.modelId)).toBe(0);

    await write([item(two.modelId, 'copy', 'Edges', long)]);
    expect(await store.reuseVectors(embedder.model, two.modelId)).toBe(4);
    expect(await embed(two.modelId)).toBe(0);

    // Shorter now: pieces beyond the end go, changed ones wait for vectors, late vectors of old words are dropped.
    const before = await owner('embedding_items')
      .where({ ref_id: 'long' })
      .select({ itemId: 'id', contentHash: 'content_hash' });
    expect(await write([item(one.modelId, 'long', 'Edges', 'All edges are broken.')])).toBe(1);
    expect(await owner('embedding_items').where({ ref_id: 'long' }).count()).toEqual([{ count: 1 }]);
    const late = before.map(({ itemId, contentHash }) => ({
      itemId,
      contentHash,
      vector: Array(384).fill(0.05),
    }));
    expect(await store.putVectors(embedder.model, late)).toBe(0);
    expect(await store.modelsAwaitingVectors(embedder.model, 100)).toContain(one.modelId);
    expect(await embed(one.modelId)).toBe(1);

    await worker.transaction((trx) => deleteItems(trx, 'finding', ['long', 'copy']));
    await worker.transaction((trx) => pruneWords(trx, one.modelId));
    expect(await owner('embedding_words').where({ model_id: one.modelId })).toEqual([]);
    expect(await ids(one.userId, 'flange', { kinds: ['finding'] })).toEqual([]);
  });

  it('ranks by one embedding model at a time', async () => {
    const { userId, modelId } = await makeModel();
    const store = createEmbeddingStore(worker);
    await write([item(modelId, 'switch', 'Countersink', 'A countersink deeper than the sheet.')]);
    await embed(modelId);
    await expect(store.addModel(embedder.model, 8)).rejects.toThrow(/384 dimensions, not 8/);
    await store.addModel('next-model', 3);
    const next = { embeddingModel: 'next-model', queryVector: [1, 0, 0] };
    expect((await search(userId, 'countersink', next)).usedVectors).toBe(false);
    const [pending] = await store.pendingItems('next-model', modelId, 1);
    await store.putVectors('next-model', [{ ...pending!, vector: null }]);
    expect((await store.pendingItems('next-model', modelId, 100)).map((row) => row.itemId)).not.toContain(
      pending!.itemId,
    );
    await store.activateModel('next-model');
    expect(await store.activeModel()).toBe('next-model');
    expect(await search(userId, 'countersink', next)).toMatchObject({
      usedVectors: true,
      hits: [{ id: 'switch' }],
    });
    expect((await search(userId, 'countersink')).usedVectors).toBe(false);
    expect((await search(userId, 'countersink', { queryVector: null })).hits).toHaveLength(1);
    await store.activateModel(embedder.model);
  });

  it('pages through one list, and takes whatever is typed', async () => {
    const { userId, modelId } = await makeModel();
    await write(
      Array.from({ length: 7 }, (_, i) => item(modelId, `page-${i}`, `Rib ${i}`, `Rib number ${i} is high.`)),
    );
    const pages = await Promise.all(
      [0, 3, 6, 9].map((offset) => search(userId, 'rib', { offset, limit: 3, modelId })),
    );
    expect(pages.map((page) => [page.hits.length, page.more])).toEqual([
      [3, true],
      [3, true],
      [1, false],
      [0, false],
    ]);
    expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.id))).size).toBe(7);
    for (const q of [
      '',
      ' ',
      'the',
      `'`,
      `a & | ! b <-> :*`,
      '\0',
      '"',
      'x'.repeat(5000),
      '😀',
      '((',
      '?',
      ':models',
      '$1',
    ]) {
      await expect(search(userId, q, { modelId })).resolves.toMatchObject({ more: false });
    }
  });

  it('reads marks in a text as text', async () => {
    const { userId, modelId } = await makeModel();
    await write([item(modelId, 'marks', 'Odd', 'Flange \u0002with\u0003 <b>marks</b> &amp; flange.')]);
    const [hit] = (await search(userId, 'flange', { modelId })).hits;
    expect(hit?.text).toBe('Flange with <b>marks</b> &amp; flange.');
    expect(hit?.highlights.map(([start, end]) => hit.text.slice(start, end))).toEqual(['Flange', 'flange']);
  });

  it('finds the same through the approximate index as by reading everything, within what is visible', async () => {
    const [mine, theirs] = [await makeModel(), await makeModel()];
    const words =
      'wall hole pocket rib boss flange draft corner thread bend radius depth width tool angle'.split(' ');
    const text = (seed: number) =>
      Array.from({ length: 6 }, (_, i) => words[(seed * (i + 3) + i * i) % words.length]).join(' ');
    for (const { modelId } of [mine, theirs]) {
      await write(
        Array.from({ length: 1500 }, (_, i) =>
          item(modelId, `${modelId} ${i}`, `Part ${i % 97}`, `${text(i)} ${i}`),
        ),
      );
      await embed(modelId);
    }
    const store = createEmbeddingStore(worker);
    expect(await store.needsIndex(embedder.model)).toBe(false);
    expect(await store.needsIndex(embedder.model, 1000)).toBe(true);
    expect(await store.buildIndex(embedder.model)).toBe(true);
    expect(await store.needsIndex(embedder.model, 1000)).toBe(false);

    const scope = { visibleModelIds: [mine.modelId], refIds: null, kinds: null, shared: false };
    const { vectorLeg } = await import('./search-legs.ts');
    const recalls: number[] = [];
    for (const q of ['wall depth tool', 'thread angle', 'bend radius of a flange', 'pocket corner 12']) {
      const [vector = []] = await embedder.embed([q]);
      const queries: string[] = [];
      const [exact, indexed] = await searcher.transaction(async (trx) => {
        // So few rows would be sorted otherwise.
        await trx.raw('set local enable_sort = off');
        trx.on('query', ({ sql }: { sql: string }) => queries.push(sql));
        return [
          await vectorLeg(trx, scope, 'embedding_vectors_1', vector, 10_000),
          await vectorLeg(trx, scope, 'embedding_vectors_1', vector, 1_000),
        ];
      });
      expect(queries.filter((sql) => sql.includes('materialized'))).toHaveLength(1);
      expect(exact).toHaveLength(100);
      recalls.push(indexed.filter((id) => exact.includes(id)).length / 100);
      const rows = await owner('embedding_items').whereIn('id', indexed).distinct('model_id');
      expect(rows).toEqual([{ model_id: mine.modelId }]);
    }
    expect(Math.min(...recalls)).toBeGreaterThan(0.8);
  });
});
