import { randomBytes } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asUser } from '../database/connection.ts';
import { createIngestStore } from '../database/ingest-store.ts';
import type { IngestOutcome } from '../database/ingest-store.ts';
import { getRevision } from '../database/revision-store.ts';
import type { Revision } from '../database/model-store.ts';
import type { User } from '../database/user-store.ts';
import { partsPrefix } from '../services/object-store/object-store.ts';
import { startTestApi } from '../test/api.ts';
import type { TestApi } from '../test/api.ts';
import { createTestCli } from '../test/cli.ts';
import type { StartedCli, TestCli } from '../test/cli.ts';
import { corpusFiles } from '../test/corpus.ts';
import { describeWith } from '../test/requirements.ts';
import { workflowIds } from '../workflows/contract.ts';

describeWith('postgres', 'uploading from a terminal', () => {
  let api: TestApi;
  let cli: TestCli;
  let ada: User;
  beforeAll(async () => {
    api = await startTestApi();
    cli = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
    await cli.run(['login', '--email', 'ada@example.com']);
    ({ user: ada } = await api.signIn('ada@example.com'));
  });
  afterAll(async () => {
    await cli?.remove();
    await api?.close();
  });

  const write = async (name: string, content: string) => {
    await writeFile(join(cli.folder, name), content);
    return name;
  };
  const revisionOf = async (id: string): Promise<Revision> =>
    (await asUser(api.database.connect('app'), ada.id, (trx) => getRevision(trx, id)))!;
  const storedBytes = async (id: string) =>
    buffer((await api.store.get((await revisionOf(id)).stagingKey)).body);

  const partsOf = async (id: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of api.store.list(partsPrefix((await revisionOf(id)).stagingKey)))
      keys.push(key);
    return keys.sort();
  };

  it('brings the bytes of a file to the store and queues it', async () => {
    const file = await write('Bracket v2.step', 'ISO-10303-21;\nHEADER;');
    const run = await cli.run(['upload', file, '--name', 'Bracket', '--json']);
    expect(run.code).toBe(0);
    const { uploads } = run.json();
    expect(uploads).toMatchObject([
      {
        file,
        model: { name: 'Bracket' },
        revision: { number: 1, status: 'queued', fileName: file, sizeBytes: 21 },
      },
    ]);
    expect((await storedBytes(uploads[0].revision.id)).toString()).toBe('ISO-10303-21;\nHEADER;');

    const again = await cli.run(['upload', file, '--model', uploads[0].model.id, '--json']);
    expect(again.json().uploads[0].model).toEqual({ id: uploads[0].model.id, name: 'Bracket' });
    expect(again.json().uploads[0].revision).toMatchObject({ number: 2, status: 'queued' });
    const model = (await cli.run(['model', uploads[0].model.id, '--json'])).json();
    expect(model.revisions.map((revision: { number: number }) => revision.number)).toEqual([2, 1]);
    const models = await cli.run(['models']);
    expect(models.stdout).toMatch(new RegExp(`Bracket +2 +queued .* ${model.revisions[0].id}`));
  });

  it('goes on with the next file after one that fails', async () => {
    const good = await write('good.step', 'ISO-10303-21;');
    const run = await cli.run(['upload', 'missing.step', good, '.', '--json']);
    expect(run).toMatchObject({ code: 1 });
    expect(run.stderr).toContain('missing.step: There is no file missing.step.\n');
    expect(run.json().uploads).toMatchObject([
      { file: 'missing.step', error: { code: 'failed' } },
      { file: good, revision: { status: 'queued' } },
      { file: '.', error: { message: '. is not a file.' } },
    ]);
  });

  it('is told by the server how large a file may be, and sends nothing of it', async () => {
    const handle = await open(join(cli.folder, 'huge.step'), 'w');
    await handle.truncate(2 * 1024 ** 3 + 1);
    await handle.close();
    const run = await cli.run(['upload', 'huge.step']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toBe(
      'huge.step has 2147483649 bytes; the server takes at most 2147483648 (2.0 GiB).\n',
    );
    const staged: string[] = [];
    for await (const { key } of api.store.list('staging/')) staged.push(key);
    const models = (await cli.run(['models', '--json'])).json();
    expect(models.items.map((model: { name: string }) => model.name)).not.toContain('huge');
    expect(staged.length).toBeGreaterThan(0);
  });

  it('goes on with a large file where it broke off', async () => {
    const bytes = randomBytes(40 * 1024 ** 2);
    await writeFile(join(cli.folder, 'slow.step'), bytes);
    const { sizeBytes } = { sizeBytes: bytes.length };
    const client = await api.signIn('ada@example.com');
    const announced = await client.request('POST', '/api/v1/models', { fileName: 'slow.step', sizeBytes });
    const { id } = announced.body.revision;
    const signed = await client.request('POST', `/api/v1/revisions/${id}/upload-parts`, { numbers: [2] });
    const [{ upload: second, offsetBytes, sizeBytes: partBytes }] = signed.body.items;
    const part = bytes.subarray(offsetBytes, offsetBytes + partBytes);
    await fetch(second.url, { method: 'PUT', headers: second.headers, body: new Uint8Array(part) });
    const before = await api.store.head((await partsOf(id))[0]!);

    const other = await write('other.step', 'ISO');
    const wrong = await cli.run(['upload', other, '--resume', id]);
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.stderr).toMatch(/it is another file/);
    const run = await cli.run(['upload', 'slow.step', '--resume', id, '--json']);
    expect(run.code).toBe(0);
    expect(run.json().uploads).toMatchObject([{ revision: { id, status: 'queued' } }]);
    const parts = await partsOf(id);
    const stored = await Promise.all(parts.map(async (key) => buffer((await api.store.get(key)).body)));
    expect(Buffer.concat(stored).equals(bytes)).toBe(true);
    // What was there was not sent again.
    expect(await api.store.head(parts[1]!)).toEqual(before);
  });

  it('does not hold a large file in memory', async () => {
    const handle = await open(join(cli.folder, 'large.step'), 'w');
    await handle.truncate(300 * 1024 ** 2);
    await handle.close();
    // What nobody holds any more is not looked at: when it goes is the collector's affair.
    const tell = `let peak = 0;
      setInterval(() => { gc(); peak = Math.max(peak, process.memoryUsage().arrayBuffers); }, 100).unref();
      process.on('exit', () => process.stderr.write('peak ' + peak));`;
    const run = await cli.run(['upload', 'large.step'], {}, [
      '--expose-gc',
      '--import',
      `data:text/javascript,${encodeURIComponent(tell)}`,
    ]);
    expect(run.code).toBe(0);
    const [, peakBytes] = /peak (\d+)/.exec(run.stderr) ?? [];
    expect(Number(peakBytes)).toBeGreaterThan(0);
    expect(Number(peakBytes) / 1024 ** 2).toBeLessThan(50);
  });

  it('tells whoever is not signed in, and keeps others away from a model', async () => {
    const file = await write('other.step', 'ISO-10303-21;');
    const other = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
    try {
      const path = join(cli.folder, file);
      expect(await other.run(['upload', path])).toMatchObject({ code: 3 });
      await other.run(['login', '--email', 'bob@example.com']);
      const { items } = (await cli.run(['models', '--json'])).json();
      const run = await other.run(['upload', path, '--model', items[0].id, '--json']);
      expect(run.code).toBe(4);
      expect(run.json().uploads).toMatchObject([{ error: { code: 'not_found' } }]);
    } finally {
      await other.remove();
    }
  });

  /** Waits until the command line follows the revision it uploaded, then processes it as a worker would. */
  const processAs = async (started: StartedCli, name: string, outcome: IngestOutcome): Promise<void> => {
    await started.hasSaid(`${name}: uploaded`);
    const { items } = (await cli.run(['models', '--json'])).json();
    const revision = await revisionOf(items[0].latestRevision.id);
    const ingest = createIngestStore(api.worker);
    const run = { revisionId: revision.id, generation: revision.generation };
    await ingest.stepStarted(run, 'prescan', 0, 2);
    await ingest.stepDone(run, 'prescan');
    await started.hasSaid('✓ prescan');
    await ingest.settle(run, outcome, workflowIds.ingestRevision(run));
  };

  it('follows the steps until the revision is ready', async () => {
    const file = await write('waited.step', 'ISO-10303-21;');
    const started = cli.start(['upload', file, '--wait', '--json']);
    await processAs(started, file, { status: 'ready' });
    const run = await started.done;
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('prescan  attempt 2');
    expect(run.json().uploads).toMatchObject([{ revision: { status: 'ready', progress: 1 } }]);
  });

  it.each([
    ['rejected' as const, 2, 'The file was rejected: It holds no shape.'],
    ['quarantined' as const, 2, 'The file was quarantined: It holds no shape.'],
    ['failed' as const, 1, 'The file was not processed: It holds no shape.'],
  ])('ends as the file does: %s', async (status, code, sentence) => {
    const file = await write(`${status}.step`, 'ISO-10303-21;');
    const started = cli.start(['upload', file, '--wait', '--json']);
    await processAs(started, file, {
      status,
      reason: { code: 'no_geometry', message: 'It holds no shape.' },
    });
    const run = await started.done;
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(`${file}: ${sentence}\n`);
    const { uploads } = run.json();
    expect(uploads).toMatchObject([{ revision: { status, reason: { code: 'no_geometry' } } }]);
    const results = await cli.run(['findings', uploads[0].revision.id]);
    expect(results).toMatchObject({ code, stderr: `${sentence}\n` });
    if (status === 'rejected') {
      expect(await cli.run(['retry', uploads[0].revision.id])).toMatchObject({ code: 1 });
    } else {
      const retried = await cli.run(['retry', uploads[0].revision.id, '--json']);
      expect(retried.json()).toMatchObject({ status: 'queued' });
    }
  });

  it('stops when it is interrupted, with 130', async () => {
    const file = await write('stopped.step', 'ISO-10303-21;');
    const started = cli.start(['upload', file, '--wait', '--json']);
    await started.hasSaid('uploaded');
    started.kill('SIGINT');
    const run = await started.done;
    expect(run.code).toBe(130);
    expect(run.json()).toMatchObject({ error: { code: 'interrupted' } });
  });

  describeWith('corpus', 'a real file', () => {
    it('arrives byte by byte', async () => {
      const [file] = corpusFiles('good');
      const run = await cli.run(['upload', file!, '--json']);
      const { revision } = run.json().uploads[0];
      expect((await storedBytes(revision.id)).equals(await readFile(file!))).toBe(true);
    });
  });
});
