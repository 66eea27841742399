import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createHealthStore } from '../database/health-store.ts';
import type { HealthStore } from '../database/health-store.ts';
import { createObjectStoreTarget } from '../services/backup-target/object-store-target.ts';
import { createOpenAiEmbedder } from '../services/embeddings/openai.ts';
import { createS3Store } from '../services/object-store/s3.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { describeWith } from '../test/requirements.ts';
import { startHealthReporter } from './health-reporter.ts';
import { connectClient } from './temporal.ts';
import { watchEmbedder } from './watch-embedder.ts';

const log = pino({ level: 'silent' });

describeWith(['postgres'], 'what a worker reports on systems that take everything and say nothing', () => {
  let database: TestDatabase;
  let health: HealthStore;
  let silent: Server;
  const lines = new Set<Socket>();
  beforeAll(async () => {
    database = await createTestDatabase();
    health = createHealthStore(database.connect('worker'));
    silent = createServer((line) => lines.add(line)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  afterAll(async () => {
    silent.close();
    await database?.drop();
  });

  it('names each of them and goes on with what answers', async () => {
    const address = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const temporal = connectClient({ address, namespace: 'default' }, log);
    const embedder = createOpenAiEmbedder({
      baseUrl: `http://${address}/v1`,
      apiKey: '',
      model: 'any',
      maxRetries: 0,
    });
    const store = createS3Store({
      endpoint: `http://${address}`,
      region: 'any',
      bucket: 'backups',
      credentials: { accessKeyId: 'a', secretAccessKey: 's' },
      forcePathStyle: true,
    });
    const target = createObjectStoreTarget(store, `s3://${address}/backups`);
    let rounds = 0;
    const reporter = startHealthReporter({
      store: health,
      log,
      everyMs: 50,
      checks: [
        { name: 'temporal', check: () => temporal.ping() },
        { name: 'embeddings', check: watchEmbedder(embedder).check },
        { name: 'backupTarget', check: () => target.ping() },
        { name: 'store', check: () => Promise.resolve(void rounds++) },
      ],
    });
    try {
      while (rounds < 2) await sleep(50);
      const reports = await health.list();
      expect(reports.map(({ name, ok }) => [name, ok])).toEqual([
        ['backupTarget', false],
        ['embeddings', false],
        ['store', true],
        ['temporal', false],
      ]);
      for (const { ok, reason } of reports) if (!ok) expect(reason).toMatch(/\w+/);
    } finally {
      await reporter.stop();
      await temporal.close();
      store.close();
      for (const line of lines) line.destroy();
    }
  });
});
