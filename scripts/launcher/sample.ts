import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { LaunchError } from './launch-error.ts';
import { cloneDir } from './toolchain.ts';

/** The sample assembly, made once per home by the project's own script. */
export async function sampleAssembly(homeDir: string, kernelPython: string | null): Promise<string> {
  const folder = path.join(homeDir, 'sample');
  const stepFile = async () => {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const name = names.find((candidate) => /\.(step|stp)$/i.test(candidate));
    return name === undefined ? null : path.join(folder, name);
  };
  const existing = await stepFile();
  if (existing) return existing;
  if (!kernelPython)
    throw new LaunchError(
      'The sample assembly needs the CAD kernel, which is absent: see what the bootstrap said.',
    );
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  try {
    await promisify(execFile)(
      kernelPython,
      [path.join(cloneDir, 'scripts', 'sample-assembly', 'make.py'), making],
      { timeout: 120_000 },
    );
  } catch (error) {
    throw new LaunchError(
      `The sample assembly could not be made: ${(error as Error).message.trim().split('\n').at(-1)}`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  const made = await stepFile();
  if (!made) throw new LaunchError('The sample assembly could not be made: its script wrote no STEP file.');
  return made;
}
