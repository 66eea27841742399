/** `npm run check`: every check of the tree, one line each; what a failed one said follows its line. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

type Check = { name: string; command: string; args: string[] };

/** What did not change since the last check is not looked at again, except in CI, which trusts nothing it kept. */
const cached = (...args: string[]) => (process.env.CI ? [] : args);
const packages = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex').slice(0, 12);
const kept = `.rapiddraft/check/${packages}`;

const checks: Check[] = [
  {
    name: 'lint',
    command: 'eslint',
    args: [
      ...['.', '--max-warnings', '0'],
      ...cached('--cache', '--cache-strategy', 'content', '--cache-location', `${kept}/eslint`),
    ],
  },
  {
    name: 'types',
    command: 'tsc',
    args: ['-p', 'tsconfig.json', ...cached('--incremental', '--tsBuildInfoFile', `${kept}/tsbuildinfo`)],
  },
  {
    name: 'web types',
    command: 'tsc',
    args: [
      '-p',
      'web/tsconfig.json',
      ...cached('--incremental', '--tsBuildInfoFile', `${kept}/web-tsbuildinfo`),
    ],
  },
  { name: 'boundaries', command: 'depcruise', args: ['.', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  {
    name: 'formatting',
    command: 'prettier',
    args: [
      ...['--check', '--log-level', 'warn', '.'],
      ...cached('--cache', '--cache-strategy', 'content', '--cache-location', `${kept}/prettier`),
    ],
  },
  { name: 'generated', command: process.execPath, args: ['scripts/generate.ts', '--check'] },
];

const run = (check: Check) =>
  new Promise<boolean>((resolve) => {
    const startedAt = performance.now();
    const child = spawn(check.command, check.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH ?? ''}` },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`${check.name.padEnd(12)} ${code === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });

const only = process.argv.slice(2);
const queue = checks.filter((check) => only.length === 0 || only.includes(check.name));
const results: boolean[] = [];
const lane = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await run(next));
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));
if (results.includes(false) || results.length === 0) process.exitCode = 1;
