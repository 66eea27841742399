import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asUser } from '../../database/connection.ts';
import { listWork, queueStates, storageUse } from '../../database/operations-store.ts';
import { createUserStore } from '../../database/user-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { startOf } from '../../workflows/contract.ts';
import { enqueue } from '../../database/outbox.ts';

describeWith('postgres', 'work in the background as operators see it', () => {
  let api: TestApi;
  let operator: SignedInClient;
  let other: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    operator = await api.signIn('operator@example.com');
    other = await api.signIn('other@example.com');
    const owner = api.database.connect();
    await createUserStore(owner).setOperator(operator.user.id, true);
    const app = api.database.connect('app');
    const { revision } = await createRevision(app, other.user, {});
    const input = { revisionId: revision.id, generation: 1 };
    await owner.transaction((trx) => enqueue(trx, startOf('ingestRevision', input, revision.id)));
    await owner.transaction((trx) =>
      enqueue(trx, startOf('backUpDatabase', { backupId: 'b', trigger: 'manual' }, 'backup:b')),
    );
    await owner('outbox').where({ workflow: 'backUpDatabase' }).update({ sent_at: new Date(), restarts: 2 });
    const step = { revision_id: revision.id, model_id: revision.modelId, generation: 1 };
    await owner('revision_steps').insert([
      { ...step, name: 'prescan', ordinal: 0, status: 'done', attempts: 1, duration_ms: 12 },
      { ...step, name: 'kernel', ordinal: 2, status: 'running', attempts: 3 },
    ]);
  });
  afterAll(() => api?.close());

  it('counts what waits and runs in each queue, and what is kept', async () => {
    const { status, body } = await operator.request('GET', '/api/v1/operations/queues');
    expect(status).toBe(200);
    const of = (queue: string) => body.queues.find((one: { queue: string }) => one.queue === queue);
    expect(of('cad')).toMatchObject({ waiting: 1, running: 0, oldestAt: expect.any(String) });
    expect(of('operations')).toMatchObject({ waiting: 0, running: 1 });
    expect(of('mail')).toEqual({ queue: 'mail', waiting: 0, running: 0, oldestAt: null });
    expect(body.storage.databaseBytes).toBeGreaterThan(1_000_000);
    expect(body.temporalUiUrl).toBeNull();
  });

  it('lists workflows with their steps and retries, page by page, and those alone that have not ended', async () => {
    const first = await operator.request('GET', '/api/v1/operations/workflows?limit=1');
    expect(first.body.items).toMatchObject([{ workflow: 'backUpDatabase', state: 'running', restarts: 2 }]);
    const next = `/api/v1/operations/workflows?limit=1&cursor=${first.body.nextCursor}`;
    const second = await operator.request('GET', next);
    expect(second.body).toMatchObject({
      nextCursor: null,
      items: [
        {
          workflow: 'ingestRevision',
          state: 'waiting',
          steps: [
            { name: 'prescan', status: 'done', attempts: 1, durationMs: 12 },
            { name: 'kernel', status: 'running', attempts: 3, durationMs: null },
          ],
        },
      ],
    });
    await api.database
      .connect()('outbox')
      .where({ workflow: 'backUpDatabase' })
      .update({ finished_at: new Date() });
    const open = await operator.request('GET', '/api/v1/operations/workflows?open=true');
    expect(open.body.items.map(({ workflow }: { workflow: string }) => workflow)).toEqual(['ingestRevision']);
  });

  it('is nothing to others, not even where the API forgot to ask', async () => {
    for (const url of ['/api/v1/operations/queues', '/api/v1/operations/workflows'])
      expect((await other.request('GET', url)).status).toBe(403);
    const app = api.database.connect('app');
    const seen = await asUser(app, other.user.id, async (trx) => [
      await queueStates(trx),
      await listWork(trx, { limit: 10, onlyOpen: false }),
      await storageUse(trx),
    ]);
    expect(seen).toEqual([[], [], { databaseBytes: 0, objects: 0, objectBytes: 0 }]);
  });
});
