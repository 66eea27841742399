import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { sealEvents } from '../../database/audit-sealer.ts';
import { asCaller } from '../../database/connection.ts';
import { appendEvent } from '../../database/event-store.ts';
import type { NewEvent } from '../../database/event-store.ts';
import { canonicalJson } from '../../domain/audit/canonical-json.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'the audit log', () => {
  let api: TestApi;
  let owner: Knex;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let organization: string;
  let base: string;

  beforeAll(async () => {
    api = await startTestApi();
    owner = api.database.connect();
    [ada, bob] = [await api.signIn('ada@example.com'), await api.signIn('bob@example.com')];
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const made = await ada.request('POST', '/api/v1/organizations', { name: 'Acme' });
    organization = made.body.id;
    base = `/api/v1/organizations/${organization}`;
    await owner('organization_members').insert({
      organization_id: organization,
      user_id: bob.user.id,
      role: 'auditor',
    });
  });

  const role = (changes: object) =>
    owner('organization_members')
      .where({ organization_id: organization, user_id: bob.user.id })
      .update(changes);
  const origin = { address: '192.0.2.7', client: '=cmd|calc', requestId: 'r' };
  const append = (event: Partial<NewEvent> & Pick<NewEvent, 'type'>) =>
    asCaller(api.database.connect('app'), { userId: ada.user.id, origin }, (trx) =>
      appendEvent(trx, { organizationId: organization, ...event }),
    );
  const seal = () => sealEvents(api.worker, 1_000, () => Promise.resolve());
  const raw = ({ sessionJwt }: SignedInClient, path: string) =>
    api.inject({ url: base + path, headers: { authorization: `Bearer ${sessionJwt}` } });
  const types = async (who: SignedInClient, query = '') => {
    const { body } = await who.request('GET', `${base}/audit-events${query}`);
    return body.items.map(({ type }: { type: string }) => type) as string[];
  };

  it('says who did what, when, from where and with which client', async () => {
    const payload = { before: { role: 'viewer' }, after: { role: 'admin' } };
    await append({ type: 'member.changed', resource: { kind: 'member', id: bob.user.id }, payload });
    await seal();
    const { body } = await bob.request('GET', `${base}/audit-events?limit=1`);
    expect(body.items).toEqual([
      expect.objectContaining({
        type: 'member.changed',
        actor: { kind: 'user', id: ada.user.id, name: 'ada@example.com' },
        resource: { kind: 'member', id: bob.user.id, name: 'bob@example.com' },
        payload,
        origin,
        position: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });

  it('names what something happened to for those who may see it', async () => {
    for (const body of [{ name: 'Open' }, { name: 'Secret', isPrivate: true }])
      await ada.request('POST', `${base}/projects`, body);
    const { body: projects } = await ada.request('GET', `/api/v1/projects?organizationId=${organization}`);
    for (const project of projects.items as { id: string; name: string }[])
      await createRevision(api.database.connect('app'), ada.user, { projectId: project.id });
    const named = async (who: SignedInClient, type: string) => {
      const { body } = await who.request('GET', `${base}/audit-events?type=${type}`);
      return body.items.map(({ resource, modelName }: { resource: { name: string }; modelName: string }) =>
        type === 'project' ? resource.name : modelName,
      );
    };
    expect(await named(ada, 'project')).toEqual(['Secret', 'Open']);
    expect(await named(bob, 'project')).toEqual([null, 'Open']);
    expect((await named(ada, 'revision')).every((name: string | null) => name !== null)).toBe(true);
    expect((await named(bob, 'revision')).filter((name: string | null) => name === null)).toHaveLength(1);
  });

  it('is read by whom the permissions allow; reads of sensitive things by fewer', async () => {
    await append({ type: 'member.changed' });
    await append({ type: 'source.read' });
    expect(await types(ada)).toContain('source.read');
    expect(await types(bob)).toContain('source.read');
    await role({ removed_permissions: ['audit:sensitive'] });
    expect(await types(bob)).toContain('member.changed');
    expect(await types(bob)).not.toContain('source.read');
    expect((await raw(bob, '/audit-export')).body).not.toContain('source.read');
    expect((await raw(bob, '/audit-verification')).statusCode).toBe(403);
    await role({ role: 'admin', removed_permissions: [] });
    expect(await types(bob)).not.toContain('source.read');
    expect((await raw(bob, '/audit-export')).statusCode).toBe(403);
    await role({ role: 'member' });
    expect((await raw(bob, '/audit-events')).statusCode).toBe(403);
  });

  it('is filtered and paged', async () => {
    for (const n of [1, 2, 3]) await append({ type: 'share_link.created', payload: { n } });
    await append({ type: 'share_link_visits.read', resource: { kind: 'x', id: 'that-one' } });
    expect(await types(ada, '?type=share_link')).toEqual(Array(3).fill('share_link.created'));
    expect(await types(ada, '?type=share_link.created&limit=100')).toHaveLength(3);
    expect(await types(ada, '?resourceId=that-one')).toEqual(['share_link_visits.read']);
    expect(await types(ada, `?actorId=${bob.user.id}`)).toEqual([]);
    expect(await types(ada, '?from=2100-01-01T00:00:00Z')).toEqual([]);
    expect(await types(ada, '?to=2000-01-01T00:00:00Z')).toEqual([]);
    const first = await ada.request('GET', `${base}/audit-events?type=share_link&limit=2`);
    const second = await ada.request(
      'GET',
      `${base}/audit-events?type=share_link&limit=2&cursor=${first.body.nextCursor}`,
    );
    const seen = [...first.body.items, ...second.body.items].map(({ payload }) => payload.n);
    expect(seen).toEqual([3, 2, 1]);
    expect(second.body.nextCursor).toBeNull();
    expect((await raw(ada, '/audit-events?cursor=W10')).statusCode).toBe(400);
  });

  it('records who reads it, page by page', async () => {
    await append({ type: 'ticket.created' });
    await append({ type: 'ticket.created' });
    const page = await ada.request('GET', `${base}/audit-events?type=ticket&limit=1`);
    await ada.request('GET', `${base}/audit-events?type=ticket&limit=1&cursor=${page.body.nextCursor}`);
    const { body } = await bob.request('GET', `${base}/audit-events?type=audit.read`);
    expect(body.items.slice(0, 2)).toMatchObject([
      { actor: { id: ada.user.id }, payload: { type: 'ticket', before: page.body.items[0].seq } },
      { actor: { id: ada.user.id }, payload: { type: 'ticket', before: null } },
    ]);
    // Who is refused reads nothing.
    await role({ role: 'member' });
    await raw(bob, '/audit-events');
    await role({ role: 'auditor' });
    const after = await bob.request('GET', `${base}/audit-events?type=audit.read&actorId=${bob.user.id}`);
    expect(after.body.items).toHaveLength(1);
  });

  it('is found to be whole, and where it is not', async () => {
    await append({ type: 'member.changed' });
    await seal();
    const { body: whole } = await bob.request('GET', `${base}/audit-verification`);
    expect(whole).toMatchObject({ isWhole: true, problems: [], checked: whole.head.position });
    const { position, hash } = whole.head;
    const anchored = `/audit-verification?position=${position}&hash=${hash}`;
    expect((await raw(bob, anchored)).json()).toMatchObject({ isWhole: true });
    expect((await raw(bob, `/audit-verification?position=${position}`)).statusCode).toBe(400);
    const later = `/audit-verification?position=${position + 1}&hash=${hash}`;
    expect((await raw(bob, later)).json()).toMatchObject({ problems: [{ kind: 'end_removed' }] });
    await owner.transaction(async (trx) => {
      await trx.raw('set local session_replication_role = replica');
      await trx('activity_events').where({ organization_id: organization }).update({ actor_id: bob.user.id });
    });
    expect((await raw(bob, '/audit-verification')).json()).toMatchObject({
      isWhole: false,
      problemCount: position,
    });
  });

  describe('exported', () => {
    it('as JSON, is checked by its hashes alone, and on record', async () => {
      for (let n = 0; n < 5; n += 1) await append({ type: 'ticket.created', payload: { n, 'ü"': [null] } });
      await seal();
      const answer = await raw(bob, '/audit-export');
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="audit-.*\.json"$/);
      const file = answer.json();
      let previous = '0'.repeat(64);
      const sealed = file.events.filter(({ position }: { position?: number }) => position !== undefined);
      for (const { position, hash, originCommitment, event } of sealed) {
        const text = canonicalJson({ chainId: file.organizationId, position, originCommitment, event });
        previous = createHash('sha256').update(`rapiddraft-audit-v1\n${previous}\n${text}`).digest('hex');
        expect(hash).toBe(previous);
      }
      expect(file.head).toEqual({ position: sealed.length, hash: previous });
      expect(file.events.at(-1).event).toMatchObject({ type: 'audit.read', actorId: bob.user.id });
    });

    it('as CSV, is a table in which no text is a formula', async () => {
      await append({ type: 'ticket.created', payload: { n: 'a,"b"' } });
      const answer = await raw(ada, '/audit-export?format=csv');
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      const lines = answer.body.split('\r\n');
      expect(lines[0]).toMatch(/^position,seq,createdAt,type,/);
      const line = lines.find((one) => one.includes('ticket.created'));
      expect(line).toContain(String.raw`,192.0.2.7,'=cmd|calc,r,"{""n"":""a,\""b\""""}",`);
      expect(answer.body).not.toMatch(/[,\n]=cmd/);
    });

    it('is whole over many pages', async () => {
      await owner.raw(
        `insert into activity_events (seq, organization_id, type)
         select 0, ?, 'bulk.added' from generate_series(1, 2500)`,
        [organization],
      );
      const file = (await raw(ada, '/audit-export')).json();
      const seqs = file.events.map(({ event }: { event: { seq: number } }) => event.seq);
      expect(seqs.length).toBeGreaterThan(2500);
      expect(new Set(seqs).size).toBe(seqs.length);
    });
  });
});
