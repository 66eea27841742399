import { afterAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { describeWith, missing } from './requirements.ts';
import { createTestBucket } from './s3.ts';
import { createTestNamespace } from './temporal.ts';

describeWith('postgres', 'a test database', () => {
  const databases: TestDatabase[] = [];
  afterAll(() => Promise.all(databases.map((database) => database.drop())));
  const create = async () => {
    const database = await createTestDatabase();
    databases.push(database);
    return database;
  };

  it('has the latest schema and nothing of another database', async () => {
    const [one, two] = await Promise.all([create(), create()]);
    await one.connect()('users').insert({ stytch_user_id: 'user-1', email: 'one@example.com' });
    expect(await one.connect()('users').count()).toEqual([{ count: 1 }]);
    expect(await two.connect()('users').count()).toEqual([{ count: 0 }]);
  });

  it('gives sessions of each role', async () => {
    const database = await create();
    const { rows } = await database.connect('app').raw<{ rows: unknown[] }>('select current_user as role');
    expect(rows).toEqual([{ role: 'rapiddraft_app' }]);
  });
});

describeWith('temporal', 'a test namespace', () => {
  it('is registered and handed out once', async () => {
    const [one, two] = [await createTestNamespace(), await createTestNamespace()];
    expect(one.namespace).not.toBe(two.namespace);
    const connection = await Connection.connect({ address: one.address });
    const found = await connection.workflowService.describeNamespace({ namespace: two.namespace });
    expect(found.namespaceInfo?.name).toBe(two.namespace);
    await connection.close();
  });
});

describeWith('s3', 'a test bucket', () => {
  it('exists on a real S3 server', async () => {
    const { endpoint, region, bucket, accessKeyId, secretAccessKey } = await createTestBucket();
    const client = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    });
    const answer = await client.send(new HeadBucketCommand({ Bucket: bucket }));
    expect(answer.$metadata.httpStatusCode).toBe(200);
    client.destroy();
  });
});

describe('requirements', () => {
  it('names what is absent', () => {
    const before = process.env.RAPIDDRAFT_STEP_CORPUS;
    process.env.RAPIDDRAFT_STEP_CORPUS = '/nowhere';
    try {
      expect(missing('corpus')).toEqual(['corpus']);
    } finally {
      if (before === undefined) delete process.env.RAPIDDRAFT_STEP_CORPUS;
      else process.env.RAPIDDRAFT_STEP_CORPUS = before;
    }
  });
});
