import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../test/requirements.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

type Client = Pick<ReviewWorld['ada'], 'request'>;

describeWith('postgres', 'tickets', () => {
  let world: ReviewWorld;
  let pin: object;
  beforeAll(async () => {
    world = await createReviewWorld();
    pin = {
      componentId: world.componentIds[0],
      occurrence: '0/1',
      face: { index: 3, signature: 'ab'.repeat(16) },
      positionMm: [1, 2.5, -3],
      normal: [0, 0, 1],
      camera: {
        position: [100, 0, 0],
        target: [0, 0, 0],
        up: [0, 0, 1],
        projection: { kind: 'perspective', fovDegrees: 45 },
      },
    };
  });
  afterAll(() => world?.close());

  const tickets = () => `/api/v1/models/${world.modelId}/tickets`;
  const raise = async (client: Client, input: object = {}) => {
    const answer = await client.request('POST', tickets(), { title: 'Wall too thin', ...input });
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    // What a create answers was not read back from the database.
    expect((await client.request('GET', `/api/v1/tickets/${answer.body.id}`)).body).toEqual(answer.body);
    return answer.body;
  };
  const change = (client: Client, ticket: { id: string; version: number }, input: object) =>
    client.request('PATCH', `/api/v1/tickets/${ticket.id}`, { version: ticket.version, ...input });
  const events = (type: string, ticketId: string) =>
    world.owner('activity_events').where({ type }).whereRaw(`payload ->> 'ticketId' = ?`, [ticketId]);

  it('are raised with a place, words and a state, and read as they were written', async () => {
    const { bob, carol, modelId, revisionId } = world;
    const made = await raise(bob, {
      title: '  Wall too thin ',
      body: '**0.8 mm** at the rib, @carol <script>x</script>',
      priority: 'high',
      assigneeId: carol.user.id,
      dueOn: '2030-02-28',
      labels: ['Moulding', ' moulding', 'RIB'],
      pin,
    });
    const read = await carol.request('GET', `/api/v1/tickets/${made.id}`);
    expect(read).toMatchObject({
      status: 200,
      body: {
        modelId,
        revisionId,
        number: made.number,
        title: 'Wall too thin',
        body: '**0.8 mm** at the rib, @carol <script>x</script>',
        status: 'open',
        priority: 'high',
        assignee: { id: carol.user.id, name: 'carol', email: null },
        dueOn: '2030-02-28',
        labels: ['moulding', 'rib'],
        mentions: [carol.user.id],
        author: { kind: 'user', id: bob.user.id, name: 'bob', email: null },
        pin: { ...pin, revisionId, definitionKey: expect.stringMatching(/^[0-9a-f]{64}$/) },
        version: 1,
        editedAt: null,
        replyCount: 0,
        isStarred: false,
        abilities: { comment: true, editText: false, editState: false, movePin: false, delete: false },
        nextStatuses: ['in_progress', 'resolved', 'closed', 'wont_fix'],
      },
    });
    expect(read.body.bodyHtml).toBe(
      '<p><strong>0.8 mm</strong> at the rib, @carol &lt;script&gt;x&lt;/script&gt;</p>\n',
    );
    // The organization's own people see addresses.
    expect((await bob.request('GET', `/api/v1/tickets/${made.id}`)).body).toMatchObject({
      assignee: { email: 'carol@example.com' },
      author: { email: 'bob@example.com' },
    });
    expect(await events('ticket.created', made.id)).toMatchObject([
      {
        actor_id: bob.user.id,
        component_id: world.componentIds[0],
        resource_kind: 'ticket',
        resource_id: made.id,
        payload: { mentions: [carol.user.id], assigneeId: carol.user.id, number: made.number },
      },
    ]);
  });

  it('count within their model, however many are raised at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => raise(world.carol)));
    const numbers = made.map(({ number }) => number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
  });

  it('are raised by commenters, their state set by editors', async () => {
    const { carol, dan, mallory } = world;
    for (const state of [
      { priority: 'high' },
      { labels: ['x'] },
      { dueOn: '2030-01-01' },
      { assigneeId: null },
    ]) {
      const refused = await carol.request('POST', tickets(), { title: 'Mine', ...state });
      expect([state, refused.status]).toEqual([state, 403]);
    }
    expect((await dan.request('POST', tickets(), { title: 'Mine' })).status).toBe(403);
    expect((await mallory.request('POST', tickets(), { title: 'Mine' })).status).toBe(404);
    const mine = await raise(carol);
    expect(mine.abilities).toMatchObject({ editText: true, editState: false, delete: true });
    expect((await change(carol, mine, { status: 'closed' })).status).toBe(403);
    expect((await change(carol, mine, { title: 'Rib too thin', pin })).body).toMatchObject({
      title: 'Rib too thin',
      version: 2,
      pin: { face: { index: 3 } },
    });
  });

  it('keep what they said before, and nobody rewrites the words of others', async () => {
    const { ada, bob, carol } = world;
    const ticket = await raise(carol, { body: 'first' });
    const second = (await change(carol, ticket, { body: 'second' })).body;
    expect(second.editedAt).not.toBeNull();
    await change(carol, second, { title: 'Third', body: 'third' });
    expect((await change(ada, { ...second, version: 3 }, { body: 'fourth' })).status).toBe(403);
    const { body } = await bob.request('GET', `/api/v1/tickets/${ticket.id}/history`);
    expect(body.items).toMatchObject([
      { version: 2, title: 'Wall too thin', body: 'second', bodyHtml: '<p>second</p>\n' },
      { version: 1, title: 'Wall too thin', body: 'first', writtenAt: ticket.createdAt },
    ]);
    const [, changed] = await events('ticket.changed', ticket.id).orderBy('seq');
    expect(changed.payload).toMatchObject({ rewritten: ['title', 'body'], before: {}, after: {} });
    expect(JSON.stringify(changed.payload)).not.toContain('third');
  });

  it('go from one state to the next, and say before and after', async () => {
    const { bob, ada } = world;
    const ticket = await raise(bob);
    const resolved = (await change(bob, ticket, { status: 'resolved', assigneeId: ada.user.id })).body;
    expect(resolved).toMatchObject({ status: 'resolved', nextStatuses: ['open', 'in_progress', 'closed'] });
    const refused = await change(bob, resolved, { status: 'wont_fix' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(refused.body.detail).toMatch(/resolved cannot become wont fix/);
    expect(await events('ticket.changed', ticket.id)).toMatchObject([
      {
        payload: {
          version: 2,
          before: { status: 'open', assigneeId: null },
          after: { status: 'resolved', assigneeId: ada.user.id },
        },
      },
    ]);
  });

  it('show both versions where two change one at once, and nothing is overwritten', async () => {
    const { ada, bob } = world;
    const ticket = await raise(bob);
    const answers = await Promise.all([
      change(ada, ticket, { priority: 'urgent' }),
      change(bob, ticket, { priority: 'low' }),
    ]);
    const [won, lost] = answers.sort((a, b) => a.status - b.status);
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body).toMatchObject({
      code: 'conflict',
      details: {
        current: { id: ticket.id, version: 2, priority: won.body.priority },
        yours: { version: 1, priority: won.body.priority === 'low' ? 'urgent' : 'low' },
      },
    });
    // The same change once more is no change.
    const again = await change(bob, won.body, { priority: won.body.priority });
    expect([again.status, again.body.version]).toEqual([200, 2]);
    expect(await events('ticket.changed', ticket.id)).toHaveLength(1);
  });

  it('are assigned to those alone who may see the model', async () => {
    const { bob, mallory, dan } = world;
    const ticket = await raise(bob);
    for (const assigneeId of [mallory.user.id, randomUUID()]) {
      const refused = await change(bob, ticket, { assigneeId });
      expect([refused.status, refused.body.code]).toEqual([400, 'bad_request']);
    }
    expect((await change(bob, ticket, { assigneeId: dan.user.id })).status).toBe(200);
  });

  it('mention those alone who may see the model', async () => {
    const { ada, bob, carol, mallory } = world;
    const ticket = await raise(bob, {
      body: '@mallory @mallory@example.com @carol@example.com @nobody `@ada`',
    });
    expect(ticket.mentions).toEqual([carol.user.id]);
    const changed = (await change(bob, ticket, { body: '@carol @ada' })).body;
    expect(changed.mentions).toEqual([ada.user.id, carol.user.id]);
    // Whom it mentioned before is not told again.
    const [event] = await events('ticket.changed', ticket.id);
    expect(event.payload.mentions).toEqual([ada.user.id]);
    expect(JSON.stringify(changed)).not.toContain(mallory.user.id);
  });

  it('are gone for everyone once deleted', async () => {
    const { ada, bob, carol } = world;
    const ticket = await raise(carol, { title: 'Zylinderkopf', body: 'zylinderkopf' });
    const path = `/api/v1/tickets/${ticket.id}`;
    expect((await bob.request('DELETE', path)).status).toBe(403);
    const both = await Promise.all([carol.request('DELETE', path), ada.request('DELETE', path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await ada.request('GET', path)).status).toBe(404);
    expect((await ada.request('GET', `${tickets()}?text=zylinderkopf`)).body.items).toEqual([]);
    expect(await events('ticket.deleted', ticket.id)).toHaveLength(1);
  });

  it('take a star from each person for themselves', async () => {
    const { ada, bob } = world;
    const ticket = await raise(bob);
    const star = (client: Client, method: 'PUT' | 'DELETE') =>
      client.request(method, `/api/v1/tickets/${ticket.id}/star`);
    expect((await Promise.all([star(ada, 'PUT'), star(ada, 'PUT')])).map(({ status }) => status)).toEqual([
      204, 204,
    ]);
    expect((await ada.request('PUT', `/api/v1/models/${world.modelId}/star`)).status).toBe(204);
    expect((await ada.request('GET', '/api/v1/stars')).body.items).toMatchObject([
      { ticketId: null, title: 'Bracket' },
      { ticketId: ticket.id, title: ticket.title },
    ]);
    expect((await bob.request('GET', '/api/v1/stars')).body.items).toEqual([]);
    const starred = (await ada.request('GET', `${tickets()}?starred=true`)).body.items;
    expect(starred).toMatchObject([{ id: ticket.id, isStarred: true }]);
    expect((await star(ada, 'DELETE')).status).toBe(204);
    expect((await ada.request('GET', `/api/v1/tickets/${ticket.id}`)).body.isStarred).toBe(false);
  });

  it('know the people of the model', async () => {
    const { bob, carol, dan } = world;
    const path = `/api/v1/models/${world.modelId}/people`;
    const names = async (client: Client, query = '') =>
      (await client.request('GET', path + query)).body.items.map((one: { name: string }) => one.name);
    expect(await names(bob)).toEqual(['ada', 'bob', 'carol', 'dan']);
    expect(await names(bob, '?prefix=CA')).toEqual(['carol']);
    expect(await names(bob, '?prefix=carol@example.c')).toEqual(['carol']);
    expect((await carol.request('GET', path)).body.items[0].email).toBeNull();
    expect(await names(carol, '?prefix=a')).toEqual(['ada']);
    // Nor can she find addresses out letter by letter.
    expect(await names(carol, '?prefix=ada@')).toEqual([]);
    expect((await dan.request('GET', path)).status).toBe(403);
  });

  describe('pinned wrongly', () => {
    it.each<[string, object]>([
      ['to no component', { componentId: randomUUID() }],
      ['to a face that is not there', { face: { index: 12, signature: 'ab'.repeat(16) } }],
      ['with a face without its name', { face: { index: 1 } }],
      ['with a name that is none', { face: { index: 1, signature: 'x' } }],
      ['beyond all measure', { positionMm: [1e9, 0, 0] }],
      ['in two dimensions', { positionMm: [1, 2] }],
      ['in nonsense', { positionMm: [1, 'two', 3] }],
      ['to no instance', { occurrence: '../etc' }],
      ['with a long normal', { normal: [0, 1, 1] }],
      ['with an unknown field', { confidence: 1 }],
      ['without a view', { camera: { position: [0, 0, 0] } }],
    ])('%s are refused', async (_how, wrong) => {
      const { status, body } = await world.ada.request('POST', tickets(), {
        title: 'x',
        pin: { ...pin, ...wrong },
      });
      expect([status, body.code]).toEqual([400, 'bad_request']);
      expect(body.detail.length).toBeGreaterThan(20);
    });
  });

  it.each<[string, object]>([
    ['no title', {}],
    ['a blank title', { title: ' \t ' }],
    ['a long title', { title: 'x'.repeat(201) }],
    ['a long text', { title: 'x', body: 'x'.repeat(20_001) }],
    ['NUL', { title: 'a\u0000b' }],
    ['NUL in the text', { title: 'a', body: '\u0000' }],
    ['a title that is a number', { title: { x: 1 } }],
    ['an unknown priority', { title: 'x', priority: 'extreme' }],
    ['a day that is none', { title: 'x', dueOn: '2026-02-30' }],
    ['too many labels', { title: 'x', labels: Array.from({ length: 21 }, (_, i) => `l${i}`) }],
    ['a long label', { title: 'x', labels: ['x'.repeat(41)] }],
    ['an unknown field', { title: 'x', createdBy: randomUUID() }],
    ['a status', { title: 'x', status: 'closed' }],
  ])('with %s are refused', async (_what, input) => {
    const { status, body } = await world.ada.request('POST', tickets(), input);
    expect([status, body.code]).toEqual([400, 'bad_request']);
  });

  it.each([
    'status=done',
    'status=open,',
    'assignee=you',
    'componentId=1',
    'sort=random',
    'text=',
    'text=%00',
    'label=%00',
    'overdue=perhaps',
    'limit=0',
    'unknown=1',
    'cursor=x',
  ])('are not listed by %s', async (query) => {
    expect((await world.ada.request('GET', `${tickets()}?${query}`)).body.code).toBe('bad_request');
  });
});
