import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHome } from './home.ts';
import { openKeys } from './keys.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the home folder', () => {
  it('is held by one start at a time', async () => {
    const home = await openHome({ RAPIDDRAFT_HOME: dir });
    await expect(openHome({ RAPIDDRAFT_HOME: dir })).rejects.toThrow(/already runs on .* \(process \d+\)/);
    home.release();
    (await openHome({ RAPIDDRAFT_HOME: dir })).release();
  });

  it('is free again when its holder was killed', async () => {
    (await openHome({ RAPIDDRAFT_HOME: dir })).release();
    writeFileSync(
      path.join(dir, 'run', 'launcher.json'),
      JSON.stringify({ pid: process.pid, startedAt: 'before', command: 'node scripts/start.ts' }),
    );
    (await openHome({ RAPIDDRAFT_HOME: dir })).release();
  });

  it('keeps its state', async () => {
    const home = await openHome({ RAPIDDRAFT_HOME: dir });
    home.state.ports.postgres = 5_555;
    await home.save();
    home.release();
    const again = await openHome({ RAPIDDRAFT_HOME: dir });
    expect(again.state).toEqual(home.state);
    again.release();
  });

  it('that cannot be made is one sentence', async () => {
    writeFileSync(path.join(dir, 'file'), '');
    await expect(openHome({ RAPIDDRAFT_HOME: path.join(dir, 'file', 'home') })).rejects.toThrow(
      /cannot be written: set RAPIDDRAFT_HOME/,
    );
  });

  it('that the system takes no folder for is one sentence, too', async () => {
    if (process.platform !== 'linux') return;
    await expect(openHome({ RAPIDDRAFT_HOME: '/proc/none/home' })).rejects.toThrow(/cannot be written/);
  });

  it('has keys that only its user can read and that stay the same', async () => {
    const home = await openHome({ RAPIDDRAFT_HOME: dir });
    const keys = await openKeys(home);
    expect(keys.backupRecipients).toMatch(/^age1\w+,age1\w+$/);
    expect(await openKeys(home)).toEqual(keys);
    for (const name of [
      'postgres-password',
      'backup-identity.txt',
      'backup-recovery-identity.txt',
      'backup-signing-key.pem',
    ]) {
      expect(statSync(path.join(dir, 'keys', name)).mode & 0o077).toBe(0);
    }
    home.release();
  });
});
