import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../../test/requirements.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

/** Six tickets, by their titles; made in this order. */
const inputs = {
  Alpha: { by: 'bob', priority: 'low', dueOn: '2020-01-01', labels: ['rib', 'wall'] },
  Beta: { by: 'ada', priority: 'urgent', body: 'Sink mark near 100% of the rib_a' },
  Gamma: { by: 'bob', priority: 'high', dueOn: '2020-06-01', status: 'resolved' },
  Delta: { by: 'carol', pin: 'Cover' },
  Epsilon: { by: 'bob', priority: 'high', dueOn: '2090-01-01', assignee: 'bob', status: 'in_progress' },
  Zeta: { by: 'ada', priority: 'normal', assignee: 'dan', status: 'closed' },
} as const satisfies Record<string, { by: 'ada' | 'bob' | 'carol' } & Record<string, unknown>>;

describeWith('postgres', 'lists of tickets', () => {
  let world: ReviewWorld;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    world = await createReviewWorld();
    for (const [title, { by, ...rest }] of Object.entries(inputs)) {
      const { assignee, pin, status, ...fields } = rest as Record<string, string>;
      const place = { occurrence: '0', positionMm: [0, 0, 0], normal: [1, 0, 0] };
      const { body } = await world[by].request('POST', `/api/v1/models/${world.modelId}/tickets`, {
        title,
        ...fields,
        ...(assignee ? { assigneeId: world[assignee as 'bob'].user.id } : {}),
        ...(pin ? { pin: { ...place, componentId: world.componentIds[1] } } : {}),
      });
      ids.set(title, body.id);
      if (status) await world.bob.request('PATCH', `/api/v1/tickets/${body.id}`, { version: 1, status });
    }
  });
  afterAll(() => world?.close());

  const list = async (query = '', client: Pick<ReviewWorld['bob'], 'request'> = world.bob) => {
    const { status, body } = await client.request('GET', `/api/v1/models/${world.modelId}/tickets?${query}`);
    expect([query, status, body.detail]).toEqual([query, 200, undefined]);
    return body as { items: { id: string; title: string }[]; nextCursor: string | null };
  };
  const titles = async (query: string, client?: Pick<ReviewWorld['bob'], 'request'>) =>
    (await list(query, client)).items.map(({ title }) => title).join(' ');

  it.each([
    ['', 'Zeta Epsilon Delta Gamma Beta Alpha'],
    ['sort=newest', 'Zeta Epsilon Delta Gamma Beta Alpha'],
    ['sort=due', 'Alpha Gamma Epsilon'],
    ['status=open', 'Delta Beta Alpha'],
    ['status=resolved,closed', 'Zeta Gamma'],
    ['assignee=me', 'Epsilon'],
    ['assignee=none', 'Delta Gamma Beta Alpha'],
    ['priority=high', 'Epsilon Gamma'],
    ['label=RIB', 'Alpha'],
    ['mine=true', 'Epsilon Gamma Alpha'],
    ['overdue=true', 'Alpha'],
    ['text=alp', 'Alpha'],
    ['text=SINK', 'Beta'],
    ['text=100%25', 'Beta'],
    ['text=_a', 'Beta'],
    ['text=%25', 'Beta'],
    ['text=%235', 'Epsilon'],
    ['status=open&mine=true', 'Alpha'],
    ['starred=true', ''],
  ])('by %j are %j', async (query, expected) => {
    const found = await titles(query);
    expect(query === 'sort=due' ? found.split(' ').slice(0, 3).join(' ') : found).toBe(expected);
  });

  it('go by priority, and by the last thing that happened', async () => {
    const found = (await titles('sort=priority')).split(' ');
    expect(found[0]).toBe('Beta');
    expect(found.slice(1, 3).sort()).toEqual(['Epsilon', 'Gamma']);
    expect(found.at(-1)).toBe('Alpha');
    await world.carol.request('POST', `/api/v1/tickets/${ids.get('Gamma')}/replies`, { body: 'Seen.' });
    expect((await titles('sort=updated')).split(' ')[0]).toBe('Gamma');
  });

  it('of a component and of a person', async () => {
    expect(await titles(`componentId=${world.componentIds[1]}`)).toBe('Delta');
    expect(await titles(`assignee=${world.dan.user.id}`)).toBe('Zeta');
    expect(await titles('mine=true', world.carol)).toBe('Delta');
  });

  it.each(['newest', 'updated', 'priority', 'due'])(
    'page by %s without repeating or skipping',
    async (sort) => {
      const all = await titles(`sort=${sort}`);
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor;
      }
      expect(seen.join(' ')).toBe(all);
      // A cursor of another order is none.
      const { nextCursor } = await list(`sort=${sort}&limit=2`);
      const other = sort === 'due' ? 'newest' : 'due';
      const { body } = await world.bob.request('GET', `/api/v1/tickets?sort=${other}&cursor=${nextCursor}`);
      expect(body.code).toBe('bad_request');
    },
  );

  it('of all models hold those that one may see', async () => {
    const { carol, mallory } = world;
    const found = await carol.request('GET', '/api/v1/tickets');
    expect(found.body.items).toHaveLength(6);
    expect(found.body.items[0].abilities).toMatchObject({ comment: true, editState: false });
    expect((await mallory.request('GET', '/api/v1/tickets')).body).toEqual({ items: [], nextCursor: null });
    const theirs = await mallory.request('GET', `/api/v1/models/${world.modelId}/tickets`);
    expect(theirs.status).toBe(404);
  });

  it.each(['/api/v1/models/:id/tickets', '/api/v1/tickets'])(
    'take as many queries for fifty as for one: %s',
    async (url) => {
      const path = url.replace(':id', world.modelId);
      const count = async (limit: number) => {
        const before = world.queries();
        const { body } = await world.bob.request('GET', `${path}?limit=${limit}`);
        return { items: body.items.length as number, queries: world.queries() - before };
      };
      for (let i = 0; i < 50; i++)
        await world.bob.request('POST', `/api/v1/models/${world.modelId}/tickets`, { title: `More ${i}` });
      const one = await count(1);
      const fifty = await count(50);
      expect([one.items, fifty.items]).toEqual([1, 50]);
      expect(fifty.queries).toBe(one.queries);
      // Who asks, the model, how they stand to it, and the list; and the transaction around them.
      expect(fifty.queries).toBeLessThanOrEqual(8);
    },
  );
});
