/** The browser app, built again only when its sources or packages changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { withLock } from './lock.mjs';
import { cacheDir, cloneDir } from './paths.mjs';
import { run } from './run.mjs';

const webDir = path.join(cloneDir, 'web');
const distDir = path.join(webDir, 'dist');
const stamp = path.join(distDir, 'built-from');

const filesBelow = (directory) =>
  readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) return file === distDir ? [] : filesBelow(file);
      return [file];
    });

function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(path.join(cloneDir, 'package-lock.json')));
  for (const file of filesBelow(webDir)) hash.update(path.relative(webDir, file)).update(readFileSync(file));
  return hash.digest('hex');
}

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp();

/** Builds web/dist; `say` gets one line per event. Throws a Problem where it can't be built. */
export async function buildWeb(say, env = process.env) {
  if (isBuilt()) return;
  const name = createHash('sha256').update(webDir).digest('hex').slice(0, 16);
  await withLock(
    path.join(cacheDir(env), 'locks', `web-${name}`),
    async () => {
      if (isBuilt()) return;
      const startedAt = Date.now();
      say('building …');
      const bin = path.join(cloneDir, 'node_modules', '.bin');
      const ownNode = path.join(bin, 'node');
      const node = existsSync(ownNode) ? ownNode : process.execPath;
      const vite = path.join(cloneDir, 'node_modules', 'vite', 'bin', 'vite.js');
      await run(node, [vite, 'build', webDir, '--logLevel', 'error'], { cwd: cloneDir, env });
      await compressBelow(path.join(distDir, 'assets'));
      writeFileSync(stamp, wantedStamp());
      say(`ready (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`);
    },
    () => say('another start is building it; waiting …'),
  );
}

/** Beside each file its compressed forms: the server sends them as they are. */
async function compressBelow(directory) {
  for (const file of filesBelow(directory)) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes));
    writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}
