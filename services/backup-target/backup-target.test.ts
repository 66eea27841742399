import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { missing } from '../../test/requirements.ts';
import { createTestBucket } from '../../test/s3.ts';
import { createS3Store } from '../object-store/s3.ts';
import type { BackupTarget } from './backup-target.ts';
import { createFolderTarget } from './folder-target.ts';
import { createObjectStoreTarget } from './object-store-target.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapiddraft-target-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const s3Target = async (): Promise<BackupTarget> => {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = await createTestBucket();
  const credentials = { accessKeyId, secretAccessKey };
  const store = createS3Store({ endpoint, region, bucket, credentials, forcePathStyle: true });
  return createObjectStoreTarget(store, `s3://${bucket}`);
};
const stream = (...chunks: Buffer[]) => Readable.from(chunks, { objectMode: false });
const failing = (...chunks: Buffer[]) =>
  Readable.from(
    (async function* () {
      yield* chunks;
      throw new Error('pg_dump was killed');
    })(),
    { objectMode: false },
  );
const keys = async (target: BackupTarget, prefix: string) => {
  const found: string[] = [];
  for await (const { key, sizeBytes } of target.list(prefix)) found.push(`${key} ${sizeBytes}`);
  return found.sort();
};

const kinds: [string, () => Promise<BackupTarget>, boolean][] = [
  ['a folder', () => Promise.resolve(createFolderTarget(join(folder, 'contract'))), true],
  ['S3', s3Target, missing('s3').length === 0],
];
for (const [name, create, isHere] of kinds)
  (isHere ? describe : describe.skip)(`a backup target that is ${name}`, () => {
    it('keeps what it is given, once', async () => {
      const target = await create();
      await target.ping();
      const bytes = randomBytes(20 * 1024 * 1024);
      expect(await target.create('v1/a/dump', stream(bytes))).toEqual({ created: true });
      expect(await target.create('v1/a/dump', stream(Buffer.from('other')))).toEqual({ created: false });
      expect(await target.create('v1/a/small', Buffer.from('small'))).toEqual({ created: true });
      const read = await target.read('v1/a/dump');
      expect(read.sizeBytes).toBe(bytes.length);
      expect((await buffer(read.body)).equals(bytes)).toBe(true);
      expect(await keys(target, 'v1/')).toEqual([`v1/a/dump ${bytes.length}`, 'v1/a/small 5']);
      expect(await keys(target, 'objects/')).toEqual([]);
      await target.delete('v1/a/small');
      await target.delete('v1/a/small');
      await expect(target.read('v1/a/small')).rejects.toMatchObject({ code: 'object_missing' });
    });

    it('keeps nothing of a body that fails, and says what the body failed with', async () => {
      const target = await create();
      for (const size of [0, 1_000, 40 * 1024 * 1024]) {
        const body = failing(randomBytes(size));
        await expect(target.create('v1/b/dump', body)).rejects.toThrow('pg_dump was killed');
        expect(body.destroyed).toBe(true);
      }
      expect(await keys(target, 'v1/b/')).toEqual([]);
      expect(await target.create('v1/b/dump', stream(Buffer.from('whole')))).toEqual({ created: true });
    });

    it('has one winner where several write the same key', async () => {
      const target = await create();
      const results = await Promise.all(
        [1, 2, 3, 4].map((i) => target.create('v1/c/race', stream(Buffer.alloc(1_000, i)))),
      );
      expect(results.filter(({ created }) => created)).toHaveLength(1);
    });
  });

describe('a folder as a backup target', () => {
  it('holds the bytes and nothing else, for stock tools to read', async () => {
    const target = createFolderTarget(join(folder, 'plain'));
    await target.create('objects/x.age', stream(Buffer.from('exactly this')));
    expect((await readFile(join(folder, 'plain', 'objects', 'x.age'))).toString()).toBe('exactly this');
    expect(readdirSync(join(folder, 'plain', '.partial'))).toEqual([]);
  });

  it('stays inside its folder', async () => {
    const target = createFolderTarget(join(folder, 'inside'));
    for (const key of ['../out', '.partial/x', '/etc/x', ''])
      await expect(target.create(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('says that it can’t be reached', async () => {
    writeFileSync(join(folder, 'file'), '');
    const target = createFolderTarget(join(folder, 'file', 'below'));
    await expect(target.ping()).rejects.toMatchObject({ code: 'backup_target_unavailable' });
    await expect(target.create('x', Buffer.from('x'))).rejects.toMatchObject({
      code: 'backup_target_unavailable',
    });
  });
});

describe('S3 as a backup target', () => {
  it('says that it can’t be reached', async () => {
    const store = createS3Store({
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      bucket: 'none',
      credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
      forcePathStyle: true,
    });
    const target = createObjectStoreTarget(store, 's3://none');
    await expect(target.ping()).rejects.toMatchObject({ code: 'backup_target_unavailable' });
    await expect(target.create('x', stream(Buffer.from('x')))).rejects.toMatchObject({
      code: 'backup_target_unavailable',
    });
    await expect(target.read('x')).rejects.toMatchObject({ code: 'backup_target_unavailable' });
    await expect(keys(target, 'v1/')).rejects.toMatchObject({ code: 'backup_target_unavailable' });
  });
});
