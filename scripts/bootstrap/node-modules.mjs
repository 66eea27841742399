/** The npm packages, installed again only when the lock file, Node or the system changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, cloneDir } from './paths.mjs';
import { withLock } from './lock.mjs';
import { Offline, Problem, run, systemEnvironment } from './run.mjs';

const stamp = path.join(cloneDir, 'node_modules', '.rapiddraft', 'installed');

const wantedStamp = () =>
  createHash('sha256')
    .update(readFileSync(path.join(cloneDir, 'package.json')))
    .update(readFileSync(path.join(cloneDir, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp();

/** Installs what package-lock.json names; does nothing when that is already there. `say` gets one line per event. */
export async function installNodeModules(say, env = process.env) {
  if (isInstalled()) return;
  const name = createHash('sha256').update(cloneDir).digest('hex').slice(0, 16);
  await withLock(
    path.join(cacheDir(env), 'locks', `node-modules-${name}`),
    async () => {
      if (isInstalled()) return;
      const startedAt = Date.now();
      say('installing the packages of package-lock.json …');
      const options = { cwd: cloneDir, env: systemEnvironment(env) };
      // Without a network npm would be patient for many minutes, in silence; its own cache may still hold everything.
      const offline = await run('npm', ['ping', '--fetch-retries=0', '--loglevel=error'], options).then(
        () => null,
        (error) => (error instanceof Offline ? error : null),
      );
      const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
      if (offline) quiet.push('--offline');
      try {
        await run('npm', ['ci', ...quiet], options);
      } catch (error) {
        if (error.message.includes('is not installed')) throw error;
        // A registry mirror may lack packages for other systems; `npm ci` then refuses a lock that is right.
        say('`npm ci` refused the lock file here; using `npm install --no-save` instead.');
        await run('npm', ['install', '--no-save', ...quiet], options).catch((failure) => {
          throw new Problem(`the npm packages could not be installed: ${(offline ?? failure).message}`);
        });
      }
      mkdirSync(path.dirname(stamp), { recursive: true });
      writeFileSync(stamp, wantedStamp());
      say(`packages ready (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`);
    },
    () => say('another start is installing the packages; waiting for it …'),
  );
}
