/** Debian packages that the wheels link against: installed as root, otherwise unpacked into the cache. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './atomic.mjs';
import { cacheDir, isRoot } from './paths.mjs';
import { run, works } from './run.mjs';

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Installs packages with apt as root; false where that isn't possible. */
export async function installPackages(names) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const options = { env: aptEnvironment, timeoutMs: 10 * 60_000 };
  if (await works('apt-get', install, options)) return true;
  return (await works('apt-get', ['update', '-qq'], options)) && works('apt-get', install, options);
}

/** `libGL.so.1` and what it links in turn, as Debian and Ubuntu name them. */
const glPackages = [
  'libgl1',
  'libglvnd0',
  'libglx0',
  'libx11-6',
  'libxcb1',
  'libxau6',
  'libxdmcp6',
  'libbsd0',
  'libmd0',
];

/** Unpacks libGL into the cache without being root; the folder for LD_LIBRARY_PATH, or null where apt can't fetch. */
export async function unpackGl(env) {
  const target = path.join(cacheDir(env), 'libgl');
  const folder = () => {
    const lib = path.join(target, 'usr', 'lib');
    if (!existsSync(lib)) return null;
    const dir = readdirSync(lib).find((name) => existsSync(path.join(lib, name, 'libGL.so.1')));
    return dir ? path.join(lib, dir) : null;
  };
  if (folder()) return folder();
  await makeFolder(target, async (temporary) => {
    const debs = path.join(temporary, 'debs');
    mkdirSync(debs);
    for (const name of glPackages) {
      // One missing name must not lose the others: releases differ in which they need.
      await run('apt-get', ['download', '-qq', name], { cwd: debs, timeoutMs: 120_000 }).catch(() => {});
    }
    for (const deb of readdirSync(debs)) await run('dpkg', ['-x', path.join(debs, deb), temporary]);
    await run('rm', ['-rf', debs]);
  }).catch(() => {});
  return folder();
}
