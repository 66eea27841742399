import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { createRevision, createShareLink, createUser } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'a guest of a share link', () => {
  let api: TestApi;
  let owner: Knex;
  let model: ModelDocument;
  let revision: Revision;
  beforeAll(async () => {
    api = await startTestApi();
    owner = api.database.connect();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const app = api.database.connect('app');
    ({ model, revision } = await createRevision(app, await createUser(app)));
  });

  const open = (token: string, cookies: Record<string, string> = {}) =>
    api.inject({
      url: `/share/${token}`,
      cookies,
      headers: { accept: 'text/html', 'user-agent': 'a browser' },
    });
  const past = new Date(Date.now() - 1_000);

  it('gets a cookie for the token and no trace of it', async () => {
    const link = await createShareLink(owner, model);
    const answer = await open(link.token);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/share/${link.id}/`]);
    expect(answer.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(answer.cookies).toMatchObject([
      { name: `rapiddraft_guest_${link.id}`, path: '/share', httpOnly: true, sameSite: 'Lax' },
    ]);
    expect(JSON.stringify([answer.headers, answer.body])).not.toContain(link.token);
    expect(api.log.filter((line) => line.includes(link.token))).toEqual([]);
  });

  it('sees the model as the link allows, and no other', async () => {
    const { token } = await createShareLink(owner, model, { level: 'comment' });
    const guest = await api.visit(token);
    const { status, body } = await guest.request('GET', `/api/v1/models/${model.id}`);
    expect(status).toBe(200);
    expect(body.model).toMatchObject({ role: 'commenter', abilities: { comment: true, editReview: false } });
    const app = api.database.connect('app');
    const other = await createRevision(app, await createUser(app));
    expect((await guest.request('GET', `/api/v1/models/${other.model.id}`)).status).toBe(404);
    expect((await guest.request('GET', `/api/v1/revisions/${other.revision.id}`)).status).toBe(404);
  });

  it('may call the routes for guests alone, and with their cookie below their link alone', async () => {
    const [mine, other] = [await createShareLink(owner, model), await createShareLink(owner, model)];
    const guest = await api.visit(mine.token);
    expect(await guest.request('GET', '/api/v1/models')).toMatchObject({ status: 403 });
    expect(await guest.request('GET', '/api/v1/me')).toMatchObject({ status: 403 });
    const { cookies } = await open(mine.token);
    const carried = { [`rapiddraft_guest_${mine.id}`]: cookies[0]!.value };
    const misplaced = { [`rapiddraft_guest_${other.id}`]: cookies[0]!.value };
    const url = `/api/v1/revisions/${revision.id}`;
    const status = async (path: string, sent: Record<string, string>) =>
      (await api.inject({ url: path, cookies: sent })).statusCode;
    expect(await status(`/share/${mine.id}${url}`, carried)).toBe(200);
    expect(await status(url, carried)).toBe(401);
    expect(await status(`/share/${other.id}${url}`, carried)).toBe(401);
    expect(await status(`/share/${other.id}${url}`, misplaced)).toBe(401);
    expect(await status(`/share/${randomUUID()}${url}`, carried)).toBe(401);
  });

  it.each([
    ['revoked', { revoked_at: past }],
    ['expired', { expires_at: past }],
  ])('is out with the next request once the link is %s', async (_what, change) => {
    const link = await createShareLink(owner, model);
    const guest = await api.visit(link.token);
    expect((await guest.request('GET', `/api/v1/revisions/${revision.id}`)).status).toBe(200);
    await owner('share_links').where({ id: link.id }).update(change);
    expect(await guest.request('GET', `/api/v1/revisions/${revision.id}`)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
  });

  it('is out once the model is deleted', async () => {
    const link = await createShareLink(owner, model);
    const guest = await api.visit(link.token);
    await owner('model_documents').where({ id: model.id }).update({ deleted_at: past });
    expect((await guest.request('GET', `/api/v1/revisions/${revision.id}`)).status).toBe(401);
    expect((await open(link.token)).statusCode).toBe(404);
  });

  it('is out once the organization is deleted, and leaves no trace of a visit', async () => {
    const link = await createShareLink(owner, model);
    const guest = await api.visit(link.token);
    await owner('organizations').where({ id: model.organizationId }).update({ deleted_at: past });
    expect((await guest.request('GET', '/api/v1/share')).status).toBe(401);
    expect((await guest.request('GET', `/api/v1/revisions/${revision.id}`)).status).toBe(401);
    expect((await open(link.token)).statusCode).toBe(404);
    expect(await owner('share_link_visits').where({ link_id: link.id })).toHaveLength(1);
  });

  it('is told the same of every token that opens nothing, as a page or as a problem', async () => {
    const tokens = [
      randomBytes(32).toString('base64url'),
      'x',
      (await createShareLink(owner, model, { revoked_at: past })).token,
      (await createShareLink(owner, model, { expires_at: past })).token,
    ];
    const pages = await Promise.all(tokens.map((token) => open(token)));
    const shown = ({ statusCode, body, headers }: (typeof pages)[number]) => {
      const { 'x-request-id': _id, date: _date, ...rest } = headers;
      return { statusCode, body, headers: rest };
    };
    expect(new Set(pages.map((page) => JSON.stringify(shown(page)))).size).toBe(1);
    expect(pages[0]).toMatchObject({ statusCode: 404, cookies: [] });
    expect(pages[0]?.body).toContain('Ask whoever sent it for a new one');
    const problem = await api.inject({ url: `/share/${tokens[0]}` });
    expect(problem.json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is the same guest when they come back, and each visit is on record', async () => {
    const link = await createShareLink(owner, model);
    const first = await open(link.token);
    const cookie = first.cookies[0]!;
    await open(link.token, { [cookie.name]: cookie.value });
    await open(link.token);
    await api.inject({ method: 'HEAD', url: `/share/${link.token}` });
    const visits = await owner('share_link_visits').where({ link_id: link.id }).orderBy('id');
    expect(visits).toHaveLength(3);
    expect(visits[0]).toMatchObject({ address: '127.0.0.1', client: 'a browser' });
    expect(visits[1]?.guest_id).toBe(visits[0]?.guest_id);
    expect(visits[2]?.guest_id).not.toBe(visits[0]?.guest_id);
    expect(await owner('share_links').where({ id: link.id }).first()).toMatchObject({ use_count: 3 });
  });

  it('is not let in before they proved the address that the link asks for', async () => {
    const link = await createShareLink(owner, model, { allowed_domain: 'example.com' });
    const guest = await api.visit(link.token);
    const read = () => guest.request('GET', `/api/v1/revisions/${revision.id}`);
    expect(await read()).toMatchObject({ status: 401, body: { details: { needs: 'email_code' } } });
    const prove = (email: string) => owner('share_guests').where({ link_id: link.id }).update({ email });
    await prove('someone@sub.example.com');
    expect((await read()).status).toBe(401);
    await prove('someone@example.com');
    expect((await read()).status).toBe(200);
  });

  it('says a name before doing anything but looking', async () => {
    const { token } = await createShareLink(owner, model, { level: 'edit' });
    const guest = await api.visit(token);
    const analyse = () => guest.request('POST', `/api/v1/revisions/${revision.id}/analyses`);
    expect(await guest.request('GET', '/api/v1/share')).toMatchObject({
      body: { level: 'edit', modelId: model.id, needs: null, lens: null, guest: { name: null, email: null } },
    });
    expect(await analyse()).toMatchObject({ status: 403, body: { details: { needs: 'name' } } });
    for (const name of ['', ' ', 'a\u0000b', 'a\u202eb', 'x'.repeat(101)])
      expect([name, (await guest.request('PATCH', '/api/v1/share/guest', { name })).status]).toEqual([
        name,
        400,
      ]);
    const named = await guest.request('PATCH', '/api/v1/share/guest', { name: ' Grace ' });
    expect(named).toMatchObject({ status: 200, body: { guest: { name: 'Grace' } } });
    expect(await analyse()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});
