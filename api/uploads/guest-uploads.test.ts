import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import type { GuestClient } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'a guest of a link to edit', () => {
  let world: ReviewWorld;
  let guest: GuestClient;
  beforeAll(async () => {
    world = await createReviewWorld();
    guest = await world.guest({ level: 'edit' }, 'Eve of Acme Tools');
  });
  afterAll(() => world?.close());

  const file = { fileName: 'bracket.step', sizeBytes: 5 };
  const announce = async (by: Pick<GuestClient, 'request'> = guest) => {
    const answer = await by.request('POST', `/api/v1/models/${world.modelId}/revisions`, file);
    expect(answer.status).toBe(201);
    return answer.body as { revision: { id: string; number: number }; upload: SignedPut };
  };
  type SignedPut = { method: string; url: string; headers: Record<string, string> };
  const send = async ({ method, url, headers }: SignedPut, body: string) =>
    expect((await fetch(url, { method, headers, body })).status).toBe(200);
  const detail = async (id: string, by: Pick<GuestClient, 'request'> = world.ada) =>
    (await by.request('GET', `/api/v1/revisions/${id}`)).body;

  /** As if it had been read; returns its one component. */
  const read = async (revision: string) => {
    const [component] = await world.owner('components').insert(
      {
        ...{ revision_id: revision, model_id: world.modelId, ordinal: 0, name: 'Rib' },
        ...{ definition_key: 'x', occurrences: 1, triangles: 1 },
      },
      ['id'],
    );
    await world.owner('model_revisions').where({ id: revision }).update({ status: 'ready' });
    return component.id as string;
  };
  const lend = (revisionId: string, componentId: string) =>
    world.ada.request('POST', `/api/v1/models/${world.modelId}/share-links`, {
      level: 'view',
      lens: { revisionId, componentIds: [componentId] },
    });
  const replace = (id: string, by: Pick<GuestClient, 'request'>) =>
    by.request('POST', `/api/v1/revisions/${id}/replacement`, file);

  it('uploads a revision, which is on record under their name', async () => {
    const { revision, upload } = await announce();
    await send(upload, 'bytes');
    const confirmed = await guest.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    expect(confirmed).toMatchObject({ status: 202, body: { status: 'queued' } });
    const [{ id: guestId }] = await world.owner('share_guests').where({ link_id: guest.linkId });
    const author = { kind: 'guest', id: guestId, name: 'Eve of Acme Tools', email: null };
    expect(await detail(revision.id)).toMatchObject({ author });
    expect(await detail(revision.id, guest)).toMatchObject({ author });
    const events = await world.owner('activity_events').where({ revision_id: revision.id }).orderBy('seq');
    expect(events).toMatchObject(
      ['revision.created', 'revision.queued'].map((type) => ({ type, guest_id: guestId, actor_id: null })),
    );
    expect(await world.owner('outbox').where({ entity_key: revision.id })).toMatchObject([
      { workflow: 'ingestRevision', kind: 'start' },
    ]);
    // Somebody signed in is an author as before.
    const ours = await announce(world.bob);
    expect(await detail(ours.revision.id)).toMatchObject({
      author: { kind: 'user', id: world.bob.user.id, name: 'bob' },
    });
  });

  it('uploads in parts', async () => {
    const { revision } = await announce();
    const path = `/api/v1/revisions/${revision.id}`;
    const signed = await guest.request('POST', `${path}/upload-parts`, { numbers: [1] });
    await send(signed.body.items[0].upload, 'bytes');
    expect((await guest.request('GET', `${path}/upload-parts`)).body.items).toMatchObject([
      { uploaded: true },
    ]);
    expect((await guest.request('POST', `${path}/confirm`)).status).toBe(202);
  });

  it('takes back what they uploaded, and nobody else’s', async () => {
    const mine = await announce();
    const another = await world.guest({ level: 'edit' }, 'Mallory');
    expect(await replace(mine.revision.id, another)).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: expect.stringContaining('uploaded yourself') },
    });
    const right = await replace(mine.revision.id, guest);
    expect(right).toMatchObject({ status: 201, body: { revision: { number: mine.revision.number } } });
    expect((await replace((await announce(world.bob)).revision.id, guest)).status).toBe(403);
  });

  it('takes back no file of which somebody is shown components', async () => {
    const { id } = (await announce()).revision;
    const { link } = (await lend(id, await read(id))).body;
    const refusal = { code: 'conflict', detail: expect.stringContaining('share link') };
    const told = await replace(id, world.bob);
    expect(told).toMatchObject({ status: 409, body: { ...refusal, details: { shareLinkIds: [link.id] } } });
    // Of the links of others a guest learns nothing more.
    const guestTold = await replace(id, guest);
    expect(guestTold).toMatchObject({ status: 409, body: refusal });
    expect(guestTold.body.details).toBeUndefined();
    expect((await world.ada.request('DELETE', `/api/v1/share-links/${link.id}`)).status).toBe(200);
    expect((await replace(id, guest)).status).toBe(201);
  });

  it('takes back a file or it is shown in part, where both are asked for at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = (await announce()).revision;
      const component = await read(id);
      const [made, replaced] = await Promise.all([lend(id, component), replace(id, guest)]);
      const outcome = [made.status, replaced.status];
      expect([
        [201, 409],
        [404, 201],
      ]).toContainEqual(outcome);
    }
  });

  it('says their name first, and uploads nothing by a link to comment or to some components', async () => {
    const path = `/api/v1/models/${world.modelId}/revisions`;
    const nameless = await world.guest({ level: 'edit' }, undefined);
    await world.owner('share_guests').where({ link_id: nameless.linkId }).update({ name: null });
    expect(await nameless.request('POST', path, file)).toMatchObject({
      status: 403,
      body: { details: { needs: 'name' } },
    });
    const lens = { revision_id: world.revisionId, component_ids: [world.componentIds[0]] };
    for (const values of [{ level: 'view' }, { level: 'comment' }, { level: 'comment', ...lens }] as const) {
      const other = await world.guest(values);
      expect(await other.request('POST', path, file)).toMatchObject({ status: 403 });
    }
    await expect(world.guest({ level: 'edit', ...lens })).rejects.toThrow(/check/);
  });

  it('can confirm nothing once the link is revoked', async () => {
    const gone = await world.guest({ level: 'edit' }, 'Eve');
    const { revision, upload } = await announce(gone);
    await world.owner('share_links').where({ id: gone.linkId }).update({ revoked_at: new Date() });
    await send(upload, 'bytes');
    expect((await gone.request('POST', `/api/v1/revisions/${revision.id}/confirm`)).status).toBe(401);
    expect((await detail(revision.id)).status).toBe('awaiting_upload');
  });
});
