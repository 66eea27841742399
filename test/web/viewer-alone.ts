import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { composeScene } from '../../domain/cad/compose-scene.ts';
import type { Mat4 } from '../../domain/cad/scene.ts';
import { composePreview, encodeDefinitionGlb } from '../../services/cad/index.ts';
import { extrude, rectangle } from '../shapes/extrude.ts';
import type { TestPart } from '../shapes/extrude.ts';

const root = path.resolve(import.meta.dirname, '../..');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

export type ServedPage = {
  url: string;
  /** Half of a file is sent when it is asked for with `?half`; the rest now. */
  sendRest(): void;
  close(): Promise<void>;
};

/** Builds pages with Vite and serves them on the loopback, with files that are held in memory beside them. */
export async function servePage(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  pages: readonly string[] = ['index'],
): Promise<ServedPage> {
  const built = mkdtempSync(path.join(tmpdir(), 'viewer-page-'));
  const vite = pathToFileURL(path.join(root, 'node_modules/vite/dist/node/index.js')).href;
  // In a process of its own: Jest can't load what Vite is made of.
  const build = {
    root: path.join(root, folder),
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2024',
      rolldownOptions: { input: pages.map((page) => path.join(root, folder, `${page}.html`)) },
    },
  };
  const script = `const { build } = await import(${JSON.stringify(vite)}); await build(${JSON.stringify(build)})`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const rest: (() => void)[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://localhost');
    const name = decodeURIComponent(pathname.slice(1)) || 'index.html';
    const held = files.get(name);
    Promise.resolve(held ?? readFile(path.join(built, name))).then(
      (bytes) => {
        response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream');
        if (search !== '?half') return response.end(bytes);
        const half = Math.ceil(bytes.length / 2);
        response.write(bytes.subarray(0, half));
        rest.push(() => response.end(bytes.subarray(half)));
      },
      () => response.writeHead(name === 'favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sendRest() {
      for (const send of rest.splice(0)) send();
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(built, { recursive: true, force: true });
    },
  };
}

/** Where a part stands: shifted, mm. */
export type Placed = { part: number; atMm: [number, number, number]; name?: string };

/** A preview GLB of parts side by side, as the ingest makes it. */
export async function previewOf(
  parts: readonly (Pick<TestPart, 'mesh'> & { color: [number, number, number, number] })[],
  placed: readonly Placed[],
): Promise<Uint8Array> {
  const matrix = ([x, y, z]: readonly number[]): Mat4 => [1, 0, 0, x!, 0, 1, 0, y!, 0, 0, 1, z!, 0, 0, 0, 1];
  const glbs: Uint8Array[] = [];
  for (const [index, { mesh, color }] of parts.entries())
    glbs.push(await encodeDefinitionGlb(mesh, `Part ${index}`, color));
  const scene = composeScene({
    unit: 'mm',
    kernelBuild: 'by hand',
    root: {
      path: '',
      name: 'Assembly',
      matrix: matrix([0, 0, 0]),
      children: placed.map(({ part, atMm, name }, index) => ({
        path: String(index),
        name: name ?? `Part ${index}`,
        matrix: matrix(atMm),
        definition: part,
        children: [],
      })),
    },
    definitions: parts.map(({ mesh, color }, index) => ({
      key: `part-${index}`,
      name: `Part ${index}`,
      color,
      triangles: mesh.indices.length / 3,
      boundsMm: boundsOf(mesh.positions),
    })),
  });
  return composePreview(scene, (key) => glbs[Number(key.slice('part-'.length))]!);
}

function boundsOf(positions: Float32Array): { min: [number, number, number]; max: [number, number, number] } {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, at) => {
    min[at % 3] = Math.min(min[at % 3]!, value);
    max[at % 3] = Math.max(max[at % 3]!, value);
  });
  return { min, max };
}

/** A board of 1,400 components of 200 kinds, side by side. */
export function board(): Promise<Uint8Array> {
  const parts = Array.from({ length: 200 }, (_, i) => ({
    ...extrude(rectangle(8, 6), 1 + (i % 7), {
      holes: [{ x: 4, y: 3, diameterMm: 2 }],
      segments: 24 + 4 * (i % 12),
    }),
    color: [(i % 5) / 5, (i % 7) / 7, (i % 3) / 3, 1] as [number, number, number, number],
  }));
  const placed = Array.from({ length: 1_400 }, (_, i) => ({
    part: i % 200,
    atMm: [(i % 40) * 10, Math.floor(i / 40) * 8, 0] as [number, number, number],
  }));
  return previewOf(parts, placed);
}
