import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { openEventStream } from '../../test/event-stream.ts';
import { addComponents, createNextRevision } from '../../test/factories.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { describeWith } from '../../test/requirements.ts';
import { routeRules } from '../../test/route-matrix.ts';
import type { Place } from '../../test/route-matrix-place.ts';

/*
 * A lens shows the housing; the file, the cover and all that is said of them is the rest. The guest walks every route
 * that takes them, and none of its bytes may speak of the rest.
 */
describeWith('postgres', 'what a supplier lens tells', () => {
  let world: ReviewWorld;
  let secrets: string[];
  let place: Place;
  beforeAll(async () => {
    world = await createReviewWorld();
    const { owner, modelId, revisionId, componentIds } = world;
    const of = { model_id: modelId, revision_id: revisionId };
    const [housing, cover] = componentIds as [string, string];
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    await owner('model_documents').where({ id: modelId }).update({ name: 'Zephyr pump' });
    await owner('components').where({ id: cover }).update({ name: 'Zephyr cover' });
    const made = { file: sha('file'), scene: sha('scene'), housing: sha('mesh'), cover: sha('cover') };
    await owner('objects').insert(
      Object.values(made).map((sha256) => ({
        sha256,
        size_bytes: 471_100_471,
        content_type: 'model/gltf-binary',
      })),
    );
    await owner('model_revisions').where({ id: revisionId }).update({
      file_name: 'zephyr-pump.step',
      part_number: 'ZP-900',
      revision_letter: 'Q',
      material: 'Zephyrium',
      size_bytes: 987_654_321,
      sha256: made.file,
    });
    await owner('model_artifacts').insert([
      { ...of, kind: 'source', sha256: made.file },
      { ...of, kind: 'scene', sha256: made.scene },
      { ...of, kind: 'mesh', component_id: housing, sha256: made.housing },
      { ...of, kind: 'mesh', component_id: cover, sha256: made.cover },
    ]);
    const [run] = await owner('dfm_runs').insert(
      { ...of, generation: 1, status: 'done', components_total: 471_200_471, finding_count: 471_300_471 },
      ['id'],
    );
    await owner('document_artifacts').insert({
      ...of,
      run_id: run.id,
      kind: 'dfm_report',
      version: 1,
      status: 'ready',
      sha256: made.scene,
      size_bytes: 471_100_471,
    });
    const ticket = async (title: string, componentId: string | null) => {
      const pin = componentId && {
        componentId,
        occurrence: '0/1',
        positionMm: [0, 0, 0],
        normal: [0, 0, 1],
      };
      const answer = await world.ada.request('POST', `/api/v1/models/${modelId}/tickets`, {
        title,
        ...(pin ? { pin } : {}),
      });
      expect(answer.status).toBe(201);
      const id: string = answer.body.ticket?.id ?? answer.body.id;
      await world.ada.request('POST', `/api/v1/tickets/${id}/replies`, { body: `Seen: ${title}` });
      return id;
    };
    const shown = await ticket('Rib too thin', housing);
    const hidden = [await ticket('Zephyr lid', cover), await ticket('Zephyr as a whole', null)];
    const coverKey = (await owner('components').where({ id: cover }).first()).definition_key as string;
    secrets = [
      'zephyr',
      'zp-900',
      '987654321',
      '471100471',
      '471200471',
      '471300471',
      cover,
      coverKey,
      ...hidden,
    ];
    secrets.push(made.file, made.scene, made.cover);
    const replies = await owner('ticket_replies').where({ ticket_id: shown });
    place = {
      modelId,
      revisionId,
      ticketId: shown,
      replyId: (replies[0] as { id: string }).id,
    } as unknown as Place;
    await owner('objects').where({ sha256: made.housing }).update({ size_bytes: 42 });
    // What is hidden is there for those who may see all of it.
    const whole = await walk((url) => world.ada.request('GET', url));
    for (const secret of secrets) expect([secret, whole.includes(secret)]).toEqual([secret, true]);
  });
  afterAll(() => world?.close());

  const guestRoutes = () =>
    Object.entries(routeRules).filter(
      ([route, rule]) => rule.guests && route.startsWith('GET ') && !rule.streams,
    );

  /** All that the reading routes for guests say, and what they say of what is hidden. */
  async function walk(
    get: (url: string) => Promise<{ status: number; body: unknown }>,
    at = place,
  ): Promise<string> {
    const said: string[] = [];
    for (const [route, rule] of guestRoutes()) {
      const params = rule.params(at);
      const query = rule.query ? `?${new URLSearchParams(rule.query(at)).toString()}` : '';
      const url = route.slice(4).replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? name) + query;
      const { body } = await get(url).catch((error: Error) => ({ body: error.message }));
      said.push(JSON.stringify(body));
    }
    return said.join('\n').toLowerCase();
  }

  it('is nothing of the rest, on any route', async () => {
    const lens = { revision_id: world.revisionId, component_ids: [world.componentIds[0]] };
    const guest = await world.guest({ level: 'comment', ...lens }, 'Supplier');
    const statuses: [string, number][] = [];
    const said = await walk(async (url) => {
      const { statusCode, body, headers } = await guest.inject({ method: 'GET', url });
      statuses.push([url.replaceAll(/[0-9a-f-]{36}/g, ':id'), statusCode]);
      return { status: statusCode, body: [headers, body] };
    });
    expect(statuses.filter(([, status]) => status >= 500)).toEqual([]);
    expect(statuses.filter(([, status]) => status === 200).length).toBeGreaterThan(8);
    for (const secret of secrets) expect([secret, said.includes(secret)]).toEqual([secret, false]);
    for (const shown of ['housing', 'rib too thin', 'seen: rib too thin', 'shared components'])
      expect([shown, said.includes(shown)]).toEqual([shown, true]);
  });

  it('does not answer for the rest by its id', async () => {
    const lens = { revision_id: world.revisionId, component_ids: [world.componentIds[0]] };
    const guest = await world.guest({ level: 'comment', ...lens }, 'Supplier');
    const { rows } = await world.owner.raw<{ rows: { id: string }[] }>(
      `select id from review_tickets where model_id = ? and id <> ?`,
      [world.modelId, place.ticketId],
    );
    for (const { id } of rows) {
      expect((await guest.request('GET', `/api/v1/tickets/${id}`)).status).toBe(404);
      expect((await guest.request('POST', `/api/v1/tickets/${id}/replies`, { body: 'Hm.' })).status).toBe(
        404,
      );
    }
    const pin = { occurrence: '0/1', positionMm: [0, 0, 0], normal: [0, 0, 1] };
    for (const componentId of [world.componentIds[1], randomUUID()]) {
      const body = { title: 'Guessed', pin: { ...pin, componentId } };
      const answer = await guest.request('POST', `/api/v1/models/${world.modelId}/tickets`, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('names no other revision, though a ticket was raised on one', async () => {
    const { owner, modelId, revisionId, api } = world;
    const next = await createNextRevision(api.database.connect('app'), world.ada.user, modelId);
    const [housing] = await addComponents(api.worker, next, ['Housing']);
    const [pin] = await owner('ticket_pins').where({ ticket_id: place.ticketId });
    const carried = { carried_from: revisionId, carry_method: 'same_geometry', confidence: 0.9 };
    await owner('ticket_pins').insert({
      ...pin,
      ...carried,
      ...{ revision_id: next.id, revision_number: next.number, component_id: housing, is_confirmed: false },
    });
    // As the workflow tells it, and as somebody who moves the pin does.
    const about = { seq: 0, model_id: modelId, component_id: housing, resource_kind: 'ticket' };
    const ticketId = place.ticketId;
    await owner('activity_events').insert([
      {
        ...{ ...about, revision_id: next.id, resource_id: ticketId, type: 'ticket.pin_carried' },
        payload: { ticketId, fromRevisionId: revisionId },
      },
      {
        ...{ ...about, resource_id: ticketId, type: 'ticket.changed' },
        payload: { ticketId, before: { pin: { revisionId, componentId: housing } } },
      },
    ]);
    const lens = { revision_id: next.id, component_ids: [housing] };
    const guest = await world.guest({ level: 'comment', ...lens }, 'Supplier');
    const ticket = (await guest.request('GET', `/api/v1/tickets/${ticketId}`)).body;
    expect(ticket).toMatchObject({
      revisionId: next.id,
      pin: { revisionId: next.id, carried: { from: null } },
    });
    const there = { ...place, revisionId: next.id };
    const said = [await walk((url) => guest.request('GET', url), there)];
    for (const path of [`models/${modelId}`, `revisions/${next.id}`]) {
      const url = `${api.url}${guest.base}/api/v1/${path}/events`;
      const stream = await openEventStream(url, { cookie: guest.cookie, 'last-event-id': '0' });
      const types = path.startsWith('models') ? ['pin_carried', 'changed'] : ['pin_carried'];
      for (const type of types) said.push(JSON.stringify(await stream.nextOf(`ticket.${type}`)));
      stream.close();
    }
    expect(said.join()).toContain(next.id);
    expect(said.join()).not.toContain(revisionId);
    expect((await world.ada.request('GET', `/api/v1/tickets/${ticketId}`)).body).toMatchObject({
      revisionId,
    });
  });
});
