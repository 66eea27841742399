import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDir } from '../../scripts/launcher/toolchain.ts';

const python = '/usr/bin/python3';
const isRoot = process.getuid?.() === 0;
/** Of nobody here; tests by an ordinary user run as that one. */
const ordinary = { uid: 64_321, gid: 64_321 };
const canTry = process.platform === 'linux' && existsSync(python);

(canTry ? describe : describe.skip)('a hostile file that took its kernel child over', () => {
  let dir = '';
  const server = createServer((socket) => socket.destroy());
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'walls-'));
    chmodSync(dir, 0o755);
    const kernel = path.join(dir, 'kernel');
    mkdirSync(kernel);
    for (const name of ['sandbox.py', 'walls.py', 'memory.py'])
      copyFileSync(path.join(cloneDir, 'services', 'cad', 'kernel', name), path.join(kernel, name));
    const script = 'hostile-child.py';
    copyFileSync(path.join(cloneDir, 'test', 'fixtures', script), path.join(kernel, script));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** What a child of a parent that runs as `user` manages to do. */
  async function tryEverything(
    name: string,
    user: { uid: number; gid: number } | undefined,
    wrapper: string[] = [],
  ) {
    const work = path.join(dir, name);
    const others = path.join(work, 'others');
    const open = path.join(work, 'open');
    const [secret, sibling, step] = ['keys.txt', 'sibling.step', 'part.step'].map((file) =>
      path.join(others, file),
    );
    for (const folder of [work, others, open]) mkdirSync(folder);
    for (const file of [secret!, sibling!, step!]) writeFileSync(file, 'ISO-10303-21;', { mode: 0o600 });
    if (user) for (const one of [work, others, secret!, sibling!, step!]) chownSync(one, user.uid, user.gid);
    // Another child of root runs as another user, one of an ordinary user as the same.
    if (!user && isRoot) chownSync(sibling!, 65_533, 65_533);
    chmodSync(open, 0o777);
    const [program, ...args] = [...wrapper, python, '-I', path.join(dir, 'kernel', 'hostile-child.py')];
    const child = spawn(program, args, {
      ...user,
      env: { SECRET: 'of the parent' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { port } = server.address() as AddressInfo;
    const kernel = path.join(dir, 'kernel');
    const folder = path.join(work, 'job');
    const outside = path.join(open, 'planted');
    child.stdin.end(JSON.stringify({ kernel, folder, step, port, secret, sibling, outside }));
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    return JSON.parse(said) as Record<string, unknown>;
  }

  const expected = {
    'read the file': true,
    'write to its folder': true,
    'import a module': true,
    connect: false,
    'make a socket': false,
    'read a secret': false,
    'list its folder': false,
    "read its sibling's file": false,
    "read its parent's environment": false,
    'write elsewhere': false,
    'signal its parent': false,
    'start a program': false,
    'leave its session': false,
    'leave its group': false,
    exposed: [],
  };

  it('reaches nothing outside its folder where the worker is an ordinary user', async () => {
    expect(await tryEverything('ordinary', isRoot ? ordinary : undefined)).toEqual(expected);
  });

  (isRoot ? it : it.skip)('nor where it is root', async () => {
    expect(await tryEverything('root', undefined)).toEqual(expected);
  });

  (process.arch === 'x64' ? it : it.skip)(
    'finds and tells what it can reach where the system is one that we know no calls of',
    async () => {
      const found = await tryEverything('unknown', isRoot ? ordinary : undefined, [
        '/usr/bin/setarch',
        'i686',
      ]);
      expect(found).toMatchObject({ exposed: ['network'], 'make a socket': true, 'read a secret': false });
    },
  );
});
