/** A lock between processes of one machine, broken when its holder is dead. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Identity of a process that survives reuse of its number, where the system tells (Linux). */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isHeld(content) {
  const [pid, start] = content.trim().split(' ');
  if (!/^\d+$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !start || startOf(pid) === start;
}

/** Runs `work` while holding the lock; calls `onWait` once if someone else holds it. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}\n`);
  let waited = false;
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, so nobody reads a half-written lock.
        linkSync(mine, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      let content = '';
      try {
        content = readFileSync(file, 'utf8');
      } catch {
        continue;
      }
      if (!isHeld(content)) {
        const stale = `${mine}.stale`;
        try {
          renameSync(file, stale);
          // Between reading and renaming, someone may have taken it over: give a live one back.
          if (isHeld(readFileSync(stale, 'utf8'))) linkSync(stale, file);
        } catch {
          // Someone else was faster.
        }
        rmSync(stale, { force: true });
        continue;
      }
      if (!waited) onWait();
      waited = true;
      await sleep(200);
    }
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}
