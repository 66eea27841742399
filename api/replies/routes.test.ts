import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../test/requirements.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

type Client = Pick<ReviewWorld['ada'], 'request'>;

describeWith('postgres', 'replies', () => {
  let world: ReviewWorld;
  let ticketId: string;
  beforeAll(async () => {
    world = await createReviewWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    const { body } = await world.bob.request('POST', `/api/v1/models/${world.modelId}/tickets`, {
      title: 'Wall too thin',
    });
    ticketId = body.id;
  });

  const say = (client: Client, body: string) =>
    client.request('POST', `/api/v1/tickets/${ticketId}/replies`, { body });
  const read = async (client: Client, query = '') =>
    (await client.request('GET', `/api/v1/tickets/${ticketId}/replies${query}`)).body;
  const events = (type: string, id: string) =>
    world.owner('activity_events').where({ type, resource_id: id });

  it('are written by commenters and read by viewers, words kept and shown safely', async () => {
    const { bob, carol, dan, mallory } = world;
    const text = '> why?\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> @bob';
    const made = await say(carol, text);
    expect(made).toMatchObject({
      status: 201,
      body: { body: text, version: 1, author: { id: carol.user.id, name: 'carol' }, mentions: [bob.user.id] },
    });
    expect((await say(dan, 'x')).status).toBe(403);
    expect((await say(mallory, 'x')).status).toBe(404);
    const { items } = await read(dan);
    expect(items).toMatchObject([{ id: made.body.id, abilities: { edit: false, delete: false } }]);
    expect(items[0].bodyHtml).not.toMatch(/<img|href="javascript/);
    expect((await read(carol)).items[0].abilities).toEqual({ edit: true, delete: true });
    expect(await events('reply.created', made.body.id)).toMatchObject([
      { payload: { ticketId, mentions: [bob.user.id] }, actor_id: carol.user.id },
    ]);
    const { body: ticket } = await bob.request('GET', `/api/v1/tickets/${ticketId}`);
    expect(ticket).toMatchObject({ replyCount: 1, version: 1 });
    expect(ticket.updatedAt > ticket.createdAt).toBe(true);
  });

  it('are changed by their author alone, every version kept', async () => {
    const { ada, bob, carol } = world;
    const { body: reply } = await say(carol, 'one');
    const path = `/api/v1/replies/${reply.id}`;
    expect((await ada.request('PATCH', path, { version: 1, body: 'mine' })).status).toBe(403);
    for (const [version, body] of [
      [1, 'two'],
      [2, 'three @ada'],
    ])
      expect((await carol.request('PATCH', path, { version, body })).status).toBe(200);
    expect((await bob.request('GET', `${path}/history`)).body.items).toMatchObject([
      { version: 2, title: null, body: 'two' },
      { version: 1, title: null, body: 'one', writtenAt: reply.createdAt },
    ]);
    expect((await events('reply.changed', reply.id).orderBy('seq'))[1].payload).toMatchObject({
      mentions: [ada.user.id],
      version: 3,
    });
  });

  it('show both versions where two change one at once', async () => {
    const { carol } = world;
    const { body: reply } = await say(carol, 'one');
    const edit = (body: string) =>
      carol.request('PATCH', `/api/v1/replies/${reply.id}`, { version: 1, body });
    const [won, lost] = (await Promise.all([edit('left'), edit('right')])).sort(
      (a, b) => a.status - b.status,
    );
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body.details).toMatchObject({
      current: { version: 2, body: won.body.body },
      yours: { version: 1, body: won.body.body === 'left' ? 'right' : 'left' },
    });
  });

  it('leave their place when they are deleted, and not their words', async () => {
    const { ada, bob, carol } = world;
    const { body: first } = await say(carol, 'geheim');
    await say(bob, 'answer');
    expect((await bob.request('DELETE', `/api/v1/replies/${first.id}`)).status).toBe(403);
    await world.owner('attachments').insert({
      ...{ model_id: world.modelId, ticket_id: ticketId, reply_id: first.id, created_by: carol.user.id },
      ...{ file_name: 'rib.png', announced_type: 'image/png', announced_bytes: 1 },
      ...{ staging_key: 'staging/x', status: 'ready' },
    });
    const counts = async () => {
      const { replyCount, attachmentCount } = (await bob.request('GET', `/api/v1/tickets/${ticketId}`)).body;
      return [replyCount, attachmentCount] as unknown;
    };
    expect(await counts()).toEqual([2, 1]);
    const remove = (client: Client) => client.request('DELETE', `/api/v1/replies/${first.id}`);
    const both = await Promise.all([remove(carol), remove(ada)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    const answer = await read(bob);
    expect(answer.items).toMatchObject([
      { id: first.id, body: '', bodyHtml: '', deletedAt: expect.any(String), abilities: { edit: false } },
      { body: 'answer', deletedAt: null },
    ]);
    expect(JSON.stringify(answer)).not.toContain('geheim');
    expect((await carol.request('GET', `/api/v1/replies/${first.id}/history`)).status).toBe(404);
    expect(
      (await carol.request('PATCH', `/api/v1/replies/${first.id}`, { version: 1, body: 'x' })).status,
    ).toBe(404);
    expect(await counts()).toEqual([1, 0]);
  });

  it('go with their ticket', async () => {
    const { bob } = world;
    const { body: reply } = await say(bob, 'x');
    await bob.request('DELETE', `/api/v1/tickets/${ticketId}`);
    expect((await say(bob, 'y')).status).toBe(404);
    expect(
      (await bob.request('PATCH', `/api/v1/replies/${reply.id}`, { version: 1, body: 'x' })).status,
    ).toBe(404);
  });

  it('page in the order in which they were written, in as many queries whatever their number', async () => {
    for (let i = 0; i < 7; i++) await say(world.bob, `reply ${i}`);
    const seen: string[] = [];
    const counts = new Set<number>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const before = world.queries();
      const page: { items: { body: string }[]; nextCursor: string | null } = await read(
        world.dan,
        `?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      counts.add(world.queries() - before);
      seen.push(...page.items.map(({ body }) => body));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `reply ${i}`));
    expect(counts.size).toBe(1);
  });

  it('are found by their words at once, as they are, and no longer once they are gone', async () => {
    const { bob, carol, mallory } = world;
    const find = async (q: string, client: Client = bob) =>
      (await client.request('GET', `/api/v1/search?q=${q}`)).body.hits.map(
        (hit: { kind: string; id: string }) => `${hit.kind} ${hit.id}`,
      );
    const { body: reply } = await say(carol, 'Use a **Helicoil** insert.');
    expect(await find('helicoil')).toEqual([`reply ${reply.id}`]);
    expect(await find('helicoil', mallory)).toEqual([]);
    await carol.request('PATCH', `/api/v1/replies/${reply.id}`, { version: 1, body: 'Use a Keensert.' });
    expect(await find('helicoil')).toEqual([]);
    expect(await find('keensert')).toEqual([`reply ${reply.id}`]);
    await bob.request('PATCH', `/api/v1/tickets/${ticketId}`, { version: 1, title: 'Quetschkante' });
    expect(await find('quetschkante')).toContain(`ticket ${ticketId}`);
    await bob.request('DELETE', `/api/v1/tickets/${ticketId}`);
    expect(await find('quetschkante')).toEqual([]);
    expect(await find('keensert')).toEqual([]);
  });

  describe('of guests', () => {
    it('bear the name they gave, are theirs alone, and tell them no addresses', async () => {
      const { bob, carol } = world;
      const guest = await world.guest({ level: 'comment' }, 'Eve of Casting Ltd');
      const other = await world.guest({ level: 'comment' });
      await say(carol, 'hello');
      const made = await say(guest, 'We can cast it at 1.2 mm. @bob @dan');
      expect(made).toMatchObject({
        status: 201,
        body: { author: { kind: 'guest', name: 'Eve of Casting Ltd', email: null } },
      });
      // Whoever takes part can be mentioned; nobody learns by guessing who else sees the model.
      expect(made.body.mentions).toEqual([bob.user.id]);
      expect(JSON.stringify(await read(guest))).not.toContain('@example.com');
      const path = `/api/v1/replies/${made.body.id}`;
      expect((await other.request('PATCH', path, { version: 1, body: 'x' })).status).toBe(403);
      expect((await guest.request('PATCH', path, { version: 1, body: 'At 1.5 mm.' })).status).toBe(200);
      const [event] = await events('reply.changed', made.body.id);
      expect([event.actor_id, event.guest_id]).toEqual([null, made.body.author.id]);
      expect((await guest.request('DELETE', path)).status).toBe(204);
      expect((await say(await world.guest({ level: 'view' }), 'x')).status).toBe(403);
    });

    it('of a supplier lens know the tickets of its components and no others', async () => {
      const { bob, componentIds, modelId, revisionId } = world;
      const tickets = `/api/v1/models/${modelId}/tickets`;
      const place = { occurrence: '0/0', positionMm: [0, 0, 0], normal: [1, 0, 0] };
      const on = async (componentId: string | undefined, title: string) =>
        (await bob.request('POST', tickets, { title, pin: { ...place, componentId } })).body.id as string;
      const shown = await on(componentIds[0], 'On the housing');
      const hidden = await on(componentIds[1], 'On the cover');
      const lens = { revision_id: revisionId, component_ids: [componentIds[0]] };
      const supplier = await world.guest({ level: 'comment', ...lens }, 'Supplier');
      const { items } = (await supplier.request('GET', tickets)).body;
      expect(items.map(({ id }: { id: string }) => id)).toEqual([shown]);
      expect((await supplier.request('POST', `/api/v1/tickets/${shown}/replies`, { body: 'x' })).status).toBe(
        201,
      );
      for (const [method, path, body] of [
        ['GET', `/api/v1/tickets/${hidden}`],
        ['GET', `/api/v1/tickets/${hidden}/replies`],
        ['GET', `/api/v1/tickets/${hidden}/history`],
        ['POST', `/api/v1/tickets/${hidden}/replies`, { body: 'x' }],
        ['GET', `/api/v1/tickets/${ticketId}`],
      ] as const)
        expect([path, (await supplier.request(method, path, body)).status]).toEqual([path, 404]);
      const raise = (pin: object | null) => supplier.request('POST', tickets, { title: 'From us', pin });
      expect((await raise({ ...place, componentId: componentIds[0] })).status).toBe(201);
      expect((await raise({ ...place, componentId: componentIds[1] })).body.detail).toMatch(
        /no such component/,
      );
      expect((await raise(null)).body).toMatchObject({
        code: 'bad_request',
        detail: expect.stringContaining('components that you are shown'),
      });
    });
  });

  it.each<[string, object]>([
    ['no words', {}],
    ['blank words', { body: ' \n ' }],
    ['too many words', { body: 'x'.repeat(20_001) }],
    ['NUL', { body: 'a\u0000' }],
    ['an unknown field', { body: 'x', ticketId: randomUUID() }],
  ])('with %s are refused', async (_what, input) => {
    const answer = await world.ada.request('POST', `/api/v1/tickets/${ticketId}/replies`, input);
    expect([answer.status, answer.body.code]).toEqual([400, 'bad_request']);
  });
});
