/**
 * One folder per test run holds what was started: each engine's record, its log, and the process groups to end. The
 * first test file that needs an engine starts it; the others, in whatever Jest worker, find its record.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerCommand } from '../../scripts/launcher/postgres-server.ts';

const variable = 'RAPIDDRAFT_TEST_RUN';

/** The folder of this run, made by Jest's global setup. */
export function runDirectory(): string {
  const dir = process.env[variable];
  if (!dir) throw new Error('Run tests through jest.config.js: its global setup prepares the engines.');
  return dir;
}

export const announceRunDirectory = (dir: string) => (process.env[variable] = dir);

/** Starts a server in a process group of its own, noted so that it is ended with the run. */
export function startServer(name: string, server: ServerCommand): { pid: number; logFile: string } {
  const logFile = path.join(runDirectory(), `${name}.log`);
  const log = openSync(logFile, 'a');
  const { command, args, ...options } = server;
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  if (child.pid === undefined) throw new Error(`${name} could not be started: ${command}`);
  const groups = path.join(runDirectory(), 'groups');
  mkdirSync(groups, { recursive: true });
  writeFileSync(path.join(groups, String(child.pid)), name);
  return { pid: child.pid, logFile };
}

type Recorded<T> = { engine: T } | { failure: string };

/** The record of engine `name`, started by `start` on the first call of the whole run. */
export async function sharedEngine<T>(name: string, start: () => Promise<T>): Promise<T> {
  const record = path.join(runDirectory(), `${name}.json`);
  let isMine = false;
  try {
    mkdirSync(`${record}.lock`);
    isMine = true;
  } catch {
    // Another test file is starting it, or has.
  }
  if (isMine) {
    let result: Recorded<T>;
    try {
      result = { engine: await start() };
    } catch (error) {
      result = { failure: error instanceof Error ? error.message : String(error) };
    }
    writeFileSync(`${record}.new`, JSON.stringify(result));
    renameSync(`${record}.new`, record);
  }
  for (let waitedMs = 0; !existsSync(record); waitedMs += 50) {
    if (waitedMs > 10 * 60_000) throw new Error(`${name} was not started by the test file that began to`);
    await sleep(50);
  }
  const result = JSON.parse(readFileSync(record, 'utf8')) as Recorded<T>;
  if ('failure' in result) throw new Error(`${name} could not be started: ${result.failure}`);
  return result.engine;
}

/** Repeats `attempt` until it succeeds; the last error, with the end of the log, after `timeoutMs`. */
export async function untilReady(
  what: string,
  logFile: string,
  attempt: () => Promise<void>,
  timeoutMs = 5 * 60_000,
) {
  const endsAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > endsAt) {
        const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-1_000) : '';
        throw new Error(`${what} did not get ready: ${String(error)}\n${log}`, { cause: error });
      }
      await sleep(50);
    }
  }
}
