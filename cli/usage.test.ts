import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';

const clone = fileURLToPath(new URL('..', import.meta.url));

describe('the command line', () => {
  let cli: TestCli;
  beforeAll(async () => {
    cli = await createTestCli();
  });
  afterAll(() => cli?.remove());

  it.each([
    [['bakup'], "unknown command 'bakup' (Did you mean backup?)"],
    [['models', '--colour'], "unknown option '--colour'"],
    [['revision'], "missing required argument 'revision'"],
    [['revision', '7'], 'It is not the id of a revision'],
    [['models', '--limit', '0'], 'It must be a whole number from 1 to 100.'],
    [['upload'], "missing required argument 'file'"],
    [
      ['upload', 'a.step', 'b.step', '--name', 'Both'],
      '--name, --model, --part-number and --resume go with one file.',
    ],
    [['download', '00000000-0000-4000-8000-000000000000'], "required option '--kind <kind>' not specified"],
    [['models', '--url', 'ftp://example.com'], 'ftp://example.com is not the address of a server'],
    [['models', 'extra'], 'too many arguments'],
  ])('refuses %j with 64 and one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await cli.run(args);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells wrong usage in JSON too', async () => {
    const { code, json } = await cli.run(['bakup', '--json']);
    expect(code).toBe(64);
    expect(json()).toMatchObject({ error: { code: 'usage' } });
  });

  it('shows its help, and with 64 where a command is missing', async () => {
    const help = await cli.run(['upload', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('--json');
    expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await cli.run(['backup'])).toMatchObject({ code: 64, stdout: '' });
    expect(await cli.run([])).toMatchObject({ code: 64, stdout: '' });
  });

  it('ends with 5 where no server is', async () => {
    const away = await cli.run(['status', '--url', 'http://127.0.0.1:9', '--json']);
    expect(away.code).toBe(5);
    expect(away.stderr).toContain('http://127.0.0.1:9 cannot be reached');
    expect(away.json()).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('says what to do where the packages are not installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapiddraft-bare-'));
    await mkdir(join(folder, 'cli'));
    await copyFile(join(clone, 'cli/bin.mjs'), join(folder, 'cli/bin.mjs'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'cli/bin.mjs')], {
      encoding: 'utf8',
    });
    await rm(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toBe(`RapidDraft is not installed yet: run \`npm install\` in ${folder}/ first.\n`);
  });

  it('is what npx runs in the clone, with its exit code', async () => {
    const env = { ...process.env, npm_config_cache: join(cli.folder, 'npm'), XDG_CONFIG_HOME: cli.folder };
    const args = ['--offline', '--yes', 'rapiddraft', 'models', '--url', 'http://127.0.0.1:9'];
    const { status, stderr } = spawnSync('npx', args, { cwd: clone, env, encoding: 'utf8' });
    expect(stderr).toContain('http://127.0.0.1:9 cannot be reached');
    expect(status).toBe(5);
  });
});
