import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWith } from '../test/requirements.ts';
import { cloneDir, readToolchain } from './launcher/toolchain.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs plain JavaScript with the bootstrap's modules, in a process of its own. */
function runScript(code: string) {
  const at = (name: string) => JSON.stringify(path.join(cloneDir, 'scripts', 'bootstrap', name));
  const preamble = `
    import { appendFileSync, writeFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { withLock } from ${at('lock.mjs')};
    import { makeFolder } from ${at('atomic.mjs')};
    import { run } from ${at('run.mjs')};
    import { kernel } from ${at('kernel.mjs')};
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', preamble + code], { cwd: dir });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(stderr)));
  return { child, ended };
}

async function untilThere(name: string): Promise<void> {
  while (!existsSync(path.join(dir, name))) await sleep(20);
}

describe('the lock of the bootstrap', () => {
  const enter = (id: number) =>
    `await withLock('lock', async () => { appendFileSync('log', '<${id}'); await sleep(50); appendFileSync('log', '${id}>'); });`;

  it('lets one process in at a time', async () => {
    const errors = await Promise.all([1, 2, 3, 4].map((id) => runScript(enter(id)).ended));
    expect(errors.join('')).toBe('');
    const log = readFileSync(path.join(dir, 'log'), 'utf8');
    expect(log).toMatch(/^(<(\d)\2>){4}$/);
    expect(readdirSync(dir)).toEqual(['log']);
  });

  it('is taken over from a process that was killed', async () => {
    const holder = runScript(
      `await withLock('lock', async () => { writeFileSync('held', ''); await sleep(3_600_000); });`,
    );
    await untilThere('held');
    holder.child.kill('SIGKILL');
    await holder.ended;
    expect(await runScript(enter(1)).ended).toBe('');
    expect(readFileSync(path.join(dir, 'log'), 'utf8')).toBe('<11>');
  });
});

describe('a folder of the cache', () => {
  it('appears whole or not at all, and what a killed process left is removed', async () => {
    const making = runScript(
      `await makeFolder('thing', async (at) => { writeFileSync(at + '/half', ''); writeFileSync('begun', ''); await sleep(3_600_000); });`,
    );
    await untilThere('begun');
    making.child.kill('SIGKILL');
    await making.ended;
    expect(readdirSync(dir).sort()).toEqual([expect.stringMatching(/^\.making-thing-/), 'begun']);
    expect(
      await runScript(`await makeFolder('thing', async (at) => writeFileSync(at + '/whole', ''));`).ended,
    ).toBe('');
    expect(readdirSync(dir).sort()).toEqual(['begun', 'thing']);
    expect(readdirSync(path.join(dir, 'thing'))).toEqual(['whole']);
  });

  it('does not appear when making it fails', async () => {
    expect(
      await runScript(`await makeFolder('thing', async () => { throw new Error('no disk'); });`).ended,
    ).toMatch(/no disk/);
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('a network that is out of reach', () => {
  it('is named in place of what npm says of it', async () => {
    const nowhere = `['ping', '--fetch-retries=0', '--loglevel=error', '--registry=http://registry.invalid']`;
    expect(
      await runScript(`await run('npm', ${nowhere}).catch((error) => console.error(error.message));`).ended,
    ).toBe('the network is out of reach (check it, and HTTPS_PROXY)\n');
  });
});

describeWith('kernel', 'the Python of the kernel', () => {
  it('is made again where the system has replaced the one it was made with', async () => {
    const { kernelPython } = readToolchain();
    if (!kernelPython?.includes('/rapiddraft/kernel-')) return;
    const made = path.join(dir, 'rapiddraft', path.basename(path.dirname(kernelPython)));
    mkdirSync(path.join(made, 'venv'), { recursive: true });
    writeFileSync(path.join(made, 'kernel-python'), '');
    const located = async (executable: string) => {
      writeFileSync(path.join(made, 'venv', 'pyvenv.cfg'), `version = 3.11\nexecutable = ${executable}\n`);
      const code = `console.error(Boolean(kernel.locate({ XDG_CACHE_HOME: ${JSON.stringify(dir)} })));`;
      return (await runScript(code).ended).trim();
    };
    expect(await located(process.execPath)).toBe('true');
    expect(await located('/usr/bin/python2.7-gone')).toBe('false');
  });
});

describe('a second run', () => {
  it('has nothing to say', async () => {
    const child = spawn(process.execPath, [path.join(cloneDir, 'scripts', 'bootstrap.mjs'), 'check']);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(output).toBe('');
  });
});
