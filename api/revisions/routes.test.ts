import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asUser } from '../../database/connection.ts';
import { createIngestStore } from '../../database/ingest-store.ts';
import type { Revision } from '../../database/model-store.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { addComponents, createRevision, queueRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { workflowIds } from '../../workflows/contract.ts';

describeWith('postgres', 'revisions', () => {
  let api: TestApi;
  let ada: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
  });
  afterAll(() => api?.close());

  const queued = async (fileName = 'Gehäuse.step'): Promise<Revision> => {
    const app = api.database.connect('app');
    const { revision } = await createRevision(app, ada.user, { fileName });
    return queueRevision(app, ada.user, revision);
  };
  const runOf = ({ id, generation }: Revision) => ({ revisionId: id, generation });
  const get = (revision: Revision, leaf = '') =>
    ada.request('GET', `/api/v1/revisions/${revision.id}${leaf}`);
  const put = async (text: string, contentType: string) => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await api.store.put(contentKey(sha256), bytes, { contentType, sha256 });
    return { sha256, sizeBytes: bytes.length, contentType };
  };

  it('shows how far the processing is', async () => {
    const revision = await queued();
    const ingest = createIngestStore(api.worker);
    await ingest.stepStarted(runOf(revision), 'prescan', 0, 1);
    await ingest.stepDone(runOf(revision), 'prescan');
    await ingest.stepStarted(runOf(revision), 'kernel', 2, 3);
    await ingest.stepProgress(runOf(revision), 'kernel', 0.5);
    const { body } = await get(revision);
    expect(body).toMatchObject({ status: 'processing', progress: expect.closeTo(0.47) });
    expect(body.remainingMs).toBeGreaterThanOrEqual(0);
    expect(body.steps.slice(0, 3)).toMatchObject([
      { name: 'prescan', status: 'done', fraction: 1 },
      { name: 'checksum', status: 'pending' },
      { name: 'kernel', status: 'running', attempts: 3, fraction: 0.5 },
    ]);
  });

  it('gives out what was made, each by a link of its own', async () => {
    const revision = await queued();
    const scene = await put('{"version":1}', 'application/json');
    const source = await put('ISO-10303-21;', 'model/step');
    const ingest = createIngestStore(api.worker);
    expect(await get(revision, '/scene')).toMatchObject({ status: 404 });
    await api.worker.transaction(async (trx) => {
      await ingest.recordSource(trx, runOf(revision), source);
      await ingest.recordArtifact(trx, runOf(revision), 'scene', scene);
    });
    const { body } = await get(revision, '/artifacts');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['scene', 'source']);
    for (const { url, sha256, sizeBytes } of body.items) {
      const answer = await fetch(url);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.length).toBe(sizeBytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Geh%C3%A4use.step");
    }
    const redirect = await api.inject({
      url: `/api/v1/revisions/${revision.id}/scene`,
      headers: { authorization: `Bearer ${ada.sessionJwt}` },
    });
    expect(redirect.statusCode).toBe(302);
    expect(await (await fetch(redirect.headers.location ?? '')).json()).toEqual({ version: 1 });
  });

  it('keeps what a part can be made from to those who may have it, and records who was given it', async () => {
    const revision = await queued();
    const source = await put('ISO-10303-21;', 'model/step');
    const brep = await put('DBRep_DrawableShape', 'application/octet-stream');
    const mesh = await put('glTF', 'model/gltf-binary');
    const ingest = createIngestStore(api.worker);
    await api.worker.transaction((trx) => ingest.recordSource(trx, runOf(revision), source));
    const [component] = await addComponents(api.worker, revision, ['Rib']);
    const owner = api.database.connect();
    const of = { model_id: revision.modelId, revision_id: revision.id };
    for (const [kind, { sha256, sizeBytes, contentType }] of Object.entries({ brep, mesh })) {
      await owner('objects').insert({ sha256, size_bytes: sizeBytes, content_type: contentType });
      await owner('model_artifacts').insert({ ...of, kind, sha256, component_id: component });
    }
    const bob = await api.signIn('bob@example.com');
    const grant = { model_id: revision.modelId, user_id: bob.user.id, granted_by: ada.user.id };
    await owner('model_access_grants').insert({ ...grant, role: 'viewer' });
    const kinds = async (who: typeof ada, query = '') =>
      (await who.request('GET', `/api/v1/revisions/${revision.id}/artifacts${query}`)).body.items.map(
        ({ kind }: { kind: string }) => kind,
      ) as string[];
    const reads = () =>
      owner('activity_events')
        .where({ ...of, type: 'source.read' })
        .pluck('actor_id');
    expect(await kinds(bob)).toEqual(['mesh']);
    expect(await reads()).toEqual([]);
    // To look at the part takes none of it.
    expect(await kinds(ada, '?kinds=mesh,preview')).toEqual(['mesh']);
    expect(await reads()).toEqual([]);
    expect(await kinds(ada)).toEqual(['brep', 'mesh', 'source']);
    expect(await reads()).toEqual([ada.user.id]);
  });

  it('processes a failed or quarantined file again, once, and nothing else', async () => {
    const owner = api.database.connect();
    for (const status of ['failed', 'quarantined']) {
      const revision = await queued();
      const reason = JSON.stringify({ code: 'internal', message: 'It did not work.' });
      await owner('model_revisions').where({ id: revision.id }).update({ status, reason });
      expect((await get(revision)).body.reason).toEqual({ code: 'internal', message: 'It did not work.' });
      const retry = () => ada.request('POST', `/api/v1/revisions/${revision.id}/retry`);
      const answers = await Promise.all([retry(), retry(), retry()]);
      expect(answers.map((answer) => [answer.status, answer.body.status])).toEqual(
        Array(3).fill([202, 'queued']),
      );
      const starts = await owner('outbox')
        .where({ entity_key: revision.id })
        .orderBy('id')
        .pluck('workflow_id');
      expect(starts).toEqual(
        [1, 2].map((generation) => workflowIds.ingestRevision({ revisionId: revision.id, generation })),
      );
    }
    for (const status of ['ready', 'rejected', 'awaiting_upload']) {
      const revision = await queued();
      await owner('model_revisions').where({ id: revision.id }).update({ status });
      const refused = await ada.request('POST', `/api/v1/revisions/${revision.id}/retry`);
      expect([status, refused.status, refused.body.code]).toEqual([status, 409, 'conflict']);
    }
  });

  it('has no findings and no report before an analysis', async () => {
    const revision = await queued();
    expect((await get(revision, '/findings')).body).toEqual({ analysis: null, items: [] });
    expect((await get(revision, '/report')).body).toEqual({ report: null });
    expect((await get(revision, '/part-facts')).body).toEqual({ items: [] });
  });

  it('analyses a ready revision again, once at a time', async () => {
    const revision = await queued();
    const owner = api.database.connect();
    const again = () => ada.request('POST', `/api/v1/revisions/${revision.id}/analyses`);
    expect((await again()).body.code).toBe('conflict');
    await owner('model_revisions').where({ id: revision.id }).update({ status: 'ready' });
    const bob = await api.signIn('bob@example.com');
    expect((await bob.request('POST', `/api/v1/revisions/${revision.id}/analyses`)).status).toBe(404);
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(
      Array(3).fill([202, undefined]),
    );
    const ids = new Set(answers.map((answer) => answer.body.analysis.id as string));
    expect(ids.size).toBe(1);
    const [runId] = ids;
    expect(await owner('outbox').where({ workflow_id: `analyze-manufacturability:${runId}` })).toHaveLength(
      1,
    );
    await owner('dfm_runs').where({ id: runId }).update({ status: 'failed', finished_at: owner.fn.now() });
    expect((await again()).body.analysis).toMatchObject({ status: 'queued' });
  });

  it('gives the report out once it is ready', async () => {
    const revision = await queued('Halter.STEP');
    const pdf = await put('%PDF-1.7', 'application/pdf');
    const owner = api.database.connect();
    await owner('objects').insert({
      sha256: pdf.sha256,
      size_bytes: pdf.sizeBytes,
      content_type: pdf.contentType,
    });
    const document = { model_id: revision.modelId, revision_id: revision.id, kind: 'dfm_report' };
    const made = { status: 'ready', sha256: pdf.sha256, size_bytes: pdf.sizeBytes, pages: 3 };
    await owner('document_artifacts').insert({ ...document, version: 1, ...made });
    const { report } = (await get(revision, '/report')).body;
    expect(report).toMatchObject({ version: 1, status: 'ready', pages: 3, sizeBytes: 8 });
    expect(await (await fetch(report.url)).text()).toBe('%PDF-1.7');
    await owner('document_artifacts').insert({ ...document, version: 2 });
    expect((await get(revision, '/report')).body.report).toMatchObject({
      version: 2,
      status: 'queued',
      url: null,
    });
    // Only who was given a link is on record for it.
    const reads = owner('activity_events').where({ revision_id: revision.id, type: 'report.read' });
    expect(await reads).toMatchObject([
      { actor_id: ada.user.id, resource_kind: 'document', resource_id: report.id, sensitive: true },
    ]);
  });

  it('has the report of its latest analysis drawn again, once at a time, by whoever may export', async () => {
    const revision = await queued();
    const owner = api.database.connect();
    const again = (who = ada) => who.request('POST', `/api/v1/revisions/${revision.id}/reports`);
    expect(await again()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const of = { model_id: revision.modelId, revision_id: revision.id };
    const [run] = await owner('dfm_runs').insert({ ...of, generation: 1, status: 'done' }, ['id']);
    const failed = { kind: 'dfm_report', run_id: run.id, version: 1, status: 'failed' };
    await owner('document_artifacts').insert({ ...of, ...failed });
    const bob = await api.signIn('bob@example.com');
    expect((await again(bob)).status).toBe(404);
    const grant = { model_id: revision.modelId, user_id: bob.user.id, granted_by: ada.user.id };
    await owner('model_access_grants').insert({ ...grant, role: 'commenter' });
    expect((await again(bob)).status).toBe(403);
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const [id, ...others] = new Set(answers.map(({ body }) => body.report.id as string));
    expect(others).toEqual([]);
    expect(answers[0].body.report).toMatchObject({ version: 2, status: 'queued' });
    expect((await get(revision, '/report')).body.report).toMatchObject({ id, version: 2 });
    const input = { documentId: id!, revisionId: revision.id };
    const entries = owner('outbox').where({ workflow_id: workflowIds.exportDfmReport(input) });
    expect(await entries).toMatchObject([{ entity_key: revision.id, input }]);
    expect(await owner('activity_events').where({ ...of, type: 'report.requested' })).toHaveLength(1);
  });

  it('is gone for its owner, too, when the model was deleted', async () => {
    const revision = await queued();
    await asUser(api.database.connect('app'), ada.user.id, (trx) =>
      trx('model_documents').where({ id: revision.modelId }).update({ deleted_at: trx.fn.now() }),
    );
    expect((await get(revision)).status).toBe(404);
  });
});
