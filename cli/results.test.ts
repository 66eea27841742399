import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addRun, createDfmStore } from '../database/dfm-store.ts';
import { addReport, createDocumentStore } from '../database/document-store.ts';
import { createIngestStore } from '../database/ingest-store.ts';
import type { Revision } from '../database/model-store.ts';
import { upsertItems } from '../database/search-items.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import { startTestApi } from '../test/api.ts';
import type { SignedInClient, TestApi } from '../test/api.ts';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { createRevision, queueRevision } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { sampleFinding, samplePartFacts } from '../test/samples.ts';
import { workflowIds } from '../workflows/contract.ts';

const hash = (digit: string) => digit.repeat(64);

describeWith('postgres', 'results in a terminal', () => {
  let api: TestApi;
  let cli: TestCli;
  let ada: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    cli = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
    await cli.run(['login', '--email', 'ada@example.com']);
    ada = await api.signIn('ada@example.com');
  });
  afterAll(async () => {
    await cli?.remove();
    await api?.close();
  });

  const put = async (text: string, contentType: string) => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await api.store.put(contentKey(sha256), bytes, { contentType, sha256 });
    return { sha256, sizeBytes: bytes.length, contentType };
  };

  const facts = samplePartFacts({ name: 'Halter \u001b[31mrot', volumeMm3: 1234.567, areaMm2: 800 });

  /** A queued revision, and what a worker would make of it, step by step. */
  const makeRevision = async (fileName = 'Halter.step') => {
    const app = api.database.connect('app');
    const { revision: announced } = await createRevision(app, ada.user, { fileName });
    const revision: Revision = await queueRevision(app, ada.user, announced);
    const run = { revisionId: revision.id, generation: revision.generation };
    const ingest = createIngestStore(api.worker);
    const dfm = createDfmStore(api.worker);
    return {
      revision,
      async ingest() {
        const objects = {
          source: await put(`ISO-10303-21; ${revision.id}`, 'model/step'),
          preview: await put('glTF', 'model/gltf-binary'),
          scene: await put('{"version":1}', 'application/json'),
        };
        await api.worker.transaction(async (trx) => {
          await ingest.recordSource(trx, run, objects.source);
          await ingest.recordArtifact(trx, run, 'preview', objects.preview);
          await ingest.recordArtifact(trx, run, 'scene', objects.scene);
          await ingest.recordComponents(trx, run, [
            {
              ordinal: 0,
              definitionKey: hash('d'),
              name: facts.name,
              occurrences: 2,
              triangles: 12,
              facts,
              objects: {
                mesh: objects.preview.sha256,
                evidence: objects.scene.sha256,
                brep: objects.source.sha256,
              },
            },
          ]);
        });
        await ingest.settle(run, { status: 'ready' }, workflowIds.ingestRevision(run));
      },
      async analyse() {
        const { id: runId } = await addRun(api.worker, revision);
        await dfm.begin(runId, { sha256: hash('a'), packs: [{ pack: 'cnc', title: 'CNC', version: 1 }] });
        const [component] = await dfm.componentsToJudge(runId);
        const judged = {
          componentId: component!.id,
          route: { process: 'milled' as const, why: 'prismatic' },
          gaps: [],
          findings: [sampleFinding({ faces: [3], signatures: ['s3'] })],
        };
        await dfm.recordJudgement(runId, judged, 'build');
        await dfm.settle(
          runId,
          { status: 'done' },
          workflowIds.analyzeManufacturability({ runId }),
          async () => [],
        );
        return { id: runId, revisionId: revision.id, modelId: revision.modelId };
      },
      async report(of: { id: string; revisionId: string; modelId: string }) {
        const { id } = await addReport(api.worker, of);
        const file = await put(`%PDF-1.7 ${id}`, 'application/pdf');
        const documents = createDocumentStore(api.worker);
        await documents.settle(
          id,
          { status: 'ready', file, pages: 3 },
          workflowIds.exportDfmReport({ documentId: id }),
        );
        return file;
      },
    };
  };

  it('waits for findings and report where asked to, and says that they are not there yet where not', async () => {
    const work = await makeRevision();
    const { id } = work.revision;
    for (const what of ['findings', 'facts', 'report']) {
      const run = await cli.run([what, id]);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain('is not ready yet');
    }
    const findings = cli.start(['findings', id, '--wait', '--json']);
    const report = cli.start(['report', id, '--wait', '-o', 'waited.pdf']);
    await Promise.all([findings.hasSaid('queued'), report.hasSaid('queued')]);
    await work.ingest();
    const analysis = await work.analyse();
    expect((await findings.done).json()).toMatchObject({
      analysis: { status: 'done' },
      items: [{ ruleId: 'CNC-001', severity: 'major', measured: 0.4 }],
    });
    await work.report(analysis);
    expect(await report.done).toMatchObject({ code: 0 });
    expect((await readFile(join(cli.folder, 'waited.pdf'), 'utf8')).slice(0, 5)).toBe('%PDF-');
  });

  it('shows findings, facts and the revision, whatever their names do', async () => {
    const work = await makeRevision();
    const { id } = work.revision;
    await work.ingest();
    await work.analyse();
    const findings = await cli.run(['findings', id]);
    expect(findings.stdout.split('\n')[1]).toBe(
      'major     Halter rot  Thin machined wall  0.4 mm    ≥ 0.8 mm  CNC-001',
    );
    const shown = await cli.run(['facts', id]);
    expect(shown.stdout.split('\n')[1]).toMatch(/^Halter rot +2 +1234\.57 +800 +30 × 20 × 5 +6 +0$/);
    expect((await cli.run(['facts', id, '--json'])).json().items).toMatchObject([
      { facts: { faceCount: 6 } },
    ]);
    const revision = await cli.run(['revision', id]);
    expect(revision.stdout).toMatch(/status +ready\n/);
    expect(revision.stdout).not.toContain('\u001b');
    expect((await cli.run(['revision', id, '--json'])).json()).toMatchObject({ id, status: 'ready' });
  });

  it('downloads what was made, whole and checked, over nothing that is there', async () => {
    const work = await makeRevision('../../Halter.step');
    const { id, fileName } = work.revision;
    await work.ingest();
    const report = await work.report(await work.analyse());
    const run = await cli.run(['report', id, '--json']);
    expect(run.json()).toMatchObject({ sha256: report.sha256, pages: 3, version: 1 });
    expect(run.json().path).toBe(join(cli.folder, 'Halter-report-v1.pdf'));
    const again = await cli.run(['report', id]);
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('Halter-report-v1.pdf is there already: name another file with -o.');
    await writeFile(join(cli.folder, 'mine.pdf'), 'old');
    expect(await cli.run(['report', id, '-o', 'mine.pdf'])).toMatchObject({ code: 0 });
    expect(await readFile(join(cli.folder, 'mine.pdf'), 'utf8')).toContain('%PDF-');

    for (const [kind, content] of [
      ['preview', 'glTF'],
      ['scene', '{"version":1}'],
      ['source', `ISO-10303-21; ${id}`],
    ] as const) {
      const { path } = (await cli.run(['download', id, '--kind', kind, '--json'])).json();
      expect(await readFile(path, 'utf8')).toBe(content);
    }
    expect(fileName).toContain('Halter');
    expect(await cli.run(['download', id, '--kind', 'scene', '-o', 'no/such/folder'])).toMatchObject({
      code: 1,
    });
    const left = (await readdir(cli.folder)).filter((name) => name.startsWith('.') && name !== '.config');
    expect(left).toEqual([]);
  });

  it('does not keep bytes that are not what was recorded', async () => {
    const work = await makeRevision('Falsch.step');
    await work.ingest();
    const run = await work.analyse();
    const { id } = await addReport(api.worker, run);
    const file = await put('%PDF-1.7 true', 'application/pdf');
    const wrong = { ...file, sha256: hash('9') };
    await api.store.put(contentKey(wrong.sha256), Buffer.from('%PDF-1.7 false'), {
      contentType: 'application/pdf',
    });
    await createDocumentStore(api.worker).settle(
      id,
      { status: 'ready', file: wrong, pages: 1 },
      workflowIds.exportDfmReport({ documentId: id }),
    );
    const got = await cli.run(['report', work.revision.id, '-o', 'wrong.pdf']);
    expect(got).toMatchObject({ code: 1 });
    expect(got.stderr).toContain('not what the server recorded');
    expect(await readdir(cli.folder)).not.toContain('wrong.pdf');
  });

  it('shows nobody what is not theirs', async () => {
    const work = await makeRevision();
    await work.ingest();
    const other = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
    try {
      await other.run(['login', '--email', 'bob@example.com']);
      const { id } = work.revision;
      for (const args of [
        ['revision', id],
        ['findings', id, '--wait'],
        ['facts', id],
        ['report', id],
        ['download', id, '--kind', 'source'],
        ['retry', id],
      ]) {
        expect([args[0], (await other.run(args)).code]).toEqual([args[0], 4]);
      }
      expect((await other.run(['models', '--json'])).json()).toEqual({ items: [], nextCursor: null });
      expect(await other.run(['models'])).toMatchObject({
        stdout: 'There is no model yet: `rapiddraft upload FILE` makes one.\n',
      });
    } finally {
      await other.remove();
    }
  });

  it('pages through models', async () => {
    const first = (await cli.run(['models', '--limit', '1', '--json'])).json();
    const second = (await cli.run(['models', '--limit', '1', '--cursor', first.nextCursor, '--json'])).json();
    expect(first.items).toHaveLength(1);
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect(await cli.run(['models', '--cursor', 'made-up'])).toMatchObject({ code: 1 });
  });

  it('searches', async () => {
    const { revision } = await makeRevision();
    const item = {
      kind: 'finding' as const,
      refId: 'f1',
      modelId: revision.modelId,
      revisionId: revision.id,
      title: 'Undercut at the snap hook',
      body: 'The hook needs a slider.',
    };
    await api.worker.transaction((trx) => upsertItems(trx, [item]));
    const found = (await cli.run(['search', 'snap', 'hook', '--kind', 'finding', '--json'])).json();
    expect(found).toMatchObject({
      query: 'snap hook',
      hits: [{ title: item.title, revisionId: revision.id }],
    });
    const shown = await cli.run(['search', 'snap', 'hook', '--model', revision.modelId]);
    expect(shown.stdout).toContain(`Undercut at the snap hook  (finding, revision ${revision.id})`);
    expect(await cli.run(['search', 'zzzyx', '--kind', 'finding'])).toMatchObject({ code: 0 });
  });
});
