/** Child processes of the bootstrap: output kept for the error, an end by time, no shell. */
import { spawn } from 'node:child_process';

/** A sentence for the user, without a stack. */
export class Problem extends Error {}

/** No way to where things are fetched from: trying the same by other means only takes longer. */
export class Offline extends Problem {
  constructor() {
    super('the network is out of reach (check it, and HTTPS_PROXY)');
  }
}

/** What npm, pip, apt and Go say without a network. */
const offlineWords =
  /EAI_AGAIN|ENETUNREACH|ENOTFOUND|name resolution|no such host|Network is unreachable|NewConnectionError/;

/**
 * Runs a command to its end. Throws a Problem with the last lines it said when it fails or takes longer than
 * `timeoutMs`.
 */
export function run(command, args, { env = process.env, cwd, timeoutMs = 30 * 60_000, uid, gid } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid }),
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-64_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Problem(error.code === 'ENOENT' ? `${command} is not installed` : error.message));
    });
    // Not 'close': a daemon the command started may keep the pipes open.
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        if (code === 0) return resolve(output);
        if (offlineWords.test(output)) return reject(new Offline());
        const last = output.trim().split('\n').slice(-3).join(' ').slice(-400);
        reject(new Problem(`${command} ${args[0] ?? ''} failed (${signal ?? code}): ${last}`));
      });
    });
  });
}

/** Whether a command can be run at all. */
export async function works(command, args, options) {
  try {
    await run(command, args, { timeoutMs: 20_000, ...options });
    return true;
  } catch {
    return false;
  }
}

/** The environment without this clone's node_modules/.bin, which an install may be replacing. */
export function systemEnvironment(env = process.env) {
  const PATH = (env.PATH ?? '')
    .split(':')
    .filter((dir) => !dir.endsWith('node_modules/.bin') && !dir.includes('node-gyp-bin'))
    .join(':');
  return { ...env, PATH };
}
