/** Ends a run whose Jest died without teardown: `reaper.ts <jest pid> <run directory>`. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endRun } from './end-run.ts';

const jestPid = Number(process.argv[2]);
const dir = process.argv[3] ?? '';

const isAlive = () => {
  try {
    process.kill(jestPid, 0);
    return true;
  } catch {
    return false;
  }
};

while (isAlive() && existsSync(dir)) await sleep(1_000);
if (existsSync(dir)) await endRun(dir);
