import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const signalGroup = (group: number, signal: NodeJS.Signals | 0) => {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
};

/** Ends every process group of a run and removes its folder. Nothing in it is worth a clean shutdown. */
export async function endRun(dir: string): Promise<void> {
  let names: string[] = [];
  try {
    names = readdirSync(path.join(dir, 'groups'));
  } catch {
    // Nothing was started.
  }
  const groups = names.map(Number);
  for (const group of groups) signalGroup(group, 'SIGKILL');
  for (let tries = 0; tries < 100 && groups.some((group) => signalGroup(group, 0)); tries++) await sleep(50);
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
