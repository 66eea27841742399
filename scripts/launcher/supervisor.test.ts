import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIdentity } from './home.ts';
import { identify, isGroupAlive } from './process-identity.ts';
import { createSupervisor, endOrphans, untilUp } from './supervisor.ts';
import type { Program, Supervisor } from './supervisor.ts';

let home = '';
let supervisor: Supervisor;
let lines: string[] = [];
const ended: number[] = [];

const program = (name: string, code: string, stopTimeoutMs = 60_000): Program => ({
  name,
  command: { command: process.execPath, args: ['-e', code], env: {}, cwd: home },
  stopTimeoutMs,
});
const note = (name: string) => path.join(home, 'run', `${name}.pid.json`);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
/** The process of a program once its code runs: it writes its number to a file of its name. */
async function runningPid(name: string, not?: number): Promise<number> {
  let pid = 0;
  await until(() => {
    try {
      pid = Number(readFileSync(path.join(home, name), 'utf8'));
    } catch {
      return false;
    }
    return pid > 0 && pid !== not;
  });
  return pid;
}
const stay = (name: string) =>
  `require('fs').writeFileSync('${name}', String(process.pid)); setInterval(() => {}, 1000);`;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'supervisor-'));
  for (const folder of ['run', 'logs']) mkdirSync(path.join(home, folder));
  lines = [];
  supervisor = createSupervisor(home, (line) => lines.push(line));
});

afterEach(async () => {
  await supervisor.stopAll();
  for (const pid of ended.splice(0)) if (isGroupAlive(pid)) process.kill(-pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

describe('a supervised program', () => {
  it('is started again when it is killed, and says so', async () => {
    supervisor.start(program('one', stay('one')));
    const first = await runningPid('one');
    process.kill(first, 'SIGKILL');
    const second = await runningPid('one', first);
    expect(identify(second)).not.toBeNull();
    expect(lines.join()).toMatch(/one stopped \(SIGKILL\); starting it again/);
  });

  it('takes what it started with it when it dies', async () => {
    supervisor.start(
      program(
        'parent',
        `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stay('child'))}]); ${stay('parent')}`,
      ),
    );
    const child = await runningPid('child');
    process.kill(await runningPid('parent'), 'SIGKILL');
    await until(() => identify(child) === null);
  });

  it('ends hard when it ignores the orderly end', async () => {
    supervisor.start(program('deaf', `process.on('SIGTERM', () => {}); ${stay('deaf')}`, 300));
    const pid = await runningPid('deaf');
    await supervisor.stopAll();
    expect(identify(pid)).toBeNull();
    expect(readdirSync(path.join(home, 'run'))).toEqual([]);
  });

  it('that keeps dying is given up with its last words of this start', async () => {
    writeFileSync(path.join(home, 'logs', 'broken.log'), 'of yesterday\n');
    const fatal = JSON.stringify({ level: 60, error: 'No such setting.', msg: 'the API cannot start' });
    const broken = supervisor.start(program('broken', `console.error('${fatal}'); process.exit(3)`));
    const sentence = /^broken does not start: No such setting \(log: .*\)\.$/;
    await expect(untilUp(broken, () => Promise.reject(new Error('not up')), 60_000)).rejects.toThrow(
      sentence,
    );
    await expect(supervisor.hopeless).rejects.toThrow(sentence);
  });
});

describe('what an earlier start left running', () => {
  const orphan = async (name: string): Promise<number> => {
    const child = spawn(process.execPath, ['-e', stay(name)], { cwd: home, detached: true, stdio: 'ignore' });
    const pid = child.pid ?? 0;
    ended.push(pid);
    await runningPid(name);
    return pid;
  };

  it('is ended', async () => {
    const pid = await orphan('worker');
    writeFileSync(note('worker'), JSON.stringify(identify(pid)));
    expect(await endOrphans(path.join(home, 'run'))).toEqual(['worker']);
    expect(identify(pid)).toBeNull();
  });

  it('is left alone when the number now belongs to another process', async () => {
    const pid = await orphan('stranger');
    writeFileSync(note('worker'), JSON.stringify({ ...identify(pid), startedAt: '1' }));
    expect(await endOrphans(path.join(home, 'run'))).toEqual([]);
    expect(identify(pid)).not.toBeNull();
    expect(readIdentity(note('worker'))).toBeNull();
  });
});
