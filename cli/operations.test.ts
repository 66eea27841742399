import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createBackupStore } from '../database/backup-store.ts';
import type { BackupStore } from '../database/backup-store.ts';
import { createHealthStore, healthNames } from '../database/health-store.ts';
import { rollbackAll } from '../database/migrate.ts';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { startTestApi } from '../test/api.ts';
import type { TestApi } from '../test/api.ts';
import { createTestCli } from '../test/cli.ts';
import type { StartedCli, TestCli } from '../test/cli.ts';
import { createTestDatabase } from '../test/database.ts';
import { describeWith } from '../test/requirements.ts';
import { startOf, workflowIds } from '../workflows/contract.ts';

describeWith('postgres', 'operations from a terminal', () => {
  let api: TestApi;
  let cli: TestCli;
  let backups: BackupStore;
  beforeAll(async () => {
    api = await startTestApi();
    cli = await createTestCli({
      url: api.url,
      identityUrl: api.emulatorUrl,
      databaseUrl: api.database.ownerUrl,
    });
    backups = createBackupStore(api.worker);
    const health = createHealthStore(api.worker);
    for (const name of healthNames) {
      await health.report(name, name !== 'temporal', name === 'temporal' ? 'It does not answer.' : null);
    }
  });
  afterAll(async () => {
    await cli?.remove();
    await api?.close();
  });

  it('tells how the server is to anyone, and why to operators alone', async () => {
    const anyone = (await cli.run(['status', '--json'])).json();
    expect(anyone).toEqual({ url: api.url, status: 'degraded', degraded: ['temporal'], operations: null });

    expect(await cli.run(['operator', 'grant', 'ops@example.com'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('rapiddraft login --email ops@example.com'),
    });
    await cli.run(['login', '--email', 'ops@example.com']);
    expect((await cli.run(['status', '--json'])).json().operations).toBeNull();
    expect(await cli.run(['backup', 'list'])).toMatchObject({ code: 4 });

    const granted = await cli.run(['operator', 'grant', 'OPS@example.com', '--json']);
    expect(granted.json()).toMatchObject({ email: 'ops@example.com', isOperator: true });
    expect((await cli.run(['whoami', '--json'])).json()).toMatchObject({ isOperator: true });
    const { operations } = (await cli.run(['status', '--json'])).json();
    expect(operations).toEqual({
      degraded: [{ name: 'temporal', reason: 'It does not answer.' }],
      lastVerifiedBackup: null,
    });
    const shown = await cli.run(['status']);
    expect(shown.stdout).toContain('It does not answer.');
    expect(shown.stdout).toMatch(/last verified backup +none yet/);
  });

  /** Takes the newest backup as the worker would. */
  const takeBackup = async (started: StartedCli, verify: 'passes' | 'fails' | 'backup fails') => {
    let id: string | undefined;
    while (id === undefined) {
      const [newest] = await backups.list({ limit: 1 });
      if (newest?.status === 'requested') id = newest.id;
    }
    const attempt = randomUUID();
    await backups.markRunning(id, attempt);
    const workflowId = workflowIds.backUpDatabase({ backupId: id, trigger: 'manual' });
    if (verify === 'backup fails') {
      await backups.markFailed(id, { code: 'backup_failed', message: 'The disk is full.' }, workflowId);
      return started.done;
    }
    let verificationId = '';
    const done = {
      location: `backups/${id}`,
      bytes: 2_048,
      tables: 12,
      rows: 345,
      objects: 6,
      objectBytes: 7,
      manifest: {} as BackupManifest,
    };
    await backups.markCompleted(id, attempt, done, {
      workflowId,
      startVerification: (made) => {
        verificationId = made;
        return startOf('verifyBackup', { backupId: id, verificationId: made }, id);
      },
    });
    await finishVerification(id, verificationId, verify);
    return started.done;
  };
  const finishVerification = async (backupId: string, verificationId: string, verify: 'passes' | 'fails') => {
    const measured = {
      downloadMs: 1,
      restoreMs: 2,
      tablesCompared: 12,
      rowsCompared: 345,
      compareMs: 3,
      objectsCompared: 6,
      objectsMs: 4,
    };
    const workflowId = workflowIds.verifyBackup({ backupId, verificationId });
    if (verify === 'passes') await backups.markVerificationPassed(verificationId, measured, workflowId);
    else {
      const reason = { code: 'backup_corrupt', message: 'A byte of it was changed.' };
      await backups.markVerificationFailed(verificationId, reason, {}, workflowId);
    }
  };

  it('backs up, waits until the backup is proved, and lists it', async () => {
    const requested = cli.start(['backup', 'now', '--wait', '--json']);
    const run = await takeBackup(requested, 'passes');
    expect(run.code).toBe(0);
    const { backup, verifications } = run.json();
    expect(backup).toMatchObject({ status: 'completed', encrypted: true, rows: 345 });
    expect(verifications).toMatchObject([{ status: 'passed', rowsCompared: 345 }]);
    const listed = (await cli.run(['backup', 'list', '--json'])).json();
    expect(listed).toMatchObject({
      items: [{ id: backup.id, verification: { status: 'passed' } }],
      nextCursor: null,
    });
    const list = await cli.run(['backup', 'list']);
    expect(list.stdout).toMatch(new RegExp(`completed +verified +2\\.0 KiB +manual +${backup.id}`));
    expect((await cli.run(['status'])).stdout).toContain(`${backup.id}, `);

    const again = cli.start(['backup', 'verify', backup.id, '--wait', '--json']);
    let second: string | undefined;
    while (second === undefined) {
      const [newest] = await backups.verificationsOf(backup.id);
      if (newest?.status === 'running') second = newest.id;
    }
    await finishVerification(backup.id, second, 'fails');
    const failed = await again.done;
    expect(failed).toMatchObject({
      code: 1,
      stderr: 'The backup did not pass its verification: A byte of it was changed.\n',
    });
    expect(failed.json()).toMatchObject({ error: { code: 'backup_corrupt' } });
  });

  it('fails where the backup or its verification does', async () => {
    const unverified = cli.start(['backup', 'now', '--wait']);
    expect(await takeBackup(unverified, 'fails')).toMatchObject({
      code: 1,
      stderr: 'The backup did not pass its verification: A byte of it was changed.\n',
    });
    const failing = cli.start(['backup', 'now', '--wait']);
    expect(await takeBackup(failing, 'backup fails')).toMatchObject({
      code: 1,
      stderr: 'The backup failed: The disk is full.\n',
    });
    const requested = await cli.run(['backup', 'now', '--json']);
    expect(requested.json()).toMatchObject({ backup: { status: 'requested' } });
    expect(await cli.run(['backup', 'verify', requested.json().backup.id])).toMatchObject({ code: 1 });
    expect(await cli.run(['backup', 'verify', randomUUID()])).toMatchObject({ code: 4 });
  });

  it('lets somebody in who lost their second factor', async () => {
    const users = api.database.connect()('users').where({ email: 'ops@example.com' });
    await users.clone().update({ second_factor_id: 'totp-lost' });
    expect(await cli.run(['backup', 'list'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('authenticator app'),
    });
    expect(await cli.run(['second-factor', 'forget', 'nobody@example.com'])).toMatchObject({ code: 4 });
    expect(await cli.run(['second-factor', 'forget', 'ops@example.com'])).toMatchObject({
      code: 0,
      stdout: 'ops@example.com signs in without a second factor, and can set up another.\n',
    });
    expect(await cli.run(['backup', 'list'])).toMatchObject({ code: 0 });
  });

  it('takes the right away again, felt at once', async () => {
    expect(await cli.run(['operator', 'revoke', 'ops@example.com'])).toMatchObject({
      code: 0,
      stdout: 'ops@example.com is no operator any more.\n',
    });
    expect(await cli.run(['backup', 'now'])).toMatchObject({ code: 4 });
  });
});

describeWith('postgres', 'the database from a terminal', () => {
  it('migrates an empty database, and has nothing to do then', async () => {
    const database = await createTestDatabase();
    const cli = await createTestCli({ databaseUrl: database.ownerUrl });
    try {
      const whole = (await cli.run(['migrate', 'status', '--json'])).json();
      expect(whole).toMatchObject({ pending: [], unknown: [] });
      const knex = database.connect();
      await rollbackAll(knex);
      expect(await cli.run(['operator', 'grant', 'a@example.com'])).toMatchObject({
        code: 1,
        stderr: 'The database has no schema yet: run `rapiddraft migrate` first.\n',
      });
      expect((await cli.run(['migrate', '--json'])).json()).toEqual({ migrated: whole.applied });
      expect(await cli.run(['migrate'])).toMatchObject({ code: 0, stdout: 'The schema is up to date.\n' });
      await knex('knex_migrations').insert({ name: '9999_later.ts', batch: 9, migration_time: new Date() });
      const newer = await cli.run(['migrate']);
      expect(newer).toMatchObject({ code: 1 });
      expect(newer.stderr).toContain('a newer RapidDraft (9999_later.ts)');
      expect((await cli.run(['migrate', 'status'])).stdout).toContain('unknown  9999_later.ts');
    } finally {
      await cli.remove();
      await database.drop();
    }
  });

  it('finds the database of this installation, and says what is wrong with another', async () => {
    const database = await createTestDatabase();
    const cli = await createTestCli();
    try {
      const absent = await cli.run(['migrate', 'status']);
      expect(absent).toMatchObject({ code: 1 });
      expect(absent.stderr).toContain('set DATABASE_URL');
      const url = new URL(database.ownerUrl);
      const run = (databaseUrl: string) => cli.run(['migrate', 'status'], { DATABASE_URL: databaseUrl });
      expect(await run('mysql://x')).toMatchObject({ code: 1 });
      expect(await run(database.ownerUrl.replace(database.name, 'nowhere'))).toMatchObject({
        code: 1,
        stderr: 'The database of DATABASE_URL does not exist.\n',
      });
      expect(await run('postgres://someone:secret@127.0.0.1:9/rapiddraft')).toMatchObject({
        code: 5,
        stderr: expect.not.stringContaining('secret'),
      });

      await mkdir(join(cli.folder, 'home', 'keys'));
      await writeFile(join(cli.folder, 'home', 'keys', 'postgres-password'), 'any\n');
      await writeFile(
        join(cli.folder, 'home', 'state.json'),
        JSON.stringify({ ports: { postgres: Number(url.port) } }),
      );
      // The server of the tests knows another user: that it is asked shows that its address was found.
      const found = await cli.run(['migrate', 'status']);
      expect(found.stderr).not.toContain('No database is known here');
      expect(found.code).not.toBe(5);
    } finally {
      await cli.remove();
      await database.drop();
    }
  });
});
