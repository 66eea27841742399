import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** Runs code in a process whose log is open, and returns its exit code and what it wrote. */
async function run(code: string) {
  const module = new URL('./log.ts', import.meta.url).href;
  const script = `import { openLog } from '${module}'; const log = openLog('info'); ${code}`;
  const args = ['--input-type=module', '-e', script];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    ({ code: exitCode, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      exitCode,
      stdout,
      stderr,
    }),
  );
}
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('takes in what libraries print and what Node warns of', async () => {
  const { exitCode, stdout, stderr } = await run(
    `console.warn('[library] %s', 'wrong env'); console.debug('noise'); process.emitWarning('old API', 'DeprecationWarning');`,
  );
  expect(linesOf(stdout)).toEqual([
    expect.objectContaining({ level: 40, source: 'console', msg: '[library] wrong env' }),
    expect.objectContaining({ level: 40, source: 'node', warning: 'DeprecationWarning', msg: 'old API' }),
  ]);
  expect([exitCode, stderr]).toEqual([0, '']);
});

it('takes in the error that ends the process', async () => {
  const { exitCode, stdout, stderr } = await run(`Promise.reject(new TypeError('nobody caught me'));`);
  expect(linesOf(stdout)).toEqual([
    expect.objectContaining({ level: 60, error: 'TypeError: nobody caught me' }),
  ]);
  expect([exitCode, stderr]).toEqual([1, '']);
});
