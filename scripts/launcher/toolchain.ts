/** What the bootstrap found or made; see scripts/bootstrap.mjs. A thing that is absent has no field. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const cloneDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export type Toolchain = {
  cacheDir?: string;
  /** Folder with `bin`, `lib` and `share` of the embedded PostgreSQL. */
  postgresDir?: string;
  /** Python that can import OpenCASCADE. */
  kernelPython?: string;
  /** Python that can import Schemathesis. */
  schemathesisPython?: string;
  temporal?: string;
  versitygw?: string;
};

/** Reads node_modules/.rapiddraft/toolchain.json; empty before the first bootstrap. */
export function readToolchain(): Toolchain {
  const file = path.join(cloneDir, 'node_modules', '.rapiddraft', 'toolchain.json');
  if (!existsSync(file)) return {};
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  // Caches get cleaned: what is gone counts as absent.
  return Object.fromEntries(Object.entries(found).filter(([, place]) => existsSync(place)));
}
