/** Things in the cache appear whole: made in a temporary folder beside their place, then renamed into it. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the folder `target` by `make(temporary)`, for one that holds its lock. A kill half-way leaves only a temporary
 * folder, removed next time.
 */
export async function makeFolder(target, make) {
  const parent = path.dirname(target);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`.making-${path.basename(target)}-`)) {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
  const temporary = mkdtempSync(path.join(parent, `.making-${path.basename(target)}-`));
  try {
    chmodSync(temporary, 0o755);
    await make(temporary);
    if (existsSync(target)) rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  } catch (error) {
    // A second clone may have made it meanwhile; its copy is as good.
    if (!(existsSync(target) && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST'))) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
