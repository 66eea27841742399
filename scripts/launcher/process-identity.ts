/** Recognising a process again after its number may have been given to another. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export type ProcessIdentity = {
  pid: number;
  /** When it started, in whatever form the system tells; compared, not read. */
  startedAt: string;
  command: string;
};

/** What runs under `pid` now, or null. A zombie counts as nothing. */
export function identify(pid: number): ProcessIdentity | null {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return { pid, startedAt: fields[19] ?? '', command };
    } catch {
      return null;
    }
  }
  try {
    const options = { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } } as const;
    const line = execFileSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], options).trim();
    return line ? { pid, startedAt: line.slice(0, 24), command: line.slice(25) } : null;
  } catch {
    return null;
  }
}

/** Whether the very process that was written down still runs. A new command line (`exec`) makes it another. */
export function isSame(noted: ProcessIdentity): boolean {
  const now = identify(noted.pid);
  return now !== null && now.startedAt === noted.startedAt && now.command === noted.command;
}

/** Sends a signal to a process group; false when nothing of it is left. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether anything of a process group still runs. Zombies wait for a parent that may never come: they don't count. */
export function isGroupAlive(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(processGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
