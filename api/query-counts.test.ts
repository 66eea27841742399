import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Revision } from '../database/model-store.ts';
import { startTestApi } from '../test/api.ts';
import type { SignedInClient, TestApi } from '../test/api.ts';
import { addComponents, createRevision } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';

/** How many statements a request takes does not depend on how many rows there are. */
describeWith('postgres', 'the statements of a request', () => {
  let api: TestApi;
  let knex: Knex;
  let ada: SignedInClient;
  let revision: Revision;
  let paths: string[];

  beforeAll(async () => {
    api = await startTestApi((deps) => {
      knex = deps.knex;
      return deps;
    });
    ada = await api.signIn();
    ({ revision } = await createRevision(knex, ada.user));
    const [componentId] = await addComponents(api.worker, revision, ['Bracket']);
    await grow(componentId!);
    const { body } = await ada.request('GET', `/api/v1/models/${revision.modelId}/tickets`);
    const model = `/api/v1/models/${revision.modelId}`;
    paths = [
      '/api/v1/models',
      '/api/v1/models?sort=active&q=bracket&status=awaiting_upload',
      '/api/v1/models?sort=name',
      model,
      `${model}/tickets`,
      `${model}/tickets?sort=priority&componentId=${componentId}`,
      '/api/v1/tickets',
      `/api/v1/tickets/${body.items.at(-1).id}/replies`,
      `${model}/people`,
      '/api/v1/tokens',
    ];
    component = componentId!;
  });
  afterAll(() => api.close());
  let component: string;

  /** Another model; a pinned ticket of ours with a reply by somebody else. */
  async function grow(componentId: string): Promise<void> {
    const bob = await api.signIn(`bob${Math.random()}@example.com`);
    await createRevision(knex, ada.user);
    await ada.request('POST', `/api/v1/models/${revision.modelId}/grants`, {
      userId: bob.user.id,
      role: 'commenter',
    });
    const made = await bob.request('POST', `/api/v1/models/${revision.modelId}/tickets`, {
      title: 'A thin wall',
      pin: { componentId, occurrence: '0', positionMm: [1, 2, 3], normal: [0, 0, 1] },
    });
    expect(made.status).toBe(201);
    const { body } = await ada.request('GET', `/api/v1/models/${revision.modelId}/tickets`);
    const replies = `/api/v1/tickets/${body.items.at(-1).id}/replies`;
    expect((await bob.request('POST', replies, { body: 'Agreed.' })).status).toBe(201);
    const token = { name: 'x', scopes: ['read'], expiresInDays: 1 };
    expect((await ada.request('POST', '/api/v1/tokens', token)).status).toBe(201);
  }

  async function measure(): Promise<{ path: string; statements: number; items: number }[]> {
    const measured = [];
    for (const path of paths) {
      let statements = 0;
      const count = () => void (statements += 1);
      knex.client.on('query', count);
      const { status, body } = await ada.request('GET', path);
      knex.client.off('query', count);
      expect(status).toBe(200);
      measured.push({ path, statements, items: body.items?.length ?? 0 });
    }
    return measured;
  }

  it('are as many for one row as for many', async () => {
    const few = await measure();
    for (let n = 0; n < 5; n += 1) await grow(component);
    const many = await measure();
    const lists = few.filter(({ items }) => items > 0).map(({ path }) => path);
    expect(lists).toHaveLength(paths.length - 1);
    for (const { path, items } of many.filter((one) => lists.includes(one.path)))
      expect({ path, items }).toEqual({ path, items: few.find((one) => one.path === path)!.items + 5 });
    expect(many.map(({ path, statements }) => ({ path, statements }))).toEqual(
      few.map(({ path, statements }) => ({ path, statements })),
    );
    // Who asks, whether they may, and what they asked for.
    expect(many.find(({ path }) => path.endsWith('/tickets') && path.includes('/models/'))?.statements).toBe(
      3,
    );
  });
});
