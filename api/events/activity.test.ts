import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'what happened to a model', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let bob: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
  });
  afterAll(() => api?.close());

  it('is told newest first with who did it, page by page, without steps and reads', async () => {
    const { model } = await createRevision(api.database.connect('app'), ada.user);
    const path = `/api/v1/models/${model.id}`;
    const grant = { userId: bob.user.id, role: 'commenter' };
    expect((await ada.request('POST', `${path}/grants`, grant)).status).toBe(201);
    expect((await bob.request('POST', `${path}/tickets`, { title: 'A thin wall' })).status).toBe(201);
    for (const type of ['step.started', 'attachment.variant_ready', 'source.read', 'dfm.done'])
      await api.worker('activity_events').insert({ seq: 0, model_id: model.id, type });
    const first = (await ada.request('GET', `${path}/activity?limit=3`)).body;
    expect(first.items).toMatchObject([
      { type: 'dfm.done', actor: null },
      { type: 'ticket.created', actor: { kind: 'user', id: bob.user.id, name: 'bob' } },
      { type: 'grant.created', actor: { kind: 'user', id: ada.user.id, name: 'ada' } },
    ]);
    expect(first.items[1].payload).toMatchObject({ number: 1 });
    const second = (await ada.request('GET', `${path}/activity?limit=3&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ type: 'revision.created' }], nextCursor: null });
    // Who is not of the organization reads names, not addresses.
    const theirs = (await bob.request('GET', `${path}/activity`)).body;
    expect(theirs.items.at(-1).actor).toMatchObject({ name: 'ada', email: null });
    expect((await ada.request('GET', `${path}/activity?cursor=x`)).body.code).toBe('bad_request');
  });
});
