import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { announceRunDirectory } from './run-directory.ts';

/** Prepares the folder of this run and someone to clean up if Jest is killed. Engines start when first asked for. */
export default function globalSetup(): void {
  const dir = mkdtempSync(path.join(tmpdir(), 'rapiddraft-test-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(dir, 0o755);
  announceRunDirectory(dir);
  const reaper = fileURLToPath(new URL('./reaper.ts', import.meta.url));
  spawn(process.execPath, [reaper, String(process.pid), dir], { detached: true, stdio: 'ignore' }).unref();
}
