import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createS3Store } from '../../services/object-store/s3.ts';
import { runDirectory } from '../engines/run-directory.ts';
import { describeWith } from '../requirements.ts';
import { createTestBucket } from '../s3.ts';
import { describeObjectStore } from './contract.ts';

const openBucket = async () => {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = await createTestBucket();
  const credentials = { accessKeyId, secretAccessKey };
  const options = { endpoint, region, bucket, credentials, forcePathStyle: true };
  const store = createS3Store(options);
  const client = new S3Client(options);
  return {
    store,
    options,
    async corrupt(key: string) {
      // The server is versitygw on a folder: an object is a file.
      const file = await open(join(runDirectory(), 's3-buckets', bucket, key), 'r+');
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, 1000);
      await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, 1000);
      await file.close();
    },
    async leftovers() {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      return Uploads.map(({ Key = '' }) => Key);
    },
    async close() {
      store.close();
      client.destroy();
    },
  };
};

describeWith('s3', 'S3', () => {
  describeObjectStore('versitygw', openBucket);

  let bucket: Awaited<ReturnType<typeof openBucket>>;
  const servers: Server[] = [];
  beforeAll(async () => {
    bucket = await openBucket();
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await bucket?.close();
  });

  /** A store reached over a wire that is cut after `bytes` bytes of each connection. */
  const overCutWire = async (bytes: number) => {
    const { port, hostname } = new URL(bucket.options.endpoint);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      let passed = 0;
      near.on('data', (chunk) => {
        passed += chunk.length;
        if (passed <= bytes) far.write(chunk);
        else {
          far.end();
          near.destroy();
        }
      });
      far.pipe(near);
      for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return createS3Store({ ...bucket.options, endpoint });
  };

  it.each(['buffer', 'stream'])('keeps nothing of a %s whose connection was cut', async (how) => {
    const key = `cut/${randomUUID()}`;
    const bytes = randomBytes(900_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const store = await overCutWire(500_000);
    const body =
      how === 'buffer' ? bytes : Readable.from([bytes.subarray(0, 450_000), bytes.subarray(450_000)]);
    const put = store.put(key, body, { contentType: 'model/step', sizeBytes: bytes.length, sha256 });
    await expect(put).rejects.toMatchObject({ code: 'store_unavailable' });
    store.close();
    expect(await bucket.store.head(key)).toBeNull();
  });

  it('names what is wrong without naming a secret', async () => {
    const other = { accessKeyId: 'test', secretAccessKey: 'a-wrong-secret' };
    const cases = [
      { ...bucket.options, credentials: other },
      { ...bucket.options, bucket: 'no-such-bucket' },
      { ...bucket.options, endpoint: 'http://127.0.0.1:9' },
    ];
    for (const options of cases) {
      const store = createS3Store(options);
      const error = await store.ping().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'store_unavailable' });
      expect(String(error)).not.toContain('a-wrong-secret');
      await expect(store.put('x', Buffer.from('x'), { contentType: 'a/b' })).rejects.toMatchObject({
        code: 'store_unavailable',
      });
      store.close();
    }
  });
});
