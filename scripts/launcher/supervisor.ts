/**
 * Child processes of the launcher: each in a process group of its own, with a log file, written down so that a later
 * start finds what this one left behind, and started again when it dies.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIdentity } from './home.ts';
import { LaunchError } from './launch-error.ts';
import { identify, isGroupAlive, isSame, signalGroup } from './process-identity.ts';
import type { ServerCommand } from './postgres-server.ts';

export type Program = {
  name: string;
  command: ServerCommand;
  /** Asks for an orderly end; PostgreSQL's fast shutdown is SIGINT. */
  stopSignal?: NodeJS.Signals;
  /** How long an orderly end may take before the hard one, milliseconds. */
  stopTimeoutMs: number;
};

export type Running = {
  name: string;
  logFile: string;
  /** How often it has died in a row, each time within a minute of its start. */
  failures(): number;
  /** The end of what it wrote since its last start. */
  lastWords(): string;
  stop(): Promise<void>;
};

const maxLogBytes = 20 * 1024 * 1024;

/** Why a program ended, in its own words: the last line of its log, after what earlier runs wrote. */
function lastWords(logFile: string, fromByte: number): string {
  try {
    const line = readFileSync(logFile).subarray(fromByte).toString('utf8').trim().split('\n').at(-1) ?? '';
    return (line.startsWith('{') ? wordsOf(line) : line).slice(0, 1_000);
  } catch {
    return '';
  }
}

/** What a line of a structured log says. */
function wordsOf(line: string): string {
  const { error, msg } = JSON.parse(line) as { error?: string; msg?: string };
  return error ?? msg ?? line;
}

/**
 * Asks the leader of a group to end, in its own order: PostgreSQL's helpers take the same signals for something else.
 * What is left of the group when it has ended, or is late, ends hard.
 */
async function endGroup(pid: number, signal: NodeJS.Signals, timeoutMs: number): Promise<void> {
  const endsAt = performance.now() + timeoutMs;
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
  while (identify(pid) !== null && performance.now() < endsAt) await sleep(20);
  signalGroup(pid, 'SIGKILL');
  for (let tries = 0; tries < 100 && isGroupAlive(pid); tries++) await sleep(20);
}

/** Ends what an earlier start of the same home left running, recognised by number, start time and command line. */
export async function endOrphans(runDir: string): Promise<string[]> {
  const ended: string[] = [];
  for (const file of readdirSync(runDir).filter((name) => /^[a-z]+\.pid\.json$/.test(name))) {
    const noted = readIdentity(path.join(runDir, file));
    if (noted && isSame(noted)) {
      const name = file.replace('.pid.json', '');
      await endGroup(noted.pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
      ended.push(name);
    }
    rmSync(path.join(runDir, file), { force: true });
  }
  return ended;
}

export type Supervisor = {
  /** Starts a program and keeps it running until it is stopped. */
  start(program: Program): Running;
  /** Ends everything in order, what was started last first. Called again, it waits for the same end. */
  stopAll(): Promise<void>;
  /** Cuts an orderly end short. */
  killAll(): void;
  /** Rejects with a LaunchError when a program keeps dying; never resolves. */
  hopeless: Promise<never>;
};

/** `say` gets one line whenever a program dies and is started again. */
export function createSupervisor(homeDir: string, say: (line: string) => void): Supervisor {
  const running: Running[] = [];
  const groups = new Set<number>();
  let stopping: Promise<void> | null = null;
  const { promise: hopeless, reject: giveUp } = Promise.withResolvers<never>();
  hopeless.catch(() => undefined);

  function start(program: Program): Running {
    const { name, command } = program;
    if (stopping) throw new LaunchError(`${name} was not started: everything is being stopped.`);
    const logFile = path.join(homeDir, 'logs', `${name}.log`);
    const note = path.join(homeDir, 'run', `${name}.pid.json`);
    let child: ChildProcess | null = null;
    let ended = false;
    let failures = 0;
    let timer: NodeJS.Timeout | undefined;
    let logBegin = 0;

    const launch = () => {
      keepShort(logFile);
      const log = openSync(logFile, 'a');
      logBegin = fstatSync(log).size;
      const { command: file, args, ...options } = command;
      const startedAt = performance.now();
      const started = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
      closeSync(log);
      child = started;
      let isOver = false;
      const over = (how: string) => {
        if (isOver) return;
        isOver = true;
        child = null;
        if (started.pid !== undefined) {
          // What it started dies with it, or it would meet its successor.
          signalGroup(started.pid, 'SIGKILL');
          groups.delete(started.pid);
        }
        rmSync(note, { force: true });
        if (ended || stopping) return;
        failures = performance.now() - startedAt > 60_000 ? 1 : failures + 1;
        if (failures >= hopelessFailures) giveUp(new LaunchError(neverStarts(self)));
        const delayMs = Math.min(250 * 2 ** (failures - 1), 30_000);
        say(
          `${name} stopped (${how}); starting it again in ${(delayMs / 1000).toFixed(1)} s (log: ${logFile})`,
        );
        timer = setTimeout(launch, delayMs);
      };
      started.on('error', (error) => over(error.message));
      started.on('exit', (code, signal) => over(signal ?? `exit code ${code}`));
      if (started.pid !== undefined) {
        groups.add(started.pid);
        noteProcess(note, started.pid);
      }
    };
    const self: Running = {
      name,
      logFile,
      failures: () => failures,
      lastWords: () => lastWords(logFile, logBegin),
      async stop() {
        ended = true;
        clearTimeout(timer);
        const pid = child?.pid;
        if (pid !== undefined) await endGroup(pid, program.stopSignal ?? 'SIGTERM', program.stopTimeoutMs);
        rmSync(note, { force: true });
      },
    };
    launch();
    running.push(self);
    return self;
  }

  return {
    start,
    hopeless,
    stopAll() {
      stopping ??= Promise.resolve().then(async () => {
        for (const one of running.toReversed()) await one.stop();
      });
      return stopping;
    },
    killAll() {
      for (const group of groups) signalGroup(group, 'SIGKILL');
    },
  };
}

function keepShort(logFile: string): void {
  try {
    if (statSync(logFile).size > maxLogBytes) renameSync(logFile, `${logFile}.1`);
  } catch {
    // No log yet.
  }
}

/** `exec` in a wrapper changes the command line shortly after the start, so it is written down again. */
function noteProcess(note: string, pid: number): void {
  const write = () => {
    const identity = identify(pid);
    if (identity) writeFileSync(note, JSON.stringify(identity));
  };
  write();
  setTimeout(write, 500).unref();
}

/** A program that died this often in a row will not come up. */
const hopelessFailures = 5;

const neverStarts = (program: Running, otherwise = ''): string => {
  const why = (program.lastWords() || otherwise).replace(/\.$/, '');
  return `${program.name} does not start: ${why} (log: ${program.logFile}).`;
};

/** Waits until `attempt` succeeds; a LaunchError with its last words when the program keeps dying or is late. */
export async function untilUp(
  program: Running,
  attempt: () => Promise<unknown>,
  timeoutMs: number,
): Promise<void> {
  const endsAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (performance.now() > endsAt || program.failures() >= hopelessFailures) {
        throw new LaunchError(neverStarts(program, String(error)));
      }
      await sleep(50);
    }
  }
}
