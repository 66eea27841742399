import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isSame } from '../../scripts/launcher/process-identity.ts';
import type { ProcessIdentity } from '../../scripts/launcher/process-identity.ts';

/** Parent of each running process, from /proc: these tests need Linux. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z' && state !== 'X') found.set(Number(name), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** Everything that `pid` started, and what that started, nearest first. */
export function descendants(pid: number): ProcessIdentity[] {
  const parentOf = parents();
  const found = [pid];
  for (const one of found) for (const [child, parent] of parentOf) if (parent === one) found.push(child);
  return found.slice(1).flatMap((child) => identify(child) ?? []);
}

/** The warm process of the kernel below a worker, once it runs. */
export async function kernelParent(workerPid: number): Promise<ProcessIdentity> {
  for (;;) {
    const found = descendants(workerPid).find(({ command }) => command.includes('kernel/main.py'));
    if (found) return found;
    await sleep(50);
  }
}

/** Waits for the next child of `pid` and sends it a signal before it can end; null where `isOver` comes first. */
export async function signalNextChild(
  pid: number,
  signal: NodeJS.Signals,
  isOver: () => boolean,
): Promise<ProcessIdentity | null> {
  while (!isOver()) {
    // One small file: looking through all processes would take longer than some children live.
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    if (child) {
      const found = identify(Number(child));
      if (found) process.kill(found.pid, signal);
      if (found) return found;
    }
    await sleep(2);
  }
  return null;
}

/** Waits until none of these runs any more; returns those that still do after `timeoutMs`. */
export async function untilGone(processes: ProcessIdentity[], timeoutMs: number): Promise<ProcessIdentity[]> {
  const endsAt = performance.now() + timeoutMs;
  for (;;) {
    // A fork has its parent's command line until it takes another, so the start time decides.
    const alive = processes.filter((one) => identify(one.pid)?.startedAt === one.startedAt || isSame(one));
    if (alive.length === 0 || performance.now() > endsAt) return alive;
    await sleep(20);
  }
}
