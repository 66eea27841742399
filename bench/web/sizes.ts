import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean };

/** What a browser loads of the app, gzipped bytes: the first page, the viewer, and each other page beyond both. */
export async function sizesOfPages(): Promise<{ page: string; bytes: number }[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapiddraft-sizes-'));
  try {
    const web = path.resolve(import.meta.dirname, '../../web');
    const vite = path.resolve(web, '../node_modules/vite/bin/vite.js');
    const args = ['build', web, '--outDir', folder, '--manifest', '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [vite, ...args]);
    const chunks = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
    const filesOf = (name: string, seen = new Set<string>()): Set<string> => {
      const { file, imports = [], css = [] } = chunks[name]!;
      for (const one of [file, ...css]) seen.add(one);
      for (const one of imports) if (!seen.has(chunks[one]!.file)) filesOf(one, seen);
      return seen;
    };
    const sizeOf = async (files: Iterable<string>): Promise<number> => {
      let bytes = 0;
      for (const file of files)
        bytes += gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length;
      return bytes;
    };
    const ofGroup = (group: string) =>
      filesOf(Object.keys(chunks).find((name) => name.startsWith(`_${group}-`) && name.endsWith('.js'))!);
    // As web/vite.config.ts names them.
    const first = ofGroup('first');
    const viewer = ofGroup('viewer');
    const sizes = [
      { page: 'first page', bytes: await sizeOf(first) },
      { page: 'viewer', bytes: await sizeOf(viewer) },
    ];
    for (const [name, { isDynamicEntry }] of Object.entries(chunks))
      if (isDynamicEntry)
        sizes.push({
          page: name,
          bytes: await sizeOf([...filesOf(name)].filter((file) => !first.has(file) && !viewer.has(file))),
        });
    return sizes;
  } finally {
    await rm(folder, { recursive: true });
  }
}
