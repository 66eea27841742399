import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cloneDir } from '../scripts/launcher/toolchain.ts';

/** Folder of real STEP files (`good/`, `bad/`), or null where there is none. */
export function corpusDirectory(): string | null {
  const dir = process.env.RAPIDDRAFT_STEP_CORPUS || path.resolve(cloneDir, '..', 'shared', 'step');
  return existsSync(dir) ? dir : null;
}

/** Absolute paths of the corpus files of one kind, by name; empty where there is no corpus. */
export function corpusFiles(kind: 'good' | 'bad'): string[] {
  const dir = corpusDirectory();
  if (!dir || !existsSync(path.join(dir, kind))) return [];
  return readdirSync(path.join(dir, kind))
    .filter((name) => /\.(step|stp)$/i.test(name))
    .sort()
    .map((name) => path.join(dir, kind, name));
}
