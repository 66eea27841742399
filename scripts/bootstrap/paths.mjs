/** Where fetched and built things are kept: outside the clone, so that a second clone needs nothing. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const cloneDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const isRoot = process.getuid?.() === 0;
/** Postgres refuses to run as root; as root it runs as this user ("nobody" nearly everywhere). */
export const unprivilegedId = 65534;

const isUsable = (dir) => {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isPrivateTo = (dir, uid) => {
  const stat = statSync(dir);
  return stat.uid === uid && (stat.mode & 0o022) === 0;
};

const home = () => {
  try {
    return homedir();
  } catch {
    return '';
  }
};

/** The user's cache folder, or a private one in the temporary folder where the home can't be written. */
export function cacheDir(env = process.env) {
  const base =
    env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)
      ? env.XDG_CACHE_HOME
      : process.platform === 'darwin'
        ? path.join(home(), 'Library', 'Caches')
        : path.join(home(), '.cache');
  const dir = path.join(base, 'rapiddraft');
  if (path.isAbsolute(dir) && isUsable(dir)) return dir;
  const uid = process.getuid?.() ?? userInfo().uid;
  const fallback = path.join(tmpdir(), `rapiddraft-cache-${uid}`);
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  // Others may write to the temporary folder: a folder they made would let them choose what we run.
  if (!isPrivateTo(fallback, uid))
    throw new Error(`${fallback} belongs to someone else; remove it or set XDG_CACHE_HOME.`);
  return fallback;
}

/** Whether a user without rights of their own can walk down to `dir`. */
function isReachableByOthers(dir) {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    try {
      if ((statSync(at).mode & 0o001) === 0) return false;
    } catch {
      // Not there yet: its parents decide.
    }
    if (at === path.dirname(at)) return true;
  }
}

/** The cache folder for what another user must be able to run: root's own home is usually closed to others. */
export function sharedCacheDir(env = process.env) {
  const own = cacheDir(env);
  if (!isRoot || isReachableByOthers(own)) return own;
  const shared = '/var/cache/rapiddraft';
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  return shared;
}
