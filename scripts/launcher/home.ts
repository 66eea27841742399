/** The state of one installation: `.rapiddraft/` in the clone, or where RAPIDDRAFT_HOME says. */
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LaunchError } from './launch-error.ts';
import { identify, isSame } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { cloneDir } from './toolchain.ts';

export type HomeState = {
  /** Names this installation where its data lies outside the home folder. */
  id: string;
  /** Ports by name: `api`, and the inner ones, which are kept from start to start while they are free. */
  ports: Record<string, number>;
  /** Where the embedded PostgreSQL keeps its data. */
  postgresDataDir?: string;
  /** Whether the main job has been shown. */
  hasRunMainJob?: boolean;
};

export type Home = {
  dir: string;
  state: HomeState;
  /** Path below the home; its folder is made. */
  folder(...parts: string[]): Promise<string>;
  save(): Promise<void>;
  /** Gives the home free for the next start. */
  release(): void;
};

const minimumFreeBytes = 500 * 1024 * 1024;

/** Throws where less than 500 MB are free: PostgreSQL stops in the middle of work on a full disk. */
export async function requireFreeSpace(dir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  const freeBytes = bavail * bsize;
  if (freeBytes >= minimumFreeBytes) return;
  const freeMb = Math.floor(freeBytes / 1024 / 1024);
  throw new LaunchError(
    `Only ${freeMb} MB are free at ${dir}; RapidDraft needs 500 MB: make room or set RAPIDDRAFT_HOME to another disk.`,
  );
}

/** Like `mkdir -p`. Node's own never ends where a folder that exists takes no new one: an automounter's, or /proc. */
async function makeFolder(dir: string, mode: number): Promise<void> {
  if (existsSync(dir)) return;
  await makeFolder(path.dirname(dir), mode);
  await mkdir(dir, { mode }).catch((error: NodeJS.ErrnoException) => {
    // Two starts at once.
    if (error.code !== 'EEXIST' || !existsSync(dir)) throw error;
  });
}

/** Opens the home for this process alone. Throws a LaunchError when it can't be written or another start has it. */
export async function openHome(env: Record<string, string | undefined>): Promise<Home> {
  const dir = path.resolve(env.RAPIDDRAFT_HOME || path.join(cloneDir, '.rapiddraft'));
  const folder = async (...parts: string[]) => {
    const made = path.join(dir, ...parts);
    await makeFolder(made, 0o755);
    return made;
  };
  try {
    await folder('run');
    await folder('logs');
    await makeFolder(path.join(dir, 'keys'), 0o700);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : 'it cannot be written';
    throw new LaunchError(
      `RapidDraft keeps its state in ${dir}, but ${reason}: set RAPIDDRAFT_HOME to another folder.`,
    );
  }
  await requireFreeSpace(dir);
  const lock = path.join(dir, 'run', 'launcher.json');
  takeLock(lock, dir);

  const file = path.join(dir, 'state.json');
  let state: HomeState;
  try {
    state = JSON.parse(await readFile(file, 'utf8')) as HomeState;
  } catch {
    state = { id: crypto.randomUUID(), ports: {} };
  }
  let saving = Promise.resolve();
  return {
    dir,
    state,
    folder,
    save() {
      // One after the other: several engines choose their ports at the same time.
      saving = saving.then(async () => {
        await writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
        await rename(`${file}.new`, file);
      });
      return saving;
    },
    release: () => rmSync(lock, { force: true }),
  };
}

function takeLock(lock: string, dir: string): void {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    for (;;) {
      try {
        // A link appears whole or not at all.
        linkSync(mine, lock);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readIdentity(lock);
      if (holder && isSame(holder)) {
        throw new LaunchError(
          `RapidDraft already runs on ${dir} (process ${holder.pid}): stop it, or set RAPIDDRAFT_HOME to another folder.`,
        );
      }
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A process written down in a file, or null. */
export function readIdentity(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
