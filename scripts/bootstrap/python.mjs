/** Python and pip, whatever of them the system has. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';
import { Problem, run, systemEnvironment, works } from './run.mjs';
import { installPackages } from './system-packages.mjs';

const candidates = ['python3', 'python3.12', 'python3.11', 'python3.13', 'python3.10'];
let found;

/** A Python for which the kernel's wheels exist (3.10 to 3.13). */
export async function systemPython(env = process.env) {
  found ??= (async () => {
    for (const name of candidates) {
      const check = 'import sys, venv; sys.exit(0 if (3, 10) <= sys.version_info[:2] <= (3, 13) else 1)';
      if (await works(name, ['-c', check], { env: systemEnvironment(env) })) return name;
    }
    throw new Problem('no Python 3.10 to 3.13 with its venv module was found');
  })();
  return found;
}

let pipReady;

/** Makes sure that `python -m pip` works: present, installed by root, or made in a venv of its own. */
async function pipPython(python, env) {
  pipReady ??= (async () => {
    if (await works(python, ['-m', 'pip', '--version'], { env: systemEnvironment(env) })) return python;
    const own = path.join(cacheDir(env), 'pip');
    const ownPython = path.join(own, 'bin', 'python');
    if (existsSync(ownPython) && (await works(ownPython, ['-m', 'pip', '--version']))) return ownPython;
    if (await works(python, ['-m', 'venv', '--clear', own], { timeoutMs: 120_000 })) return ownPython;
    if (await works('virtualenv', ['-p', python, own], { timeoutMs: 120_000 })) return ownPython;
    if ((await installPackages(['python3-pip'])) && (await works(python, ['-m', 'pip', '--version'])))
      return python;
    throw new Problem('Python has neither pip nor ensurepip (on Debian: apt-get install python3-pip)');
  })();
  return pipReady;
}

/** Runs pip with quiet, non-interactive settings. `target` is a Python whose environment is changed instead of its own. */
export async function pip(python, args, env, target) {
  const runner = await pipPython(python, env);
  const quiet = ['-m', 'pip', '--quiet', '--no-input', '--disable-pip-version-check'];
  const environment = { ...systemEnvironment(env), PIP_BREAK_SYSTEM_PACKAGES: '1' };
  if (target) {
    // pip from 22.3 on installs into another Python; older ones are pointed at its folder.
    if (await works(runner, [...quiet, '--python', target, '--version'], { env: environment })) {
      return run(runner, [...quiet, '--python', target, ...args], { env: environment });
    }
    const purelib = await run(target, ['-c', "import sysconfig; print(sysconfig.get_path('purelib'))"]);
    return run(runner, [...quiet, ...args, '--target', purelib.trim()], { env: environment });
  }
  return run(runner, [...quiet, ...args], { env: environment });
}
