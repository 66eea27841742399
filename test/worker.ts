import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pino from 'pino';
import { createListener } from '../database/listener.ts';
import { createOutboxStore } from '../database/outbox.ts';
import { loggingInterceptor } from '../worker/interceptors.ts';
import { startOutboxDispatcher } from '../worker/outbox-dispatcher.ts';
import { bundleWorkflows } from '../worker/workflow-bundle.ts';
import { queues } from '../workflows/contract.ts';
import type { Queue } from '../workflows/contract.ts';
import type { TestDatabase } from './database.ts';
import { createTestNamespace } from './temporal.ts';

export type TestWorkers = {
  client: Client;
  /** Every line that was logged. */
  log: Record<string, unknown>[];
  /** Of the workers' process: all of them poll. */
  isRunning(): boolean;
  stop(): Promise<void>;
};

/**
 * Workers for the queues that activities are given for, and the outbox dispatcher, against real Temporal, in this
 * process: a row in `database`'s outbox is enough to begin work.
 */
export async function startTestWorkers(
  database: TestDatabase,
  activities: Partial<Record<Queue, object>>,
): Promise<TestWorkers> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { address, namespace } = await createTestNamespace();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const workflowBundle = await bundleWorkflows();
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ level: 'info' }, { write });
  const workers: Worker[] = [];
  for (const [queue, own] of Object.entries(activities)) {
    workers.push(
      await Worker.create({
        connection: native,
        namespace,
        workflowBundle,
        taskQueue: queues[queue as Queue],
        activities: own,
        interceptors: { activity: [loggingInterceptor(log)] },
        maxConcurrentActivityTaskExecutions: 2,
        maxHeartbeatThrottleInterval: '3s',
      }),
    );
  }
  const running = workers.map((worker) => worker.run());
  const listener = createListener({ url: database.ownerUrl, applicationName: 'test' });
  const outbox = createOutboxStore(database.connect('worker'));
  const dispatcher = startOutboxDispatcher({ outbox, listener, client, log });
  return {
    client,
    log: lines,
    isRunning: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    async stop() {
      await dispatcher.stop();
      await listener.close();
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await native.close();
      await connection.close();
    },
  };
}
