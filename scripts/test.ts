/** `npm test`: Jest with native ES modules. Everything after `--` goes to Jest as it is. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const given = process.argv.slice(2);
const choosesWorkers = given.some((arg) => /^(-w|-i|--maxWorkers|--runInBand)/.test(arg));
// Jest would take one worker on two cores; engines and tests wait for each other often enough to share them.
const workers = choosesWorkers ? [] : ['-w', String(Math.min(4, Math.max(3, availableParallelism() - 1)))];

const child = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...workers, ...given],
  { stdio: 'inherit' },
);
// Ctrl-C reaches the whole terminal group; Jest ends what it started, and this waits for it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
