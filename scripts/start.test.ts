import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWith } from '../test/requirements.ts';
import { readIdentity } from './launcher/home.ts';
import { freePort } from './launcher/ports.ts';
import { identify, isGroupAlive } from './launcher/process-identity.ts';
import type { JobSummary } from './launcher/summary.ts';
import { cloneDir } from './launcher/toolchain.ts';

type Start = {
  child: ChildProcess;
  ended: Promise<number | null>;
  stdout: () => string;
  stderr: () => string;
};

let home = '';
let port = 0;
const starts: Start[] = [];

function start(args: string[], env: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [path.join(cloneDir, 'scripts', 'start.ts'), ...args], {
    env: {
      PATH: process.env.PATH,
      RAPIDDRAFT_HOME: home,
      RAPIDDRAFT_PORT: String(port),
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const made = { child, ended, stdout: () => stdout, stderr: () => stderr };
  starts.push(made);
  return made;
}

async function once(args: string[]): Promise<{ code: number | null; summary: JobSummary; stderr: string }> {
  const { ended, stdout, stderr } = start(['--once', '--json', ...args]);
  const code = await ended;
  return {
    code,
    summary: JSON.parse(stdout().trim().split('\n').at(-1) ?? '') as JobSummary,
    stderr: stderr(),
  };
}

/** Process groups of the programs that are noted as running. */
const noted = (): number[] =>
  readdirSync(path.join(home, 'run'))
    .filter((name) => name.endsWith('.pid.json'))
    .map((name) => readIdentity(path.join(home, 'run', name))?.pid ?? 0);

async function untilSaid(one: Start, text: string): Promise<void> {
  while (!one.stderr().includes(text)) {
    if (one.child.exitCode !== null) throw new Error(`never said “${text}”: ${one.stderr()}`);
    await sleep(100);
  }
}

describeWith(['postgres', 'temporal', 'kernel'], 'npm start', () => {
  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'start-'));
    port = await freePort();
  });
  afterAll(async () => {
    for (const { child, ended } of starts) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    }
    for (const group of noted()) if (group && isGroupAlive(group)) process.kill(-group, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  it('runs the main job once, with the sample, and leaves nothing running', async () => {
    const { code, summary, stderr } = await once([]);
    expect({ ok: summary.ok, stderr: summary.ok ? '' : stderr }).toEqual({ ok: true, stderr: '' });
    expect(summary.model).toMatchObject({ status: 'ready', reason: null });
    expect(code).toBe(0);
    const sample = JSON.parse(readFileSync(path.join(home, 'sample', 'expected.json'), 'utf8')) as {
      definitions: number;
      occurrences: number;
      parts: { name: string; volumeMm3: number }[];
    };
    expect(summary.scene).toMatchObject({
      definitions: sample.definitions,
      occurrences: sample.occurrences,
      unit: 'mm',
    });
    for (const { name, volumeMm3 } of sample.parts) {
      const facts = summary.partFacts.find((part) => part.name === name);
      expect(facts?.volumeMm3).toBeCloseTo(volumeMm3, 1);
    }
    expect(summary.steps.map((step) => step.status)).toEqual(summary.steps.map(() => 'completed'));
    const kinds = new Set(summary.artifacts.map((artifact) => artifact.kind));
    expect([...kinds].sort()).toEqual(['brep', 'evidence', 'mesh', 'preview', 'report', 'scene', 'source']);
    for (const { path: file, sha256, sizeBytes } of summary.artifacts) {
      const bytes = readFileSync(file);
      expect(bytes.length).toBe(sizeBytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(summary.findingCount).toBeGreaterThan(0);
    expect(
      readFileSync(summary.pdf?.path ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(summary.search?.hits.length).toBeGreaterThan(0);
    expect(summary.backup).toMatchObject({ encrypted: true, verified: true });
    expect(readdirSync(summary.backup?.location ?? '')).toContain('manifest.json');
    expect(noted()).toEqual([]);
  });

  it('answers a refused file with its reason and exit code 2, and a missing one with 1', async () => {
    const file = path.join(home, 'drawing.step');
    writeFileSync(file, 'not a STEP file at all');
    const refused = await once(['--model', file]);
    expect(refused.code).toBe(2);
    expect(refused.summary).toMatchObject({ ok: false, model: { status: 'rejected' } });
    expect(refused.summary.model.reason).toMatch(/\w/);

    const missing = await once(['--model', path.join(home, 'none.step')]);
    expect(missing.code).toBe(1);
    expect(missing.summary).toMatchObject({
      ok: false,
      model: { reason: expect.stringMatching(/There is no file/) },
    });
  });

  it('recovers when everything was killed, and ends everything on Ctrl-C', async () => {
    const first = start([]);
    await untilSaid(first, 'Ctrl-C stops everything');
    const state = JSON.parse(readFileSync(path.join(home, 'state.json'), 'utf8')) as {
      ports: { api: number };
    };
    expect((await fetch(`http://127.0.0.1:${state.ports.api}/health/live`)).status).toBe(200);

    const refused = start([]);
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(/^RapidDraft already runs on .*\n$/);

    // The launcher first, so that nobody restarts the others; two of those stay as orphans.
    const groups = noted();
    first.child.kill('SIGKILL');
    await first.ended;
    for (const group of groups.slice(2)) process.kill(-group, 'SIGKILL');

    const second = start([]);
    await untilSaid(second, 'Ctrl-C stops everything');
    expect(second.stderr()).toMatch(/ended what an earlier start left running/);
    const now = noted();
    expect(now.length).toBe(groups.length);
    // npm passes the terminal's signal on, so there are two.
    second.child.kill('SIGINT');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    const log = readFileSync(path.join(home, 'logs', 'postgres.log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toMatch(/database system is shut down/);
    for (const group of [...groups, ...now]) expect(identify(group)).toBeNull();
  });

  it('says in one sentence that its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const blocked = start([]);
    expect(await blocked.ended).toBe(1);
    expect(blocked.stderr()).toMatch(/^Port \d+ is taken by another program: .*RAPIDDRAFT_PORT\.\n$/);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    [
      { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' },
      /^DATABASE_URL .* nothing listens at .*\n$/,
    ],
    [{ RAPIDDRAFT_PORT: 'many' }, /^RAPIDDRAFT_PORT is not a port.*\n$/],
    [{ RAPIDDRAFT_HOST: '203.0.113.5' }, /^RAPIDDRAFT_HOST 203\.0\.113\.5 is no address.*\n$/],
    [{ RAPIDDRAFT_MODE: 'banana' }, /^.* RAPIDDRAFT_MODE must be local or production\.\n$/],
    [{ RAPIDDRAFT_MODE: 'production' }, /^.* STYTCH_PROJECT_ID, STYTCH_SECRET missing\.\n$/],
    [{ OBJECT_STORE: 's3' }, /^.* S3_ENDPOINT is needed with OBJECT_STORE=s3\.\n$/],
    [{ PG_BIN_DIR: '/none', DATABASE_URL: 'postgres://127.0.0.1:1/none' }, /^pg_dump was not found.*\n$/],
    [
      { KERNEL_PYTHON: '/none/python' },
      /^KERNEL_PYTHON \(\/none\/python\) has no OpenCASCADE: .*ENOENT\.\n$/,
    ],
  ])('says in one sentence what is wrong with %j', async (env, sentence) => {
    const wrong = start(['--once'], env);
    expect(await wrong.ended).toBe(1);
    expect(wrong.stderr()).toMatch(sentence);
  });

  it('does not wait for a Temporal that is not there when told to run once', async () => {
    const wrong = start(['--once', '--json'], { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(await wrong.ended).toBe(1);
    const { model } = JSON.parse(wrong.stdout().trim().split('\n').at(-1) ?? '') as JobSummary;
    expect(model.reason).toBe(
      'Temporal at 127.0.0.1:1 does not answer: start it, or leave TEMPORAL_ADDRESS out.',
    );
  });
});
