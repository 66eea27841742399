import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { asUser } from '../../database/connection.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

const step = Buffer.from('ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\nENDSEC;\nEND-ISO-10303-21;\n');

describeWith('postgres', 'models and uploads', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let mallory: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    mallory = await api.signIn('mallory@example.com');
  });
  afterAll(() => api?.close());

  const announce = async (client = ada, sizeBytes = step.length, fileName = 'bracket.step') => {
    const { status, body } = await client.request('POST', '/api/v1/models', { fileName, sizeBytes });
    expect(status).toBe(201);
    return body;
  };
  const upload = (target: { method: string; url: string; headers: Record<string, string> }, bytes: Buffer) =>
    fetch(target.url, { method: target.method, headers: target.headers, body: new Uint8Array(bytes) });
  const outboxOf = (revisionId: string) =>
    api.database.connect()('outbox').where({ entity_key: revisionId }).orderBy('id');

  it('takes a file from the announcement to the queue', async () => {
    const { model, revision, upload: target } = await announce();
    expect(model).toMatchObject({ name: 'bracket', latestRevision: { id: revision.id } });
    expect(revision).toMatchObject({ number: 1, status: 'awaiting_upload', fileName: 'bracket.step' });
    expect((await upload(target, step)).status).toBe(200);
    const confirmed = await ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    expect(confirmed).toMatchObject({ status: 202, body: { status: 'queued' } });
    expect(await outboxOf(revision.id)).toMatchObject([
      {
        kind: 'start',
        workflow: 'ingestRevision',
        workflow_id: `ingest-revision:${revision.id}:1`,
        queue: 'cad',
      },
    ]);
    const detail = await ada.request('GET', `/api/v1/revisions/${revision.id}`);
    expect(detail.body.steps.map((one: { status: string }) => one.status)).toEqual(Array(7).fill('pending'));
    expect(detail.body).toMatchObject({ progress: 0, remainingMs: null });
  });

  it('begins once, however often and at once it is confirmed', async () => {
    const { revision, upload: target } = await announce();
    await upload(target, step);
    const confirm = () => ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    const answers = await Promise.all(Array.from({ length: 8 }, confirm));
    answers.push(await confirm());
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.status))).toEqual(new Set(['queued']));
    expect(await outboxOf(revision.id)).toHaveLength(1);
    const events = await api.database.connect()('activity_events').where({ revision_id: revision.id });
    expect(events.filter(({ type }) => type === 'revision.queued')).toHaveLength(1);
  });

  it('does not begin without the file, or with another length', async () => {
    const { revision } = await announce();
    const confirm = () => ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    expect(await confirm()).toMatchObject({ status: 409, body: { code: 'upload_missing' } });
    const [{ staging_key: key }] = await api.database.connect()('model_revisions').where({ id: revision.id });
    await api.store.put(key, step.subarray(1), { contentType: 'model/step' });
    const refused = await confirm();
    expect(refused).toMatchObject({ status: 409, body: { code: 'upload_size_mismatch' } });
    expect(refused.body.detail).toContain(`${step.length - 1} bytes`);
    expect(await outboxOf(revision.id)).toEqual([]);
    await api.store.put(key, step, { contentType: 'model/step' });
    expect((await confirm()).status).toBe(202);
  });

  it('queues the upload with nothing but Postgres and the store', async () => {
    // There is no Temporal in this test at all: the outbox keeps what is to be started.
    const { revision, upload: target } = await announce();
    await upload(target, step);
    await ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    expect(await outboxOf(revision.id)).toMatchObject([{ sent_at: null }]);
  });

  it('numbers the revisions of one model, also when two are announced at once', async () => {
    const { model } = await announce();
    const next = () =>
      ada.request('POST', `/api/v1/models/${model.id}/revisions`, { fileName: 'b.step', sizeBytes: 5 });
    const answers = await Promise.all([next(), next(), next()]);
    expect(answers.map(({ body }) => body.revision.number).sort()).toEqual([2, 3, 4]);
    const { body } = await ada.request('GET', `/api/v1/models/${model.id}`);
    expect(body.revisions.map((one: { number: number }) => one.number)).toEqual([4, 3, 2, 1]);
    expect(body.model.latestRevision.number).toBe(4);
  });

  it('shows nobody what is not theirs: 404 on every route', async () => {
    const { model, revision } = await announce();
    const file = { fileName: 'x.step', sizeBytes: 1 };
    const attempts: ['GET' | 'POST', string, object?][] = [
      ['GET', `/api/v1/models/${model.id}`],
      ['POST', `/api/v1/models/${model.id}/revisions`, file],
      ['GET', `/api/v1/revisions/${revision.id}`],
      ['POST', `/api/v1/revisions/${revision.id}/confirm`],
      ['POST', `/api/v1/revisions/${revision.id}/retry`],
      ...['artifacts', 'scene', 'part-facts', 'findings', 'report', 'events'].map((leaf): ['GET', string] => [
        'GET',
        `/api/v1/revisions/${revision.id}/${leaf}`,
      ]),
    ];
    for (const [method, url, payload] of attempts) {
      const theirs = await mallory.request(method, url, payload);
      const nobodys = await mallory.request(method, url.replace(/[0-9a-f-]{36}/, randomUUID()), payload);
      expect([url, theirs.status, theirs.body.code]).toEqual([url, 404, 'not_found']);
      expect(theirs.body.detail).toBe(nobodys.body.detail);
    }
    const listed = await mallory.request('GET', '/api/v1/models');
    expect(listed).toEqual({ status: 200, body: { items: [], nextCursor: null } });
  });

  it('has row-level security behind it: another id, or none, sees no row and changes none', async () => {
    await announce();
    const app = api.database.connect('app');
    const tables = ['model_documents', 'model_revisions', 'activity_events'];
    for (const table of tables) {
      const ofModels = (trx: Knex) =>
        trx(table)
          .whereNotNull(table === 'model_documents' ? 'id' : 'model_id')
          .select();
      expect((await asUser(app, ada.user.id, ofModels)).length).toBeGreaterThan(0);
      expect(await asUser(app, mallory.user.id, ofModels)).toEqual([]);
      expect(await app(table).select()).toEqual([]);
    }
    const renamed = await asUser(app, mallory.user.id, (trx) =>
      trx('model_documents').update({ name: 'mine' }),
    );
    expect(renamed).toBe(0);
    const { projectId: project_id } = (await announce()).model;
    const stolen = { owner_id: mallory.user.id, project_id, name: 'planted' };
    await expect(
      asUser(app, mallory.user.id, (trx) => trx('model_documents').insert(stolen)),
    ).rejects.toThrow(/row-level security/);
  });

  /** Names of all models that a query asks for, fetched by pages of three. */
  const namesOf = async (client: SignedInClient, query: Record<string, string>) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const asked: URLSearchParams = new URLSearchParams({
        limit: '3',
        ...query,
        ...(cursor ? { cursor } : {}),
      });
      const { status, body } = await client.request('GET', `/api/v1/models?${asked.toString()}`);
      expect(status).toBe(200);
      seen.push(...body.items.map((item: { name: string }) => item.name));
      cursor = body.nextCursor;
    } while (cursor !== null);
    return seen;
  };

  it('pages through models in each order without repeating or skipping one', async () => {
    const grace = await api.signIn('grace@example.com');
    const names = ['gear', 'part 10', 'öse', 'Arm', 'ÖSE 12', 'part 9', 'Öse 2b'];
    const ids: string[] = [];
    for (const name of names) ids.push((await announce(grace, 1, `${name}.step`)).model.id);
    expect(await namesOf(grace, {})).toEqual(names.toReversed());
    expect(await namesOf(grace, { sort: 'name' })).toEqual([
      'Arm',
      'gear',
      'part 9',
      'part 10',
      'öse',
      'Öse 2b',
      'ÖSE 12',
    ]);
    for (const id of [ids[3], ids[0]])
      await grace.request('PATCH', `/api/v1/models/${id}`, {
        name: `${names[ids.indexOf(id!)]} 2`,
        version: 1,
      });
    expect(await namesOf(grace, { sort: 'active' })).toEqual([
      'gear 2',
      'Arm 2',
      'Öse 2b',
      'part 9',
      'ÖSE 12',
      'öse',
      'part 10',
    ]);
    const { body } = await grace.request('GET', '/api/v1/models?sort=active&limit=1');
    const [renamed] = body.items;
    expect(renamed.lastActivityAt > renamed.createdAt).toBe(true);
    // A place in one order is none in another.
    const elsewhere = await grace.request('GET', `/api/v1/models?sort=name&cursor=${body.nextCursor}`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([400, 'bad_request']);
  });

  it('does not count who looked as activity', async () => {
    const hal = await api.signIn('hal@example.com');
    const { model } = await announce(hal);
    await api.database
      .connect()('activity_events')
      .insert({ seq: 0, model_id: model.id, type: 'source.read' });
    const { body } = await hal.request('GET', '/api/v1/models?sort=active');
    const [created] = await api.database
      .connect()('activity_events')
      .where({ model_id: model.id, type: 'revision.created' });
    expect(body.items).toMatchObject([{ id: model.id, lastActivityAt: created.created_at.toISOString() }]);
  });

  it('finds models by words of name, file and part number, and by status', async () => {
    const iris = await api.signIn('iris@example.com');
    const { model } = await announce(iris, 1, 'Pump_housing 100%.step');
    await announce(iris, 1, 'Pump-housing.step');
    const { body } = await iris.request('POST', `/api/v1/models/${model.id}/revisions`, {
      fileName: 'second.step',
      sizeBytes: 1,
      partNumber: 'RD-1042',
    });
    const found = (query: Record<string, string>) => namesOf(iris, { sort: 'name', ...query });
    expect(await found({ q: 'HOUSING pump' })).toEqual(['Pump-housing', 'Pump_housing 100%']);
    expect(await found({ q: 'pump_' })).toEqual(['Pump_housing 100%']);
    expect(await found({ q: '%' })).toEqual(['Pump_housing 100%']);
    expect(await found({ q: '\\' })).toEqual([]);
    expect(await found({ q: '1042 second' })).toEqual(['Pump_housing 100%']);
    expect(await found({ q: 'pump screw' })).toEqual([]);
    expect(await found({ q: 'housing', status: 'ready' })).toEqual([]);
    await api.worker('model_revisions').where({ id: body.revision.id }).update({ status: 'failed' });
    expect(await found({ status: 'failed' })).toEqual(['Pump_housing 100%']);
    expect(await found({ status: 'awaiting_upload' })).toEqual(['Pump-housing']);
    expect(await namesOf(mallory, { q: 'housing' })).toEqual([]);
  });

  it('renames a model, unless somebody was first', async () => {
    const { model } = await announce();
    const url = `/api/v1/models/${model.id}`;
    const [one, two] = await Promise.all([
      ada.request('PATCH', url, { name: ' Pump ', version: 1 }),
      ada.request('PATCH', url, { name: 'Pump 2', version: 1 }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const [winner, loser] = one.status === 200 ? [one, two] : [two, one];
    expect(winner.body.name).toMatch(/^Pump( 2)?$/);
    expect(loser.body.details).toEqual({
      current: winner.body,
      yours: { name: expect.any(String), version: 1 },
    });
    expect((await ada.request('PATCH', url, { name: '   ', version: 2 })).status).toBe(400);
    expect((await mallory.request('PATCH', url, { name: 'Mine', version: 2 })).status).toBe(404);
  });

  it('shows deleted models to who may restore them, page by page, and hints at no other', async () => {
    const bob = await api.signIn('bob@example.com');
    const organization = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme' })).body.id;
    const path = `/api/v1/organizations/${organization}/projects`;
    const projectId = (await ada.request('POST', path, { name: 'Pump' })).body.id;
    const owner = api.database.connect();
    const membership = { organization_id: organization, user_id: bob.user.id };
    await owner('organization_members').insert({ ...membership, role: 'member' });
    const made: string[] = [];
    for (const who of [ada, bob, ada, ada]) {
      const { body } = await who.request('POST', '/api/v1/models', {
        fileName: 'a.step',
        sizeBytes: 1,
        projectId,
      });
      expect((await ada.request('DELETE', `/api/v1/models/${body.model.id}`)).status).toBe(204);
      made.unshift(body.model.id);
    }
    const walk = async (client: SignedInClient, limit: number) => {
      const pages: string[][] = [];
      for (let cursor = ''; ;) {
        const query = `deleted=true&projectId=${projectId}&limit=${limit}${cursor && `&cursor=${cursor}`}`;
        const { body } = await client.request('GET', `/api/v1/models?${query}`);
        for (const { abilities } of body.items) expect(abilities.restore).toBe(true);
        pages.push(body.items.map(({ id }: { id: string }) => id));
        if (body.nextCursor === null) return pages;
        cursor = body.nextCursor;
      }
    };
    expect(await walk(ada, 2)).toEqual([made.slice(0, 2), made.slice(2)]);
    expect(await walk(bob, 1)).toEqual([[made[2]]]);
    await owner('organization_members').where(membership).update({ role: 'admin' });
    expect(await walk(bob, 3)).toEqual([made.slice(0, 3), made.slice(3)]);
    await owner('organization_members').where(membership).delete();
    expect(await walk(bob, 1)).toEqual([[]]);
  });

  it('deletes a model with all that is in it, and brings it back', async () => {
    const { model, revision } = await announce();
    const url = `/api/v1/models/${model.id}`;
    expect((await mallory.request('DELETE', url)).status).toBe(404);
    expect((await ada.request('DELETE', url)).status).toBe(204);
    expect((await ada.request('DELETE', url)).status).toBe(404);
    for (const gone of [url, `/api/v1/revisions/${revision.id}`])
      expect((await ada.request('GET', gone)).status).toBe(404);
    const ids = async (client: typeof ada, query: string): Promise<string[]> =>
      (await client.request('GET', `/api/v1/models${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(ada, '')).not.toContain(model.id);
    expect(await ids(ada, '?deleted=true')).toContain(model.id);
    expect(await ids(mallory, '?deleted=true')).toEqual([]);
    expect((await mallory.request('POST', `${url}/restore`)).status).toBe(404);
    const restored = await ada.request('POST', `${url}/restore`);
    expect(restored).toMatchObject({
      status: 200,
      body: { id: model.id, latestRevision: { id: revision.id } },
    });
    expect((await ada.request('POST', `${url}/restore`)).status).toBe(404);
    expect((await ada.request('GET', url)).status).toBe(200);
    const events = await api.database
      .connect()('activity_events')
      .where({ model_id: model.id })
      .whereLike('type', 'model.%')
      .orderBy('seq');
    expect(events.map(({ type }) => type)).toEqual(['model.deleted', 'model.restored']);
  });

  it.each([
    ['%%%'],
    [Buffer.from('["x","y"]').toString('base64url')],
    [Buffer.from(JSON.stringify(['2026-01-01 00:00:00', 'x'])).toString('base64url')],
    [Buffer.from(JSON.stringify(['2026-99-99 00:00:00', randomUUID()])).toString('base64url')],
    [Buffer.from('{"a":1}').toString('base64url')],
  ])('refuses the cursor %s', async (cursor) => {
    const { body } = await ada.request('GET', `/api/v1/models?cursor=${encodeURIComponent(cursor)}`);
    expect(body).toMatchObject({ code: 'bad_request' });
  });

  it.each([
    ['too large', { fileName: 'a.step', sizeBytes: 2 * 1024 ** 3 + 1 }],
    ['negative', { fileName: 'a.step', sizeBytes: -1 }],
    ['a fraction', { fileName: 'a.step', sizeBytes: 1.5 }],
    ['no size', { fileName: 'a.step' }],
    ['no name', { sizeBytes: 1 }],
    ['a name without a character', { fileName: '../..', sizeBytes: 1 }],
    ['an unknown field', { fileName: 'a.step', sizeBytes: 1, ownerId: randomUUID() }],
    ['a long title', { fileName: 'a.step', sizeBytes: 1, name: 'x'.repeat(201) }],
  ])('refuses an announcement that is %s', async (_what, payload) => {
    const { status, body } = await ada.request('POST', '/api/v1/models', payload);
    expect([status, body.code]).toEqual([400, 'bad_request']);
    expect(body.detail.length).toBeGreaterThan(10);
  });

  it('keeps names readable and harmless', async () => {
    const { model, revision } = await announce(ada, 1, '../../etc/Gehäuse \u0007"A".STEP');
    expect(revision.fileName).toBe('Gehäuse A.STEP');
    expect(model.name).toBe('Gehäuse A');
  });

  it('answers in one shape whatever is wrong', async () => {
    const answers = [
      await ada.request('GET', '/api/v1/models/not-a-uuid'),
      await ada.request('GET', '/api/v1/nothing'),
      await ada.request('GET', '/api/v1/models?limit=1000'),
      await ada.request('GET', '/api/v1/models?unknown=1'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'bad_request'],
      [404, 'not_found'],
      [400, 'bad_request'],
      [400, 'bad_request'],
    ]);
    const headers = { authorization: `Bearer ${ada.sessionJwt}`, 'content-type': 'application/json' };
    const post = (payload: string, more = {}) =>
      api.inject({ method: 'POST', url: '/api/v1/models', headers: { ...headers, ...more }, payload });
    expect((await post('{')).json()).toMatchObject({ code: 'bad_request' });
    expect((await post(JSON.stringify({ name: 'x'.repeat(2 ** 21) }))).json()).toMatchObject({
      code: 'payload_too_large',
    });
    expect((await post('<a/>', { 'content-type': 'text/xml' })).json()).toMatchObject({
      code: 'unsupported_media_type',
    });
    for (const { body } of answers) {
      expect(Object.keys(body)).toEqual(
        expect.arrayContaining(['type', 'title', 'status', 'detail', 'requestId']),
      );
    }
  });
});
