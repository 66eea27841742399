import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** A folder for the files of one job of the kernel; it names the process that made it. */
export const makeScratch = (scratchDir: string): Promise<string> =>
  mkdtemp(path.join(scratchDir, `kernel-${process.pid}-`));

export const removeScratch = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Removes the folders of jobs whose worker was killed. `scratchDir` belongs to one machine's workers. */
export async function sweepScratch(scratchDir: string): Promise<void> {
  for (const name of await readdir(scratchDir)) {
    const pid = Number(/^kernel-(\d+)-/.exec(name)?.[1]);
    if (!pid || (pid !== process.pid && isAlive(pid))) continue;
    await removeScratch(path.join(scratchDir, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
