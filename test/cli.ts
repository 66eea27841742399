import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type CliRun = {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What it printed on stdout, which must be one JSON value and nothing else. */
  json: () => any; // eslint-disable-line @typescript-eslint/no-explicit-any
};

export type StartedCli = {
  pid: number;
  done: Promise<CliRun>;
  /** Resolves once stderr holds `text`. */
  hasSaid(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
};

export type TestCli = {
  /** Its working folder. */
  folder: string;
  sessionsFile: string;
  start(args: string[], env?: Record<string, string>, nodeArgs?: string[]): StartedCli;
  run(args: string[], env?: Record<string, string>, nodeArgs?: string[]): Promise<CliRun>;
  remove(): Promise<void>;
};

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** The command line as a person's own: a process each time, a home, a configuration and a folder to work in. */
export async function createTestCli(
  places: { url?: string; identityUrl?: string; databaseUrl?: string } = {},
): Promise<TestCli> {
  const folder = await mkdtemp(join(tmpdir(), 'rapiddraft-cli-'));
  const home = join(folder, 'home');
  await mkdir(home);
  if (places.identityUrl) {
    const ports = { identity: Number(new URL(places.identityUrl).port) };
    await writeFile(join(home, 'state.json'), JSON.stringify({ ports }));
  }
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    RAPIDDRAFT_HOME: home,
    ...(places.url ? { RAPIDDRAFT_URL: places.url } : {}),
    ...(places.databaseUrl ? { DATABASE_URL: places.databaseUrl } : {}),
  };
  const start: TestCli['start'] = (args, env = {}, nodeArgs = []) => {
    const child = spawn(process.execPath, [...nodeArgs, main, ...args], {
      cwd: folder,
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const listeners = new Set<() => void>();
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      for (const listener of listeners) listener();
    });
    const done = new Promise<CliRun>((resolve) =>
      child.on('close', (code) =>
        resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) as unknown }),
      ),
    );
    return {
      pid: child.pid!,
      done,
      hasSaid: (text) =>
        new Promise((resolve, reject) => {
          const look = () => {
            if (stderr.includes(text)) resolve();
          };
          listeners.add(look);
          look();
          void done.then(() => reject(new Error(`it ended without saying ${text}: ${stderr}`)));
        }),
      kill: (signal) => child.kill(signal),
    };
  };
  return {
    folder,
    sessionsFile: join(folder, 'config', 'rapiddraft', 'sessions.json'),
    start,
    run: (args, env, nodeArgs) => start(args, env, nodeArgs).done,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
