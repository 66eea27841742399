import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { readToolchain } from '../scripts/launcher/toolchain.ts';

/** A program on PATH, or null. */
export function programOnPath(...names: string[]): string | null {
  for (const name of names) {
    for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(dir, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

/** A Chromium the tests can drive, or null. */
export const chromiumPath = (): string | null =>
  process.env.CHROMIUM_PATH || programOnPath('chromium', 'chromium-browser', 'google-chrome');

/** Folder with pg_dump and pg_restore of the embedded PostgreSQL, or null. */
export const postgresBinDir = (): string | null => {
  const { postgresDir } = readToolchain();
  return postgresDir ? path.join(postgresDir, 'bin') : null;
};
