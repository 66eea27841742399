import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Knex } from 'knex';
import { readEvents } from '../../cli/event-stream.ts';
import { createIngestStore } from '../../database/ingest-store.ts';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision, queueRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

/*
 * An open stream ends where what gave its caller the model was taken. Intervals stand still here: only the notice of the
 * change can end it.
 */
describeWith('postgres', 'an open stream', () => {
  let api: TestApi;
  let owner: Knex;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let model: ModelDocument;
  let revision: Revision;
  const streams: AbortController[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    owner = api.database.connect();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
    jest.spyOn(globalThis, 'setInterval').mockReturnValue(0 as unknown as NodeJS.Timeout);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.abort();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await api?.close();
  });
  beforeEach(async () => {
    const app = api.database.connect('app');
    ({ model, revision } = await createRevision(app, ada.user));
    revision = await queueRevision(app, ada.user, revision);
  });

  /** Opens the stream and reads what was before; `rest` tells the types of all that comes until it ends. */
  async function open(path: string, headers: Record<string, string>) {
    const abort = new AbortController();
    streams.push(abort);
    const answer = await fetch(`${api.url}${path}/revisions/${revision.id}/events`, {
      headers,
      signal: abort.signal,
    });
    expect(answer.status).toBe(200);
    const events = readEvents(answer.body!);
    for (let index = 0; index < 2; index++) await events.next();
    return {
      next: async () => (await events.next()).value as { type: string } | undefined,
      rest: async () => {
        const types: string[] = [];
        for await (const { type } of events) types.push(type);
        return types;
      },
    };
  }
  const openAs = (who: SignedInClient) => open('/api/v1', { authorization: `Bearer ${who.sessionJwt}` });
  const share = async (terms: object = { level: 'view' }) => {
    const made = await ada.request('POST', `/api/v1/models/${model.id}/share-links`, terms);
    const guest = await api.visit(made.body.url.split('/').at(-1));
    return {
      url: `/api/v1/share-links/${made.body.link.id}`,
      open: () => open(`${guest.base}/api/v1`, { cookie: guest.cookie }),
    };
  };
  const happen = (step: string) =>
    createIngestStore(api.worker).stepStarted({ revisionId: revision.id, generation: 1 }, step, 0, 1);

  it('of a guest ends with the link: what happens later reaches its other readers alone', async () => {
    const [link, other] = [await share(), await share()];
    const [guest, stays, mine] = [await link.open(), await other.open(), await openAs(ada)];
    await happen('prescan');
    for (const stream of [guest, stays, mine])
      expect(await stream.next()).toMatchObject({ type: 'step.started' });
    expect(await ada.request('DELETE', link.url)).toMatchObject({ status: 200 });
    await happen('checksum');
    expect(await guest.rest()).toEqual([]);
    for (const stream of [stays, mine]) expect(await stream.next()).toMatchObject({ type: 'step.started' });
  });

  it('of a guest ends when the link begins to ask for an address', async () => {
    const link = await share();
    const guest = await link.open();
    await ada.request('PATCH', link.url, { version: 1, allowedDomain: 'example.com' });
    await happen('prescan');
    expect(await guest.rest()).toEqual([]);
  });

  it('of a guest stays open while nothing is taken', async () => {
    const link = await share();
    const guest = await link.open();
    await ada.request('PATCH', link.url, { version: 1, level: 'comment' });
    await happen('prescan');
    expect(await guest.next()).toMatchObject({ type: 'step.started' });
  });

  it('of one with a grant ends with the grant', async () => {
    const { body } = await ada.request('POST', `/api/v1/models/${model.id}/grants`, {
      userId: bob.user.id,
      role: 'viewer',
    });
    const [his, mine] = [await openAs(bob), await openAs(ada)];
    await ada.request('DELETE', `/api/v1/grants/${body.id}`);
    await happen('prescan');
    expect(await his.rest()).toEqual([]);
    expect(await mine.next()).toMatchObject({ type: 'step.started' });
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'they leave the organization',
      () =>
        owner('organization_members')
          .where({ user_id: bob.user.id, organization_id: model.organizationId })
          .delete(),
    ],
    [
      'the project is closed to them',
      () => owner('projects').where({ id: model.projectId }).update({ is_private: true }),
    ],
    [
      'the model is deleted',
      () => owner('model_documents').where({ id: model.id }).update({ deleted_at: new Date() }),
    ],
  ])('of a member ends when %s', async (_what, take) => {
    await owner('projects').where({ id: model.projectId }).update({ is_private: false });
    await owner('organization_members')
      .insert({ organization_id: model.organizationId, user_id: bob.user.id, role: 'member' })
      .onConflict()
      .ignore();
    const his = await openAs(bob);
    await take();
    await happen('prescan');
    expect(await his.rest()).toEqual([]);
  });
});
