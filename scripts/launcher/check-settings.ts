/** What API and worker would refuse to start with is said in one sentence, before anything is started. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { identityOf, parseApiConfig } from '../../api/config.ts';
import { assertProductionIdentity } from '../../services/identity/production.ts';
import { openBackup, openEmbedder, openMailer, openObjectStore } from '../../services/open.ts';
import { createLocalPostgresTools } from '../../services/postgres-tools/local-tools.ts';
import { parseWorkerConfig } from '../../worker/config.ts';
import { apiEnvironment, workerEnvironment } from './environment.ts';
import type { EnvironmentDeps } from './environment.ts';
import { LaunchError } from './launch-error.ts';
import { checkDatabaseUrl } from './outside-database.ts';

/** Throws a LaunchError for settings with which API or worker can't work; their systems need not answer yet. */
export async function checkSettings(inputs: EnvironmentDeps): Promise<void> {
  try {
    const api = parseApiConfig(apiEnvironment(inputs));
    assertProductionIdentity(identityOf(api));
    openObjectStore(api);
    openEmbedder(api);
    openMailer(api);
    const worker = parseWorkerConfig(workerEnvironment(inputs));
    if (worker.queues.includes('operations')) await openBackup(worker);
    if (worker.queues.includes('cad')) await checkKernel(worker.KERNEL_PYTHON, inputs);
    if (inputs.env.DATABASE_URL) {
      const { PATH: path, PG_BIN_DIR: binDir } = worker;
      const tools = createLocalPostgresTools({ path, ...(binDir ? { binDir } : {}) });
      await checkDatabaseUrl(inputs.env.DATABASE_URL, await tools.version());
    }
  } catch (error) {
    throw error instanceof LaunchError ? error : new LaunchError((error as Error).message);
  }
}

/** The kernel that the bootstrap made was tried then; one that the operator named is tried now. */
async function checkKernel(python: string | undefined, { env }: EnvironmentDeps): Promise<void> {
  if (!python) throw new LaunchError('The CAD kernel is absent: run `npm start`, or set KERNEL_PYTHON.');
  if (!env.KERNEL_PYTHON) return;
  await promisify(execFile)(python, ['-I', '-c', 'import OCP'], { env: {}, timeout: 60_000 }).catch(
    (error: unknown) => {
      const why = (error as Error).message.trim().split('\n').at(-1) ?? '';
      throw new LaunchError(`KERNEL_PYTHON (${python}) has no OpenCASCADE: ${why}.`);
    },
  );
}
