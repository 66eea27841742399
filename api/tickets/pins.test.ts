import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asCaller } from '../../database/connection.ts';
import { eventsOfModel } from '../../database/event-store.ts';
import { createCarryStore } from '../../database/carry-store.ts';
import type { CarryTarget } from '../../database/carry-store.ts';
import type { Carried } from '../../domain/review/carry-pins.ts';
import { addComponents, createNextRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

const face = { index: 3, signature: 'ab'.repeat(16) };
const spot = { occurrence: '0', face, positionMm: [1, 2, 3], normal: [0, 0, 1] };
const found = {
  pin: { ...spot, definition: 1, positionMm: [1, 2, 4], camera: null },
  method: 'same_surface',
  confidence: 0.75,
};

describeWith('postgres', 'pins on several revisions', () => {
  let world: ReviewWorld;
  let second: CarryTarget;
  let housing: string;
  let cover: string;
  beforeAll(async () => {
    world = await createReviewWorld();
    const revision = await createNextRevision(
      world.api.database.connect('app'),
      world.ada.user,
      world.modelId,
    );
    [housing, cover] = (await addComponents(world.api.worker, revision, ['Housing 2', 'Cover 2'])) as [
      string,
      string,
    ];
    second = { modelId: world.modelId, revisionId: revision.id, number: revision.number };
  });
  afterAll(() => world?.close());

  const raise = async (componentId = world.componentIds[0]!) => {
    const payload = { title: 'Too thin', pin: { ...spot, componentId } };
    const { status, body } = await world.ada.request(
      'POST',
      `/api/v1/models/${world.modelId}/tickets`,
      payload,
    );
    expect(status).toBe(201);
    return body;
  };

  /** What the worker records of a ticket. */
  const carry = async (ticketId: string, carried: object) => {
    const store = createCarryStore(world.api.worker);
    const [source] = await store.pinsToCarry(second, { ticketId });
    const components = [housing, cover].map((id) => ({
      id,
      definitionKey: 'key',
      evidenceSha256: '',
      meshSha256: '',
    }));
    await store.record(second, [{ source: source!, carried: carried as Carried }], components);
  };

  const on = async (id: string, revisionId = second.revisionId, who = world.ada) =>
    (await who.request('GET', `/api/v1/tickets/${id}?revisionId=${revisionId}`)).body;
  const put = (id: string, body: object, who = world.ada) =>
    who.request('PUT', `/api/v1/tickets/${id}/pins/${second.revisionId}`, body);
  const confirm = (id: string, version: number, who = world.ada) =>
    who.request('POST', `/api/v1/tickets/${id}/pins/${second.revisionId}/confirm`, { version });
  const carryWork = (ticketId: string) =>
    world
      .owner('outbox')
      .where({ workflow: 'carryPins' })
      .where('workflow_id', 'like', `carry-pins:${ticketId}:%`);

  it('has a ticket that is pinned before the latest revision carried there, and no other', async () => {
    const { id } = await raise();
    expect((await carryWork(id)).map(({ input }) => input)).toEqual([{ ticketId: id, version: 1 }]);
    expect(await carryWork((await raise(housing)).id)).toEqual([]);
    expect(await on(id)).toMatchObject({ pin: null, pinState: 'none', waitingPin: null });
  });

  it('answers the pin of the revision asked for, and how it came there', async () => {
    const { id } = await raise();
    await carry(id, { state: 'placed', ...found, confidence: 0.9 });
    const carried = {
      from: { revisionId: world.revisionId, number: 1 },
      method: 'same_surface',
      confidence: expect.closeTo(0.9, 3),
      isConfirmed: false,
    };
    const pin = { revisionId: second.revisionId, componentId: cover, positionMm: [1, 2, 4], carried };
    expect(await on(id)).toMatchObject({ pinState: 'carried', pin, version: 1 });
    expect(await on(id, world.revisionId)).toMatchObject({
      pinState: 'placed',
      pin: { componentId: world.componentIds[0], carried: null },
    });
    // The newest without a revision, in lists as well.
    expect((await world.ada.request('GET', `/api/v1/tickets/${id}`)).body).toMatchObject({ pin });
    const { body } = await world.ada.request(
      'GET',
      `/api/v1/models/${world.modelId}/tickets?revisionId=${world.revisionId}`,
    );
    expect(body.items.find((ticket: { id: string }) => ticket.id === id)).toMatchObject({
      pinState: 'placed',
    });
  });

  it('says of a ticket that was raised later that it is not there', async () => {
    const { id } = await raise(housing);
    expect(await on(id, world.revisionId)).toMatchObject({ pin: null, pinState: 'not_there' });
    expect(await on(id)).toMatchObject({ pinState: 'placed' });
  });

  it('lists what needs placement, page by page, with what is proposed', async () => {
    const ids: string[] = [];
    for (const reason of ['unsure', 'face_gone', 'component_gone']) {
      const { id } = await raise();
      await carry(id, { state: 'waiting', reason, proposal: reason === 'unsure' ? found : null });
      ids.push(id);
    }
    const url = `/api/v1/models/${world.modelId}/tickets?needsPlacement=true&limit=2`;
    const one = (await world.ada.request('GET', `${url}&revisionId=${second.revisionId}`)).body;
    const two = (await world.ada.request('GET', `${url}&cursor=${one.nextCursor}`)).body;
    const items = [...one.items, ...two.items];
    expect(items.map((ticket) => ticket.id)).toEqual(ids.toReversed());
    expect(two.nextCursor).toBeNull();
    expect(items[2]).toMatchObject({
      pinState: 'needs_placement',
      waitingPin: {
        revisionId: second.revisionId,
        from: { number: 1 },
        reason: 'unsure',
        proposal: { componentId: cover, positionMm: [1, 2, 4], method: 'same_surface', confidence: 0.75 },
      },
    });
    // Without a revision, the pin it has stays in sight.
    expect(two.items[0]).toMatchObject({ pin: { revisionId: world.revisionId } });
    const none = await world.ada.request('GET', `${url}&revisionId=${world.revisionId}`);
    expect(none.body.items).toEqual([]);
  });

  it('is placed by hand, once', async () => {
    const { id } = await raise();
    await carry(id, { state: 'waiting', reason: 'face_gone', proposal: null });
    const pin = { ...spot, componentId: housing };
    const placed = await put(id, { version: 1, pin }, world.bob);
    expect(placed).toMatchObject({
      status: 200,
      body: {
        version: 2,
        pinState: 'placed',
        waitingPin: null,
        pin: { componentId: housing, carried: null },
      },
    });
    const late = await put(id, { version: 1, pin: null });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'conflict', details: { current: { version: 2 }, yours: { version: 1 } } },
    });
    // What somebody placed stays.
    expect(await createCarryStore(world.api.worker).pinsToCarry(second, { ticketId: id })).toEqual([]);
    const off = await put(id, { version: 2, pin: null });
    expect(off).toMatchObject({ status: 200, body: { version: 3, pin: null, pinState: 'none' } });
    expect(await on(id, world.revisionId)).toMatchObject({ pinState: 'placed' });
  });

  it('refuses a pin that is not of that revision, and a revision that is not of that model', async () => {
    const { id } = await raise();
    const elsewhere = await put(id, { version: 1, pin: { ...spot, componentId: world.componentIds[0] } });
    expect(elsewhere).toMatchObject({ status: 400, body: { code: 'bad_request' } });
    const url = `/api/v1/tickets/${id}/pins/${world.modelId}`;
    expect((await world.ada.request('PUT', url, { version: 1, pin: null })).status).toBe(404);
  });

  it('confirms what is proposed, and what was carried', async () => {
    const proposed = await raise();
    await carry(proposed.id, { state: 'waiting', reason: 'unsure', proposal: found });
    const carried = { from: { number: 1 }, confidence: 0.75, isConfirmed: true };
    expect(await confirm(proposed.id, 1)).toMatchObject({
      status: 200,
      body: { version: 2, pinState: 'placed', waitingPin: null, pin: { componentId: cover, carried } },
    });
    const sure = await raise();
    await carry(sure.id, { state: 'placed', ...found, confidence: 0.9 });
    expect(await confirm(sure.id, 1)).toMatchObject({ status: 200, body: { pinState: 'placed' } });
    const [event] = await world
      .owner('activity_events')
      .where({ type: 'ticket.pin_confirmed', resource_id: sure.id });
    expect(event).toMatchObject({
      actor_id: world.ada.user.id,
      component_id: cover,
      payload: { revisionId: second.revisionId, method: 'same_surface', version: 2 },
    });
    expect(await confirm((await raise()).id, 1)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('has nobody confirm what was found anew meanwhile', async () => {
    const { id } = await raise();
    await carry(id, { state: 'waiting', reason: 'unsure', proposal: found });
    await carry(id, { state: 'waiting', reason: 'unsure', proposal: { ...found, confidence: 0.5 } });
    expect((await confirm(id, 1)).status).toBe(409);
    expect((await confirm(id, 2)).status).toBe(200);
  });

  it('lets those move pins who may', async () => {
    const { id } = await raise();
    await carry(id, { state: 'placed', ...found, confidence: 0.9 });
    for (const who of [world.carol, world.dan]) {
      expect((await put(id, { version: 1, pin: null }, who)).status).toBe(403);
      expect((await confirm(id, 1, who)).status).toBe(403);
    }
    expect((await put(id, { version: 1, pin: null }, world.mallory)).status).toBe(404);
    expect((await put(id, { version: 1, pin: null }, world.bob)).status).toBe(200);
  });

  it('takes a ticket off every revision, or one', async () => {
    const { id } = await raise();
    await carry(id, { state: 'placed', ...found, confidence: 0.9 });
    const unpinned = await world.ada.request('PATCH', `/api/v1/tickets/${id}`, { version: 1, pin: null });
    expect(unpinned).toMatchObject({ status: 200, body: { pin: null } });
    expect(await on(id, world.revisionId)).toMatchObject({ pin: null });
  });

  it('shows a lens what came to its components for sure, and nothing of what waits', async () => {
    const [sure, waiting, elsewhere] = [await raise(), await raise(), await raise()];
    await carry(sure.id, { state: 'placed', ...found, confidence: 0.9 });
    await carry(waiting.id, { state: 'waiting', reason: 'unsure', proposal: found });
    await carry(elsewhere.id, {
      state: 'placed',
      ...found,
      pin: { ...found.pin, definition: 0 },
      confidence: 0.9,
    });
    const lens = { revision_id: second.revisionId, component_ids: [cover], level: 'comment' } as const;
    const guest = await world.guest(lens);
    const { body } = await guest.request(
      'GET',
      `/api/v1/models/${world.modelId}/tickets?needsPlacement=true`,
    );
    expect(body.items).toEqual([]);
    const seen = await guest.request('GET', `/api/v1/tickets/${sure.id}?revisionId=${second.revisionId}`);
    expect(seen).toMatchObject({
      status: 200,
      body: { pinState: 'carried', pin: { carried: { from: null } } },
    });
    expect(JSON.stringify(seen.body.pin)).not.toContain(world.revisionId);
    for (const { id } of [waiting, elsewhere])
      expect((await guest.request('GET', `/api/v1/tickets/${id}`)).status).toBe(404);
    // A revision that the lens does not show says nothing.
    const before = await guest.request('GET', `/api/v1/tickets/${sure.id}?revisionId=${world.revisionId}`);
    expect(before.body).toMatchObject({ pin: null, pinState: 'none' });
  });

  it('tells a lens what happens to its tickets after they were carried on', async () => {
    const { id } = await raise();
    await carry(id, { state: 'placed', ...found, confidence: 0.9 });
    const hidden = await raise(world.componentIds[1]);
    await carry(hidden.id, { state: 'placed', ...found, confidence: 0.9 });
    for (const ticketId of [id, hidden.id])
      await world.bob.request('PATCH', `/api/v1/tickets/${ticketId}`, { version: 1, status: 'resolved' });
    const lens = {
      revision_id: world.revisionId,
      component_ids: [world.componentIds[0]],
      level: 'comment',
    } as const;
    const { linkId } = await world.guest(lens);
    const { id: guestId } = await world
      .owner('share_guests')
      .where({ link_id: linkId })
      .first<{ id: string }>('id');
    const events = await asCaller(
      world.api.database.connect('app'),
      { shareLinkId: linkId, guestId },
      (trx) => eventsOfModel(trx, world.modelId, 0),
    );
    const types = (ticketId: string) =>
      events.filter(({ payload }) => payload.ticketId === ticketId).map(({ type }) => type);
    // Not that it was carried: that happened on another revision.
    expect(types(id)).toEqual(['ticket.created', 'ticket.changed']);
    expect(types(hidden.id)).toEqual([]);
  });
});
