import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { postgresBinDir } from '../../test/programs.ts';
import { describeWith } from '../../test/requirements.ts';
import { createLocalPostgresTools } from './local-tools.ts';

const path = '/usr/bin:/bin';
const binDir = postgresBinDir() ?? '';
const tools = createLocalPostgresTools({ binDir, path });
let database: TestDatabase;
let owner: Client;
let snapshot: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // Far more than the pipes hold, so that a dump nobody reads stands still.
  await owner.query(
    `create table wide as select i, repeat(md5(i::text), 30) as words from generate_series(1, 4000) i`,
  );
  await owner.query('begin transaction isolation level repeatable read');
  snapshot = ((await owner.query('select pg_export_snapshot() as id')).rows[0] as { id: string }).id;
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

const dump = (signal?: AbortSignal) =>
  tools.dump({ url: database.ownerUrl, snapshot, ...(signal ? { signal } : {}) });

/** Processes whose command line holds the text, our shells left out. */
const processes = (text: string): { pid: number; args: string }[] =>
  execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -axo'))
    .map((line) => ({ pid: Number(line.trim().split(' ')[0]), args: line }));
const dumpProcess = async (): Promise<number> => {
  for (;;) {
    const found = processes(`--snapshot=${snapshot}`).find(({ args }) => /\d \S*pg_dump /.test(args));
    if (found) return found.pid;
    await sleep(20);
  }
};
const untilGone = async (text: string): Promise<void> => {
  while (processes(text).length > 0) await sleep(20);
};
const firstBytes = async (stream: Readable): Promise<void> => {
  await once(stream, 'readable');
};

async function emptyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const url = new URL(database.ownerUrl);
  url.pathname = `${url.pathname}_copy`;
  const admin = new Client({ connectionString: database.ownerUrl });
  await admin.connect();
  await admin.query(`create database ${url.pathname.slice(1)} template template0`);
  try {
    return await work(url.href);
  } finally {
    await admin.query(`drop database ${url.pathname.slice(1)} with (force)`);
    await admin.end();
  }
}
const countWide = async (url: string): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select count(*)::int as rows from wide');
  await client.end();
  return (rows[0] as { rows: number }).rows;
};

describeWith('postgres', 'pg_dump and pg_restore', () => {
  it('copy a database, from the snapshot, without a password in sight', async () => {
    const { archive, ended } = dump();
    await firstBytes(archive);
    const { password } = new URL(database.ownerUrl);
    for (const { args } of processes(`--snapshot=${snapshot}`)) expect(args).not.toContain(password);
    const bytes = await buffer(archive);
    await ended;
    await emptyDatabase(async (url) => {
      await tools.restore({ url, archive: Readable.from([bytes], { objectMode: false }) });
      expect(await countWide(url)).toBe(4_000);
    });
    expect(await tools.version()).toMatch(/^\d+/);
  });

  it('a killed pg_dump is an error, never a short archive', async () => {
    const { archive, ended } = dump();
    await firstBytes(archive);
    process.kill(await dumpProcess(), 'SIGKILL');
    await expect(buffer(archive)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('killed by signal 9'),
    });
    await ended;
    expect(processes(snapshot)).toEqual([]);
  });

  it('a killed shell takes pg_dump with it', async () => {
    const { archive, ended } = dump();
    await firstBytes(archive);
    const shell = processes(`--snapshot=${snapshot}`).find(({ args }) => args.includes('/bin/sh'));
    process.kill(shell!.pid, 'SIGKILL');
    await expect(buffer(archive)).rejects.toMatchObject({ code: 'internal' });
    await ended;
    await untilGone(snapshot);
  });

  it('abort ends pg_dump, and so does dropping its stream, read or unread', async () => {
    const stop = new AbortController();
    const aborted = dump(stop.signal);
    await firstBytes(aborted.archive);
    stop.abort(new Error('enough'));
    await expect(buffer(aborted.archive)).rejects.toThrow('enough');
    await aborted.ended;
    for (const reads of [true, false]) {
      const dropped = dump();
      if (reads) await firstBytes(dropped.archive);
      dropped.archive.destroy();
      await dropped.ended;
    }
    await untilGone(snapshot);
  });

  it('a table that somebody changes is waited for, not for ever', async () => {
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    await other.query('begin; alter table wide add column more int');
    const impatient = createLocalPostgresTools({ binDir, path, lockTimeoutMs: 200 });
    const { archive } = impatient.dump({ url: database.ownerUrl, snapshot });
    await expect(buffer(archive)).rejects.toMatchObject({ code: 'database_unavailable' });

    const patient = dump();
    const bytes = buffer(patient.archive);
    await dumpProcess();
    await other.query('rollback');
    expect((await bytes).length).toBeGreaterThan(1_000_000);
    await other.end();
  });

  it('when the worker is killed while pg_dump waits for a lock, pg_dump goes too', async () => {
    const other = new Client({ connectionString: database.ownerUrl });
    await other.connect();
    await other.query('begin; alter table wide add column more int');
    const module = fileURLToPath(new URL('./local-tools.ts', import.meta.url));
    const script = `
      const { createLocalPostgresTools } = await import(${JSON.stringify(module)});
      const tools = createLocalPostgresTools(${JSON.stringify({ binDir, path })});
      tools.dump(${JSON.stringify({ url: database.ownerUrl, snapshot })}).archive.resume();
      setInterval(() => {}, 1000);`;
    const worker = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await dumpProcess();
    worker.kill('SIGKILL');
    await untilGone(`--snapshot=${snapshot}`);
    await other.query('rollback');
    await other.end();
  });

  it('says what can be retried and what cannot', async () => {
    const nowhere = new URL(database.ownerUrl);
    nowhere.port = '1';
    await expect(buffer(tools.dump({ url: nowhere.href, snapshot }).archive)).rejects.toMatchObject({
      code: 'database_unavailable',
    });
    const denied = tools.dump({ url: database.ownerUrl, snapshot, role: 'no_such_role' });
    await expect(buffer(denied.archive)).rejects.toMatchObject({ code: 'backup_failed' });
    const absent = createLocalPostgresTools({ binDir: '/nonexistent', path });
    await expect(buffer(absent.dump({ url: database.ownerUrl, snapshot }).archive)).rejects.toMatchObject({
      code: 'backup_failed',
    });
    await expect(absent.version()).rejects.toMatchObject({ code: 'backup_failed' });
    expect(() => tools.dump({ url: 'mysql://x', snapshot })).toThrow(/postgresql:/);
  });

  it('an archive that is cut, or whose source fails, is no restore', async () => {
    const bytes = await buffer(dump().archive);
    for (const length of [3, 1_000, bytes.length - 50_000])
      await emptyDatabase(async (url) => {
        const archive = Readable.from([bytes.subarray(0, length)], { objectMode: false });
        await expect(tools.restore({ url, archive })).rejects.toMatchObject({ code: 'backup_corrupt' });
      });
    const failing = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 200_000);
        await sleep(50);
        throw new Error('the disk is gone');
      })(),
      { objectMode: false },
    );
    await emptyDatabase((url) =>
      expect(tools.restore({ url, archive: failing })).rejects.toThrow('the disk is gone'),
    );
    const stop = new AbortController();
    const endless = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 200_000);
        stop.abort(new Error('enough'));
        await sleep(3_600_000, undefined, { ref: false, signal: AbortSignal.timeout(30_000) }).catch(
          () => undefined,
        );
      })(),
      { objectMode: false },
    );
    await emptyDatabase((url) =>
      expect(tools.restore({ url, archive: endless, signal: stop.signal })).rejects.toThrow('enough'),
    );
  });
});
