import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

type ListedFile = { key: string; fileBytes: number; modifiedAt: Date };

/** Files below `root` whose path from there starts with `prefix`, in the order of S3 (by the bytes of the key). */
export async function* listFiles(root: string, prefix: string): AsyncGenerator<ListedFile> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  if (folder.split('/').some((segment) => segment === '..' || segment === '.')) return;
  yield* walk(root, folder, prefix);
}

async function* walk(root: string, folder: string, prefix: string): AsyncGenerator<ListedFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    // A folder may go while it is being listed, and no folder means no objects.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  });
  const keys = entries
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => folder + entry.name + (entry.isDirectory() ? '/' : ''))
    .filter((key) => key.startsWith(prefix) || (key.endsWith('/') && prefix.startsWith(key)))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const key of keys) {
    if (key.endsWith('/')) {
      yield* walk(root, key, prefix);
      continue;
    }
    const stats = await stat(join(root, key)).catch(() => null);
    if (stats) yield { key, fileBytes: stats.size, modifiedAt: stats.mtime };
  }
}
