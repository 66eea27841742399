/** The CAD kernel's Python: a venv of its own with the wheels its requirements name, and the libGL they link. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './atomic.mjs';
import { cacheDir, cloneDir, isRoot } from './paths.mjs';
import { pip, systemPython } from './python.mjs';
import { Problem, run, systemEnvironment } from './run.mjs';
import { installPackages, unpackGl } from './system-packages.mjs';

const requirements = path.join(cloneDir, 'services', 'cad', 'kernel', 'requirements.txt');

const place = (env) => {
  const hash = createHash('sha256')
    .update(readFileSync(requirements))
    .update(`${process.platform} ${process.arch}`);
  return path.join(cacheDir(env), `kernel-${hash.digest('hex').slice(0, 12)}`);
};
const launcher = (dir) => path.join(dir, 'kernel-python');

/** The Python a venv was made with: where the system has replaced it since, the venv has to be made again. */
function basePython(dir) {
  const settings = readFileSync(path.join(dir, 'venv', 'pyvenv.cfg'), 'utf8');
  return /^executable = (.+)$/m.exec(settings)?.[1] ?? path.join(dir, 'venv', 'bin', 'python');
}

/** Imports the engine; the error names the library that is missing, if that is why. */
async function tryImport(python, libraryPath) {
  try {
    await run(python, ['-c', 'import OCP'], {
      env: { ...systemEnvironment(), ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
      timeoutMs: 120_000,
    });
    return null;
  } catch (error) {
    return error.message;
  }
}

export const kernel = {
  name: 'cad kernel',
  what: 'OpenCASCADE for Python (70 MB)',
  neededFor: ['start', 'test', 'bench'],
  otherwise: 'Install Python 3.10 to 3.13 with pip, and libgl1, then start again.',
  isWanted: (env) => !env.KERNEL_PYTHON,
  locate(env) {
    const python = launcher(place(env));
    return existsSync(python) && existsSync(basePython(place(env))) ? { kernelPython: python } : null;
  },
  async fetch(env) {
    const target = place(env);
    await makeFolder(target, async (temporary) => {
      const python = await systemPython(env);
      const venv = path.join(temporary, 'venv');
      // Without pip: Debian leaves ensurepip out of a plain Python, and the system's pip can install from outside.
      await run(python, ['-m', 'venv', '--without-pip', venv], { env: systemEnvironment(env) });
      const venvPython = path.join(venv, 'bin', 'python');
      await pip(python, ['install', '--only-binary=:all:', '-r', requirements], env, venvPython);
      let libraryPath = null;
      let failure = await tryImport(venvPython, null);
      if (failure?.includes('libGL')) {
        if (isRoot) await installPackages(['libgl1']);
        failure = await tryImport(venvPython, null);
        if (failure) {
          libraryPath = await unpackGl(env);
          failure = await tryImport(venvPython, libraryPath);
        }
        if (failure?.includes('libGL')) {
          throw new Problem(
            'libGL.so.1 is missing (on Debian: apt-get install libgl1; on Fedora: dnf install mesa-libGL)',
          );
        }
      }
      if (failure) throw new Problem(`OpenCASCADE does not load: ${failure}`);
      const extra = libraryPath ? `LD_LIBRARY_PATH='${libraryPath}' ` : '';
      writeFileSync(
        launcher(temporary),
        `#!/bin/sh\n${extra}exec '${path.join(target, 'venv', 'bin', 'python')}' "$@"\n`,
      );
      chmodSync(launcher(temporary), 0o755);
    });
  },
};
