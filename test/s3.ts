import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePort } from '../scripts/launcher/ports.ts';
import { readToolchain } from '../scripts/launcher/toolchain.ts';
import { runDirectory, sharedEngine, startServer, untilReady } from './engines/run-directory.ts';

type S3Engine = { endpoint: string; accessKeyId: string; secretAccessKey: string; pid: number };

export type TestBucket = S3Engine & { region: string; bucket: string };

const region = 'us-east-1';

/** The one S3 server of this run, versitygw on a folder. */
const s3Engine = (): Promise<S3Engine> =>
  sharedEngine('s3', async () => {
    const { versitygw } = readToolchain();
    if (!versitygw) throw new Error('versitygw is absent');
    const folders = ['buckets', 'versions', 'sidecar'].map((name) => path.join(runDirectory(), `s3-${name}`));
    for (const folder of folders) mkdirSync(folder);
    const [buckets = '', versions = '', sidecar = ''] = folders;
    const port = await freePort();
    const accessKeyId = 'test';
    const secretAccessKey = randomBytes(16).toString('hex');
    const { pid, logFile } = startServer('s3', {
      command: versitygw,
      // Metadata beside the files: not every temporary folder has extended attributes.
      args: [
        '--port',
        `127.0.0.1:${port}`,
        'posix',
        '--versioning-dir',
        versions,
        '--sidecar',
        sidecar,
        buckets,
      ],
      env: {
        PATH: '/usr/bin:/bin',
        ROOT_ACCESS_KEY_ID: accessKeyId,
        ROOT_SECRET_ACCESS_KEY: secretAccessKey,
      },
      cwd: runDirectory(),
    });
    await untilReady(
      'versitygw',
      logFile,
      () =>
        new Promise((resolve, reject) => {
          const socket = createConnection(port, '127.0.0.1', () => {
            socket.destroy();
            resolve();
          });
          socket.on('error', reject);
        }),
    );
    return { endpoint: `http://127.0.0.1:${port}`, accessKeyId, secretAccessKey, pid };
  });

/** A new, empty bucket on the run's S3 server. `objectLock` also turns versioning on. */
export async function createTestBucket(options: { objectLock?: boolean } = {}): Promise<TestBucket> {
  const engine = await s3Engine();
  const bucket = `test-${randomBytes(6).toString('hex')}`;
  const client = new S3Client({
    endpoint: engine.endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: engine.accessKeyId, secretAccessKey: engine.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  try {
    await client.send(
      new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: options.objectLock ?? false }),
    );
  } finally {
    client.destroy();
  }
  return { ...engine, region, bucket };
}
