import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runDirectory } from './engines/run-directory.ts';
import { preparedNamespaces, temporalEngine } from './engines/temporal.ts';

export type TestTemporal = { address: string; /** Used by nobody else in this run. */ namespace: string };

/** A namespace of its own on the run's Temporal server: queues and workflow ids can't meet another test file's. */
export async function createTestNamespace(): Promise<TestTemporal> {
  const { address } = await temporalEngine();
  for (const namespace of preparedNamespaces) {
    try {
      mkdirSync(path.join(runDirectory(), `namespace-${namespace}`));
      return { address, namespace };
    } catch {
      // Taken.
    }
  }
  throw new Error('every prepared namespace is taken: raise their number in test/engines/temporal.ts');
}
