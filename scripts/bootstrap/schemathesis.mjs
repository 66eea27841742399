/** Schemathesis, which tries the API against its own OpenAPI document: a venv with what its requirements name. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './atomic.mjs';
import { cacheDir, cloneDir } from './paths.mjs';
import { pip, systemPython } from './python.mjs';
import { run, systemEnvironment } from './run.mjs';

const requirements = path.join(cloneDir, 'test', 'schemathesis', 'requirements.txt');

const place = (env) => {
  const hash = createHash('sha256')
    .update(readFileSync(requirements))
    .update(`${process.platform} ${process.arch}`);
  return path.join(cacheDir(env), `schemathesis-${hash.digest('hex').slice(0, 12)}`);
};
/** Links to the system's Python: where that was replaced, the venv has to be made again. */
const pythonOf = (dir) => path.join(dir, 'bin', 'python');

export const schemathesis = {
  name: 'schemathesis',
  what: 'Schemathesis for Python (30 MB)',
  neededFor: ['test'],
  otherwise: 'Install Python 3.10 to 3.13 with pip, then start again.',
  isWanted: () => true,
  locate(env) {
    const python = pythonOf(place(env));
    return existsSync(python) ? { schemathesisPython: python } : null;
  },
  async fetch(env) {
    await makeFolder(place(env), async (temporary) => {
      const python = await systemPython(env);
      // Without pip, as the kernel's is made.
      await run(python, ['-m', 'venv', '--without-pip', temporary], { env: systemEnvironment(env) });
      await pip(python, ['install', '--only-binary=:all:', '-r', requirements], env, pythonOf(temporary));
    });
  },
};
