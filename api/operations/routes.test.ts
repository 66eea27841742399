import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createUserStore } from '../../database/user-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'operations', () => {
  let api: TestApi;
  let operator: SignedInClient;
  let other: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    operator = await api.signIn('operator@example.com');
    other = await api.signIn('other@example.com');
    await createUserStore(api.database.connect()).setOperator(operator.user.id, true);
  });
  afterAll(() => api?.close());

  it('belong to operators alone', async () => {
    const routes: ['GET' | 'POST', string][] = [
      ['GET', '/api/v1/operations/status'],
      ['GET', '/api/v1/operations/backups'],
      ['POST', '/api/v1/operations/backups'],
      ['GET', `/api/v1/operations/backups/${randomUUID()}`],
      ['POST', `/api/v1/operations/backups/${randomUUID()}/verify`],
    ];
    for (const [method, url] of routes) {
      expect([url, (await other.request(method, url)).status]).toEqual([url, 403]);
    }
    expect(await api.database.connect()('backups').select()).toEqual([]);
  });

  it('take a request for a backup, queue it, and show it', async () => {
    const { status, body } = await operator.request('POST', '/api/v1/operations/backups');
    expect(status).toBe(202);
    expect(body.backup).toMatchObject({ status: 'requested', trigger: 'manual', verification: null });
    const [entry] = await api.database
      .connect()('outbox')
      .where({ entity_key: `backup:${body.backup.id}` });
    expect(entry).toMatchObject({ workflow: 'backUpDatabase', queue: 'operations' });
    const shown = await operator.request('GET', `/api/v1/operations/backups/${body.backup.id}`);
    expect(shown.body).toEqual({ backup: body.backup, verifications: [] });
    const early = await operator.request('POST', `/api/v1/operations/backups/${body.backup.id}/verify`);
    expect(early).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('verify a backup that is complete', async () => {
    const owner = api.database.connect();
    const [{ id }] = await owner('backups').insert(
      { trigger: 'manual', status: 'completed', location: 'x', encrypted: true, bytes: 10, manifest: '{}' },
      ['id'],
    );
    const { status, body } = await operator.request('POST', `/api/v1/operations/backups/${id}/verify`);
    expect(status).toBe(202);
    const shown = await operator.request('GET', `/api/v1/operations/backups/${id}`);
    expect(shown.body.verifications).toMatchObject([{ id: body.verificationId, status: 'running' }]);
    expect(shown.body.backup.verification.id).toBe(body.verificationId);
  });

  it('page through backups', async () => {
    for (let index = 0; index < 3; index += 1) await operator.request('POST', '/api/v1/operations/backups');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await operator.request('GET', `/api/v1/operations/backups?limit=2${query}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    const stored = await api.database.connect()('backups').pluck('id');
    expect(ids).toHaveLength(stored.length);
    expect(new Set(ids)).toEqual(new Set(stored));
  });

  it('ask the identity provider itself: a session revoked there is refused at once', async () => {
    const gone = await api.signIn('operator@example.com');
    const [, claims = ''] = gone.sessionJwt.split('.');
    const { 'https://stytch.com/session': session } = JSON.parse(
      Buffer.from(claims, 'base64url').toString(),
    ) as {
      'https://stytch.com/session': { id: string };
    };
    await api.revokeAtProvider(session.id);
    expect((await gone.request('POST', '/api/v1/operations/backups')).status).toBe(401);
  });
});
