import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../test/requirements.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';

describeWith('postgres', 'conditional requests', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await createReviewWorld();
  });
  afterAll(() => world?.close());

  const send = (
    method: 'GET' | 'HEAD' | 'PATCH' | 'DELETE',
    url: string,
    headers: Record<string, string> = {},
    payload?: object,
  ) =>
    world.api.inject({
      method,
      url,
      headers: { authorization: `Bearer ${world.ada.sessionJwt}`, ...headers },
      ...(payload ? { payload } : {}),
    });
  const raise = async (): Promise<string> => {
    const { body } = await world.ada.request('POST', `/api/v1/models/${world.modelId}/tickets`, {
      title: 'Rib',
    });
    return `/api/v1/tickets/${body.id}`;
  };
  const tagOf = async (url: string) => String((await send('GET', url)).headers.etag);

  it('answers 304 while nothing changed, with no bytes and the same tag', async () => {
    const url = await raise();
    const first = await send('GET', url);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"1-[\w-]{16}"$/);
    expect(first.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      vary: 'authorization, cookie',
    });
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await send('GET', url, { 'if-none-match': known });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      expect(again.headers).toMatchObject({ 'cache-control': 'private, no-cache' });
      expect(again.headers).not.toHaveProperty('content-type');
    }
    expect((await send('HEAD', url, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await send('GET', url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('answers anew where something else changed than the version', async () => {
    const url = await raise();
    const etag = await tagOf(url);
    await world.ada.request('POST', `${url}/replies`, { body: 'Thicker.' });
    const again = await send('GET', url, { 'if-none-match': etag });
    expect([again.statusCode, again.json<{ version: number }>().version]).toEqual([200, 1]);
  });

  it('tags models, revisions, projects and organizations too', async () => {
    const { model } = (await world.ada.request('GET', `/api/v1/models/${world.modelId}`)).body;
    for (const url of [
      `/api/v1/models/${world.modelId}`,
      `/api/v1/revisions/${world.revisionId}`,
      `/api/v1/projects/${model.projectId}`,
      `/api/v1/organizations/${model.organizationId}`,
    ])
      expect((await send('GET', url, { 'if-none-match': await tagOf(url) })).statusCode).toBe(304);
  });

  it('changes what has the tag of If-Match, which stands for the version', async () => {
    const url = await raise();
    const changed = await send('PATCH', url, { 'if-match': await tagOf(url) }, { title: 'Ribs' });
    expect(changed.json()).toMatchObject({ title: 'Ribs', version: 2 });
    // The tag of what came of it goes into the next change.
    const etag = String(changed.headers.etag);
    const again = await send('PATCH', url, { 'if-match': etag }, { title: 'Rib', version: 2 });
    expect(again.json()).toMatchObject({ version: 3 });
  });

  it('refuses a change of an old version with both, and changes nothing', async () => {
    const url = await raise();
    const etag = await tagOf(url);
    await send('PATCH', url, { 'if-match': etag }, { title: 'First' });
    const second = await send('PATCH', url, { 'if-match': etag }, { title: 'Second' });
    expect(second.statusCode).toBe(412);
    expect(second.json()).toMatchObject({
      code: 'precondition_failed',
      details: { current: { title: 'First', version: 2 }, yours: { title: 'Second' } },
    });
    expect((await send('GET', url)).json()).toMatchObject({ title: 'First', version: 2 });
  });

  it('refuses what it cannot check', async () => {
    const url = await raise();
    const etag = await tagOf(url);
    const foreign = await send('PATCH', url, { 'if-match': '"etag-of-another"' }, { title: 'X' });
    expect(foreign.json()).toMatchObject({ status: 412, code: 'precondition_failed' });
    const twice = await send('PATCH', url, { 'if-match': etag }, { title: 'X', version: 7 });
    expect(twice.json()).toMatchObject({ status: 400, code: 'bad_request' });
    expect((await send('DELETE', url, { 'if-match': etag })).statusCode).toBe(400);
    expect((await send('PATCH', url, { 'if-match': '*' }, { title: 'X' })).statusCode).toBe(400);
    expect((await send('GET', url)).json()).toMatchObject({ title: 'Rib', version: 1 });
  });

  it('lets nothing else be kept by caches', async () => {
    const list = await send('GET', '/api/v1/tickets');
    expect([list.headers['cache-control'], list.headers.etag]).toEqual(['no-store', undefined]);
    const missing = await send('GET', `/api/v1/tickets/${randomUUID()}`);
    expect([missing.statusCode, missing.headers['cache-control']]).toEqual([404, 'no-store']);
  });
});
