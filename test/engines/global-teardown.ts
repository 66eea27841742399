import { endRun } from './end-run.ts';
import { runDirectory } from './run-directory.ts';

export default async function globalTeardown(): Promise<void> {
  await endRun(runDirectory());
}
