import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sealEvents } from '../database/audit-sealer.ts';
import type { CadKernel } from '../services/cad/cad-kernel.ts';
import { createCadKernel } from '../services/cad/kernel-client.ts';
import { cadActivities } from '../worker/activities.ts';
import { startTestApi } from './api.ts';
import type { GuestClient, SignedInClient, TestApi } from './api.ts';
import { createTestCli } from './cli.ts';
import type { TestCli } from './cli.ts';
import { corpusFiles } from './corpus.ts';
import { openEventStream } from './event-stream.ts';
import type { TestStream } from './event-stream.ts';
import { kernelPython } from './kernel.ts';
import { describeWith } from './requirements.ts';
import { startTestWorkers } from './worker.ts';
import type { TestWorkers } from './worker.ts';

/**
 * A design review, told over the API: Acme's Ada owns a bracket, Bob edits with her, Carol looks on; Dan helps from
 * outside, a supplier comments by a link; Mallory is of another organization. Each chapter goes on where the last ended.
 */
describeWith(['postgres', 'temporal', 'kernel', 'corpus'], 'a review from upload to audit', () => {
  let api: TestApi;
  let workers: TestWorkers;
  let cli: TestCli;
  let kernel: CadKernel;
  let folder: string;
  let [ada, bob, carol, dan, mallory] = [] as unknown as [
    SignedInClient,
    SignedInClient,
    SignedInClient,
    SignedInClient,
    SignedInClient,
  ];
  let guest: GuestClient;
  let acme: string;
  let modelId: string;
  let revisionIds: string[];
  let ticketId: string;
  let link: { id: string };
  let grant: { id: string };
  const streams: TestStream[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    folder = await mkdtemp(join(tmpdir(), 'rapiddraft-story-'));
    kernel = createCadKernel({ pythonPath: kernelPython()! });
    const limits = { deadlineMs: 600_000, memoryBytes: 2 ** 31 };
    const cad = cadActivities({ knex: api.worker, objects: api.store, kernel, scratchDir: folder, limits });
    workers = await startTestWorkers(api.database, { cad });
    cli = await createTestCli({ databaseUrl: api.database.ownerUrl });
    [ada, bob, carol, dan, mallory] = [
      await api.signIn('ada@acme.example'),
      await api.signIn('bob@acme.example'),
      await api.signIn('carol@acme.example'),
      await api.signIn('dan@elsewhere.example'),
      await api.signIn('mallory@rival.example'),
    ];
  });
  afterAll(async () => {
    for (const stream of streams) stream.close();
    await workers?.stop();
    await kernel?.close();
    await cli?.remove();
    await api?.close();
    await rm(folder, { recursive: true });
  });

  /** The answer of what must be done. */
  async function done(who: Pick<SignedInClient, 'request'>, ...call: Parameters<SignedInClient['request']>) {
    const { status, body } = await who.request(...call);
    expect({ isDone: status < 300, detail: body?.detail }).toEqual({ isDone: true });
    return body;
  }
  async function upload(
    path: string,
    more: object,
  ): Promise<{ model: { id: string }; revision: { id: string } }> {
    const file = corpusFiles('good').find((name) => name.endsWith('cube-mm.step'))!;
    const bytes = await readFile(file);
    const announced = await done(ada, 'POST', path, {
      fileName: basename(file),
      sizeBytes: bytes.length,
      ...more,
    });
    const { method, url, headers } = announced.upload;
    expect((await fetch(url, { method, headers, body: bytes })).ok).toBe(true);
    const revision = `/api/v1/revisions/${announced.revision.id}`;
    await done(ada, 'POST', `${revision}/confirm`);
    for (;;) {
      const { status, reason } = await done(ada, 'GET', revision);
      if (status === 'ready') return announced;
      expect(reason).toBeNull();
      await sleep(100);
    }
  }
  async function listen(base: string, headers: Record<string, string>): Promise<TestStream> {
    const stream = await openEventStream(`${base}/api/v1/models/${modelId}/events`, headers);
    streams.push(stream);
    await stream.nextOf('hello');
    return stream;
  }
  const bearer = ({ sessionJwt }: SignedInClient) => ({ authorization: `Bearer ${sessionJwt}` });
  const ended = async (stream: TestStream) => {
    while ((await stream.next()) !== null);
  };

  it('Ada founds Acme and invites; Mallory founds a rival', async () => {
    acme = (await done(ada, 'POST', '/api/v1/organizations', { name: 'Acme' })).id;
    await done(mallory, 'POST', '/api/v1/organizations', { name: 'Rival' });
    for (const [who, role] of [
      [bob, 'member'],
      [carol, 'viewer'],
    ] as const) {
      await done(ada, 'POST', `/api/v1/organizations/${acme}/invitations`, { email: who.user.email, role });
      const { items } = await done(who, 'GET', '/api/v1/invitations');
      await done(who, 'POST', `/api/v1/invitations/${items[0].id}/accept`);
    }
  });

  it('she uploads the bracket, and it is read by the kernel', async () => {
    const project = await done(ada, 'POST', `/api/v1/organizations/${acme}/projects`, { name: 'Pump' });
    const { model, revision } = await upload('/api/v1/models', { name: 'Bracket', projectId: project.id });
    [modelId, revisionIds] = [model.id, [revision.id]];
    const { abilities } = (await done(carol, 'GET', `/api/v1/models/${modelId}`)).model;
    expect(abilities).toMatchObject({ view: true, comment: false, delete: false });
  });

  it('Bob pins a ticket to it and mentions Ada; Carol may read it and no more', async () => {
    const facts = await done(bob, 'GET', `/api/v1/revisions/${revisionIds[0]}/part-facts`);
    const [{ componentId }] = facts.items;
    const path = `/api/v1/models/${modelId}/tickets`;
    const ticket = await done(bob, 'POST', path, {
      title: 'The wall is too thin',
      body: '@ada, can it be **1.2 mm**?',
      pin: { componentId, occurrence: '0', positionMm: [1, 2, 3], normal: [0, 0, 1] },
    });
    ticketId = ticket.id;
    expect(ticket).toMatchObject({ number: 1, mentions: [ada.user.id], pin: { componentId } });
    expect((await done(carol, 'GET', path)).items).toMatchObject([
      { id: ticketId, abilities: { comment: false } },
    ]);
    expect(await carol.request('POST', path, { title: 'Me too' })).toMatchObject({ status: 403 });
  });

  it('Dan is let in by a grant, a supplier by a link: both comment, and everyone who looks hears of it', async () => {
    grant = await done(ada, 'POST', `/api/v1/models/${modelId}/grants`, {
      userId: dan.user.id,
      role: 'commenter',
    });
    const shared = await done(ada, 'POST', `/api/v1/models/${modelId}/share-links`, { level: 'comment' });
    link = shared.link;
    guest = await api.visit(shared.url.split('/').at(-1));
    await done(guest, 'PATCH', '/api/v1/share/guest', { name: 'Sam of the foundry' });
    const looking = await listen(api.url, bearer(ada));
    const replies = `/api/v1/tickets/${ticketId}/replies`;
    await done(dan, 'POST', replies, { body: 'The cutter needs 1 mm.' });
    expect((await looking.nextOf('reply.created')).data).toMatchObject({
      actor: { kind: 'user', id: dan.user.id },
    });
    await done(guest, 'POST', replies, { body: 'We can cast that.' });
    expect((await looking.nextOf('reply.created')).data).toMatchObject({ actor: { kind: 'guest' } });
    const { items } = await done(bob, 'GET', replies);
    expect(items).toMatchObject([
      { author: { id: dan.user.id } },
      { author: { name: 'Sam of the foundry' } },
    ]);
  });

  it('a second revision comes, a design review is asked for, and Bob approves it', async () => {
    const next = await upload(`/api/v1/models/${modelId}/revisions`, {});
    revisionIds.push(next.revision.id);
    const begun = await done(ada, 'POST', `/api/v1/models/${modelId}/design-reviews`, { title: 'PDR' });
    const path = `/api/v1/design-reviews/${begun.id}`;
    const asked = await done(ada, 'PUT', `${path}/reviewers/${bob.user.id}`, {
      version: begun.version,
      isRequired: true,
    });
    const { basis } = await done(ada, 'POST', `${path}/open`, { version: asked.version });
    expect(basis).toMatchObject({ revisionNumber: 2 });
    const { fileSha256, rulesSha256 } = basis;
    await done(bob, 'POST', `${path}/decisions`, { decision: 'approve', fileSha256, rulesSha256 });
    expect(await done(carol, 'GET', path)).toMatchObject({ status: 'approved' });
    const ticket = await done(bob, 'GET', `/api/v1/tickets/${ticketId}`);
    await done(bob, 'PATCH', `/api/v1/tickets/${ticketId}`, { version: ticket.version, status: 'resolved' });
  });

  it('what Ada takes back ends at once, streams that are open too', async () => {
    const [his, theirs] = [
      await listen(api.url, bearer(dan)),
      await listen(api.url + guest.base, { cookie: guest.cookie }),
    ];
    await done(ada, 'DELETE', `/api/v1/grants/${grant.id}`);
    await done(ada, 'DELETE', `/api/v1/share-links/${link.id}`);
    await Promise.all([ended(his), ended(theirs)]);
    expect(await dan.request('GET', `/api/v1/models/${modelId}`)).toMatchObject({ status: 404 });
    expect(await guest.request('GET', `/api/v1/models/${modelId}`)).toMatchObject({ status: 401 });
  });

  it('for Mallory there is nothing of it', async () => {
    const model = `/api/v1/models/${modelId}`;
    const paths = [
      model,
      `${model}/tickets`,
      `${model}/people`,
      `${model}/design-reviews`,
      `${model}/events`,
    ];
    for (const revision of revisionIds) paths.push(`/api/v1/revisions/${revision}`);
    paths.push(
      `/api/v1/tickets/${ticketId}`,
      `/api/v1/tickets/${ticketId}/replies`,
      `/api/v1/organizations/${acme}`,
    );
    for (const path of paths)
      expect({ path, ...(await mallory.request('GET', path)) }).toMatchObject({ status: 404 });
    expect((await done(mallory, 'GET', '/api/v1/models')).items).toEqual([]);
    expect((await done(mallory, 'GET', '/api/v1/tickets')).items).toEqual([]);
  });

  it('the audit chain holds all of it, and tells when somebody edits a row', async () => {
    await sealEvents(api.worker, 1_000, () => Promise.resolve());
    const verify = () => cli.run(['audit', 'verify', '--json', '--organization', acme]);
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.json()).toMatchObject({ isWhole: true });
    const { items } = await done(ada, 'GET', `/api/v1/organizations/${acme}/audit-events?limit=100`);
    const types = new Set((items as { type: string }[]).map(({ type }) => type));
    for (const type of [
      'ticket.created',
      'reply.created',
      'revision.ready',
      'grant.revoked',
      'share_link.revoked',
    ])
      expect([...types]).toContain(type);

    const owner = api.database.connect();
    await owner.raw('alter table activity_events disable trigger refuse_change');
    await owner('activity_events')
      .where({ type: 'ticket.created', resource_id: ticketId })
      .update({ actor_id: carol.user.id });
    const edited = await verify();
    expect(edited.code).not.toBe(0);
    expect(JSON.stringify(edited.json())).toContain('"edited"');
  });
});
