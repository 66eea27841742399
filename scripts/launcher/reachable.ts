import { statSync } from 'node:fs';
import path from 'node:path';

/** Whether a user without rights of their own can walk down to `dir`, which exists. */
export function isReachableByOthers(dir: string): boolean {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
