import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { asUser } from '../../database/connection.ts';
import { appendEvent } from '../../database/event-store.ts';
import { createListener } from '../../database/listener.ts';
import type { Listener } from '../../database/listener.ts';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import type { User } from '../../database/user-store.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { openEventStream } from '../../test/event-stream.ts';
import type { TestStream } from '../../test/event-stream.ts';
import { createRevision, createShareLink } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { buildApp } from '../app.ts';
import type { Api, ApiDeps } from '../context.ts';

/** Ada and the guests are at one API process, Bob at another; both are on one database. */
describeWith('postgres', 'server-sent events of a model', () => {
  let api: TestApi;
  let deps: ApiDeps;
  let second: { app: Api; url: string; listener: Listener };
  let owner: Knex;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let organization: string;
  let model: ModelDocument;
  let revision: Revision;
  const streams: TestStream[] = [];

  beforeAll(async () => {
    api = await startTestApi((given) => (deps = given));
    const listener = createListener({ url: api.database.urls.app, applicationName: 'test' });
    const app = await buildApp({ ...deps, knex: api.database.connect('app'), listener }, { logger: false });
    second = { app, listener, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
    owner = api.database.connect();
    [ada, bob] = [await api.signIn('ada@example.com'), await api.signIn('bob@example.com')];
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await second.app.close();
    await second.listener.close();
    await api.close();
  });
  beforeEach(async () => {
    [{ id: organization }] = await owner('organizations').insert({ name: 'Acme' }, ['id']);
    const [project] = await owner('projects').insert({ organization_id: organization, name: 'Pump' }, ['id']);
    for (const { user } of [ada, bob])
      await owner('organization_members').insert({
        organization_id: organization,
        user_id: user.id,
        role: 'member',
      });
    const app = api.database.connect('app');
    ({ model, revision } = await createRevision(app, ada.user, { projectId: project.id as string }));
  });

  async function open(url: string, headers: Record<string, string>, path = ''): Promise<TestStream> {
    const stream = await openEventStream(`${url}/api/v1/models/${model.id}/events${path}`, headers);
    streams.push(stream);
    return stream;
  }
  const bearer = ({ sessionJwt }: SignedInClient) => ({ authorization: `Bearer ${sessionJwt}` });
  const adas = (more = {}, path = '') => open(api.url, { ...bearer(ada), ...more }, path);
  const bobs = () => open(second.url, bearer(bob));
  async function guests(values: Parameters<typeof createShareLink>[2] = {}) {
    const link = await createShareLink(owner, model, values);
    const guest = await api.visit(link.token);
    return { link, guest, stream: await open(api.url + guest.base, { cookie: guest.cookie }) };
  }
  /** Whatever it is called: the stream has no types of its own, and these are told apart by them. */
  const happens = (
    type: string,
    more: { componentId?: string; modelId?: string; payload?: Record<string, unknown> } = {},
    by: User = ada.user,
  ) =>
    asUser(deps.knex, by.id, (trx) =>
      appendEvent(trx, { modelId: model.id, type: type as EventType, ...more }),
    );
  async function component(): Promise<string> {
    const of = { revision_id: revision.id, model_id: model.id, occurrences: 1, triangles: 12 };
    const id = randomUUID();
    const ordinal = Math.floor(Math.random() * 1e9);
    await owner('components').insert({ ...of, id, ordinal, definition_key: id, name: 'Part' });
    return id;
  }
  const camera = { position: [1, 2, 3], target: [0, 0, 0], up: [0, 0, 1] };
  const look = (who: SignedInClient['request'], streamId: string, componentId: string | null) =>
    who('PUT', `/api/v1/models/${model.id}/presence`, { streamId, componentId, camera });

  it('tell everyone who looks what happens from now on, in whatever process, in order and once', async () => {
    const { stream: third } = await guests();
    const [first, other] = [await adas(), await bobs()];
    const all = [first, other, third];
    for (const stream of all) await stream.nextOf('hello');
    await Promise.all(Array.from({ length: 20 }, (_, n) => happens(`ticket.changed${n}`)));
    await happens('source.read');
    await happens('the.last', {}, bob.user);
    const told = await Promise.all(
      all.map(async (stream) => {
        const seqs: number[] = [];
        for (;;) {
          const event = await stream.next();
          if (event?.id === undefined) continue;
          seqs.push(event.id);
          if (event.event === 'the.last') return { seqs, last: event.data };
        }
      }),
    );
    expect(told[0]!.seqs).toHaveLength(21);
    expect(told[0]!.seqs).toEqual([...new Set(told[0]!.seqs)].sort((a, b) => a - b));
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]!.last).toMatchObject({ modelId: model.id, actor: { kind: 'user', id: bob.user.id } });
  });

  it.each(['last-event-id', 'after'])('go on after the place named by %s, missing nothing', async (how) => {
    const stream = await adas();
    const { id } = await stream.nextOf('hello');
    stream.close();
    await happens('one');
    await happens('two');
    const again =
      how === 'after' ? await adas({}, `?after=${id}`) : await adas({ 'last-event-id': String(id) });
    expect(await again.nextOf('hello')).toMatchObject({ id });
    expect([(await again.nextOf('one')).event, (await again.next())?.event]).toEqual(['one', 'two']);
  });

  it('miss nothing while the database connection that listens is lost', async () => {
    const stream = await adas();
    await stream.nextOf('hello');
    await owner.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %'`,
    );
    await happens('meanwhile');
    expect(await stream.nextOf('meanwhile')).toBeDefined();
  });

  it('tell nothing of another model', async () => {
    const stream = await adas();
    await stream.nextOf('hello');
    const other = await createRevision(deps.knex, ada.user);
    await happens('elsewhere', { modelId: other.model.id });
    await happens('here');
    expect(await stream.next()).toMatchObject({ event: 'here' });
  });

  it('tell the guest of a lens of its components alone', async () => {
    const [shown, hidden] = [await component(), await component()];
    const { stream } = await guests({ revision_id: revision.id, component_ids: [shown] });
    await stream.nextOf('hello');
    await happens('hidden', { componentId: hidden });
    await happens('of.the.whole');
    await owner.raw(`select pg_notify('rapiddraft_events', ?)`, [
      JSON.stringify({ modelId: model.id, revisionId: revision.id, step: 'kernel', fraction: 0.5 }),
    ]);
    // A pin that was moved from a hidden component to one that is shown.
    const place = (componentId: string) => ({ pin: { revisionId: revision.id, componentId } });
    const payload = { number: 7, before: place(hidden), after: place(shown) };
    await happens('shown', { componentId: shown, payload });
    expect(await stream.next()).toMatchObject({
      event: 'shown',
      data: { payload: { number: 7, before: { pin: null }, after: place(shown) } },
    });
  });

  describe('end when the right to them does:', () => {
    const member = { organization_members: () => ({ organization_id: organization, user_id: bob.user.id }) };
    it.each<[string, () => Promise<unknown>]>([
      [
        'the member is removed',
        () => owner('organization_members').where(member.organization_members()).delete(),
      ],
      [
        'the organization is deleted',
        () => owner('organizations').where({ id: organization }).update({ deleted_at: new Date() }),
      ],
      [
        'the project is closed to them',
        () => owner('projects').where({ organization_id: organization }).update({ is_private: true }),
      ],
      [
        'the project is deleted',
        () => owner('projects').where({ organization_id: organization }).update({ deleted_at: new Date() }),
      ],
      [
        'the model is deleted',
        () => owner('model_documents').where({ id: model.id }).update({ deleted_at: new Date() }),
      ],
    ])('%s', async (_what, change) => {
      const stream = await bobs();
      await stream.nextOf('hello');
      await change();
      expect(await stream.next()).toBeNull();
    });

    it('the grant is revoked, to a person or to an address', async () => {
      await owner('organization_members').where(member.organization_members()).delete();
      for (const to of [{ user_id: bob.user.id }, { email: bob.user.email }]) {
        const [grant] = await owner('model_access_grants').insert(
          { model_id: model.id, role: 'viewer', granted_by: ada.user.id, ...to },
          ['id'],
        );
        const stream = await bobs();
        await stream.nextOf('hello');
        await owner('model_access_grants').where({ id: grant.id }).update({ revoked_at: new Date() });
        expect(await stream.next()).toBeNull();
      }
    });

    it('the share link is revoked, or asks for another address', async () => {
      for (const change of [{ revoked_at: new Date() }, { allowed_domain: 'example.org' }]) {
        const { link, stream } = await guests();
        await stream.nextOf('hello');
        await owner('share_links').where({ id: link.id }).update(change);
        expect(await stream.next()).toBeNull();
      }
    });

    it('one signs out', async () => {
      const leaving = await api.signIn('bob@example.com');
      const stream = await open(second.url, bearer(leaving));
      await stream.nextOf('hello');
      expect(await leaving.request('POST', '/api/v1/auth/sign-out')).toMatchObject({ status: 204 });
      expect(await stream.next()).toBeNull();
    });
  });

  it('are refused to who may not see the model', async () => {
    const eve = await api.signIn('eve@example.com');
    expect((await open(second.url, bearer(eve))).answer.status).toBe(404);
    expect((await look(eve.request, randomUUID(), null)).status).toBe(404);
  });

  describe('tell who is there,', () => {
    it('where they look, and when they leave', async () => {
      const shown = await component();
      const mine = await adas();
      const { data: hello } = await mine.nextOf('hello');
      const theirs = await bobs();
      const { data: bobsHello } = await theirs.nextOf('hello');
      expect(bobsHello.people).toEqual([
        {
          id: hello.streamId,
          person: { kind: 'user', id: ada.user.id, name: 'ada' },
          componentId: null,
          camera: null,
        },
      ]);
      expect(await mine.next()).toMatchObject({
        event: 'presence',
        data: { id: bobsHello.streamId, person: { kind: 'user', id: bob.user.id, name: 'bob' } },
      });
      expect(await look(ada.request, hello.streamId, shown)).toMatchObject({ status: 204 });
      expect(await theirs.next()).toEqual({
        event: 'presence',
        data: {
          id: hello.streamId,
          person: { kind: 'user', id: ada.user.id, name: 'ada' },
          componentId: shown,
          camera,
        },
      });
      mine.close();
      expect(await theirs.next()).toEqual({ event: 'presence.left', data: { id: hello.streamId } });
      expect(await owner('activity_events').where('type', 'like', 'presence%')).toEqual([]);
    });

    it('to the guest of a lens only within it; guests by the name they gave', async () => {
      const [shown, hidden] = [await component(), await component()];
      const mine = await adas();
      const { data: hello } = await mine.nextOf('hello');
      const { guest, stream } = await guests({ revision_id: revision.id, component_ids: [shown] });
      await stream.nextOf('hello');
      expect(await mine.nextOf('presence')).toMatchObject({
        data: { person: { kind: 'guest', name: 'A guest' } },
      });
      await look(ada.request, hello.streamId, hidden);
      expect(await stream.next()).toMatchObject({
        event: 'presence',
        data: { componentId: null, camera: null },
      });
      await look(ada.request, hello.streamId, shown);
      expect(await stream.next()).toMatchObject({ event: 'presence', data: { componentId: shown, camera } });
      expect(await look(guest.request, hello.streamId, hidden)).toMatchObject({ status: 404 });
    });

    it('and nobody moves somebody else', async () => {
      const mine = await adas();
      const { data: hello } = await mine.nextOf('hello');
      const theirs = await bobs();
      await theirs.nextOf('hello');
      await mine.nextOf('presence');
      expect(await look(bob.request, hello.streamId, null)).toMatchObject({ status: 204 });
      await happens('afterwards');
      // What is said of her until then is that she came.
      for (;;) {
        const { event, data } = (await theirs.next())!;
        if (event === 'afterwards') break;
        expect([event, data.camera]).toEqual(['presence', null]);
      }
    });

    it('and forget those whose process died', async () => {
      const ghost = {
        id: randomUUID(),
        modelId: model.id,
        person: { kind: 'user', id: bob.user.id, name: 'bob' },
        componentId: null,
        camera: null,
      };
      const mine = await adas();
      await mine.nextOf('hello');
      await owner.raw(`select pg_notify('rapiddraft_presence', ?)`, [JSON.stringify({ here: [ghost] })]);
      expect(await mine.next()).toMatchObject({ event: 'presence', data: { id: ghost.id } });
      expect(await mine.next()).toEqual({ event: 'presence.left', data: { id: ghost.id } });
    });
  });
});
