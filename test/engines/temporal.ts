import { Connection } from '@temporalio/client';
import { freePort } from '../../scripts/launcher/ports.ts';
import { readToolchain } from '../../scripts/launcher/toolchain.ts';
import { runDirectory, sharedEngine, startServer, untilReady } from './run-directory.ts';

/** Registering a namespace later takes the server seconds to notice; these are there from the start. */
export const preparedNamespaces = Array.from({ length: 40 }, (_, index) => `test-${index}`);

export type TemporalEngine = { address: string; pid: number };

/** The one dev server of this run, in memory. */
export const temporalEngine = (): Promise<TemporalEngine> =>
  sharedEngine('temporal', async () => {
    const { temporal } = readToolchain();
    if (!temporal) throw new Error('the Temporal dev server is absent');
    const port = await freePort();
    const { pid, logFile } = startServer('temporal', {
      command: temporal,
      args: [
        ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
        ...['--log-level', 'error', ...preparedNamespaces.flatMap((name) => ['--namespace', name])],
      ],
      env: { PATH: '/usr/bin:/bin', HOME: runDirectory(), TMPDIR: runDirectory() },
      cwd: runDirectory(),
    });
    const address = `127.0.0.1:${port}`;
    await untilReady('Temporal', logFile, async () => {
      const connection = await Connection.connect({ address, connectTimeout: 1_000 });
      try {
        await connection.workflowService.describeNamespace({
          namespace: preparedNamespaces.at(-1) ?? 'default',
        });
      } finally {
        await connection.close();
      }
    });
    return { address, pid };
  });
