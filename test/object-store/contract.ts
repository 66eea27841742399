import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ObjectStore } from '../../services/object-store/object-store.ts';

export type StoreUnderTest = {
  store: ObjectStore;
  /** Changes one stored byte behind the store's back. */
  corrupt(key: string): Promise<void>;
  /** What failed writes left behind: temporary files, open multipart uploads. */
  leftovers(): Promise<string[]>;
  close(): Promise<void>;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const mebibyte = 1024 * 1024;
const type = 'application/octet-stream';
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const newKey = (): string => `contract/${randomUUID()}`;
const chunked = (bytes: Buffer, chunkBytes = 64 * 1024): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    })(),
  );

/** The promises of `ObjectStore`, checked the same way against every implementation. */
export const describeObjectStore = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(`object store contract: ${name}`, () => {
    let under: StoreUnderTest;
    let store: ObjectStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under?.close());

    const read = async (key: string): Promise<Buffer> => buffer((await store.get(key)).body);
    const code = (expected: string) => expect.objectContaining({ code: expected });

    it('gives back what was put, with its head', async () => {
      const key = newKey();
      const bytes = randomBytes(100_000);
      await expect(store.put(key, bytes, { contentType: 'model/step' })).resolves.toEqual({ created: true });
      const { body, head } = await store.get(key);
      expect((await buffer(body)).equals(bytes)).toBe(true);
      const expected = { sizeBytes: bytes.length, contentType: 'model/step', sha256: sha256(bytes) };
      expect(head).toMatchObject(expected);
      expect(await store.head(key)).toEqual(head);
    });

    it('takes empty objects and streams of a known length', async () => {
      const [empty, streamed] = [newKey(), newKey()];
      await store.put(empty, Buffer.alloc(0), { contentType: type });
      expect((await read(empty)).length).toBe(0);
      const bytes = randomBytes(300_001);
      const options = { contentType: type, sizeBytes: bytes.length, sha256: sha256(bytes) };
      await store.put(streamed, chunked(bytes), options);
      expect((await read(streamed)).equals(bytes)).toBe(true);
      expect(await store.head(streamed)).toMatchObject({ sha256: sha256(bytes) });
    });

    it.each([0, 5, 3 * mebibyte, 40 * mebibyte])(
      'takes a stream of unknown length (%i bytes)',
      async (size) => {
        const key = newKey();
        const bytes = randomBytes(size);
        await store.put(key, chunked(bytes), { contentType: 'model/step' });
        expect(await store.head(key)).toMatchObject({ sizeBytes: size, contentType: 'model/step' });
        expect((await read(key)).equals(bytes)).toBe(true);
      },
    );

    it('replaces an object whole, and changes its version', async () => {
      const key = newKey();
      await store.put(key, Buffer.from('one'), { contentType: type });
      const before = await store.head(key);
      await store.put(key, Buffer.from('three'), { contentType: 'text/plain' });
      const after = await store.head(key);
      expect(after).toMatchObject({ sizeBytes: 5, contentType: 'text/plain' });
      expect(after?.version).not.toBe(before?.version);
      expect((await read(key)).toString()).toBe('three');
    });

    it.each(['buffer', 'known length', 'unknown length'])(
      'lets one of 16 writers win with ifAbsent (%s)',
      async (how) => {
        const key = newKey();
        const bodies = Array.from({ length: 16 }, (_, index) => Buffer.alloc(50_000, index));
        const results = await Promise.all(
          bodies.map((bytes) =>
            store.put(key, how === 'buffer' ? bytes : chunked(bytes), {
              contentType: type,
              ifAbsent: true,
              ...(how === 'known length' ? { sizeBytes: bytes.length } : {}),
            }),
          ),
        );
        const winners = results.flatMap(({ created }, index) => (created ? [index] : []));
        expect(winners).toHaveLength(1);
        expect((await read(key)).equals(bodies[winners[0] ?? -1] ?? Buffer.alloc(0))).toBe(true);
        await expect(
          store.put(key, Buffer.from('late'), { contentType: type, ifAbsent: true }),
        ).resolves.toEqual({
          created: false,
        });
      },
    );

    it('makes one object of several, in their order', async () => {
      const [first, second, third, whole] = [newKey(), newKey(), newKey(), newKey()];
      const parts = [randomBytes(5 * mebibyte), randomBytes(5 * mebibyte), randomBytes(17)];
      for (const [index, key] of [first, second, third].entries())
        await store.put(key, parts[index]!, { contentType: type });
      await store.concat([first, second, third], whole, { contentType: 'model/step' });
      expect((await read(whole)).equals(Buffer.concat(parts))).toBe(true);
      expect(await store.head(whole)).toMatchObject({
        contentType: 'model/step',
        sizeBytes: 10 * mebibyte + 17,
      });
      const other = newKey();
      await expect(store.concat([first, newKey()], other, { contentType: type })).rejects.toEqual(
        code('object_missing'),
      );
      expect(await store.head(other)).toBeNull();
      expect(await under.leftovers()).toEqual([]);
    });

    it('streams a large object without holding it in memory', async () => {
      const key = newKey();
      const chunk = randomBytes(mebibyte);
      const count = 192;
      let peak = 0;
      let moved = 0;
      const sample = (bytes: number) => {
        // Every 16 MiB: to collect what nobody holds any more takes a second where many tests ran before.
        const isDue = Math.floor((moved + bytes) / (16 * mebibyte)) > Math.floor(moved / (16 * mebibyte));
        moved += bytes;
        if (!isDue) return;
        collectGarbage();
        peak = Math.max(peak, process.memoryUsage().arrayBuffers);
      };
      const source = Readable.from(
        (function* () {
          for (let index = 0; index < count; index += 1) {
            sample(chunk.length);
            yield chunk;
          }
        })(),
        { highWaterMark: 1 },
      );
      collectGarbage();
      const before = process.memoryUsage().arrayBuffers;
      await store.put(key, source, { contentType: type });
      let bytes = 0;
      for await (const part of (await store.get(key)).body) {
        bytes += (part as Buffer).length;
        sample((part as Buffer).length);
      }
      expect(bytes).toBe(count * mebibyte);
      expect(peak - before).toBeLessThan((count / 2) * mebibyte);
      await store.delete(key);
    });

    it('refuses bytes that are not those announced, and keeps nothing of them', async () => {
      const bytes = randomBytes(200_000);
      const wrong = sha256(Buffer.from('other'));
      const attempts: [Buffer | Readable, { sizeBytes?: number; sha256?: string }][] = [
        [bytes, { sha256: wrong }],
        [bytes, { sizeBytes: bytes.length + 1 }],
        [chunked(bytes), { sizeBytes: bytes.length, sha256: wrong }],
        [chunked(bytes), { sizeBytes: bytes.length + 1 }],
        [chunked(bytes), { sizeBytes: bytes.length - 1 }],
        [chunked(bytes), { sha256: wrong }],
      ];
      for (const [body, options] of attempts) {
        const key = newKey();
        await expect(store.put(key, body, { contentType: type, ...options })).rejects.toEqual(
          code('object_corrupt'),
        );
        expect(await store.head(key)).toBeNull();
      }
    });

    it.each([
      ['of known length', 20 * mebibyte],
      ['of unknown length', undefined],
    ])('keeps nothing of a put %s that broke off half-way', async (_how, sizeBytes) => {
      const key = newKey();
      const source = Readable.from(
        (async function* () {
          for (let index = 0; index < 40; index += 1) yield Buffer.alloc(mebibyte / 2, index);
          throw new Error('the client went away');
        })(),
      );
      const options = { contentType: type, ...(sizeBytes === undefined ? {} : { sizeBytes: sizeBytes * 2 }) };
      await expect(store.put(key, source, options)).rejects.toEqual(code('store_unavailable'));
      expect(await store.head(key)).toBeNull();
      expect(await under.leftovers()).toEqual([]);
    });

    it('tells corrupt bytes at the end of the stream', async () => {
      const key = newKey();
      await store.put(key, randomBytes(500_000), { contentType: type });
      await under.corrupt(key);
      await expect(read(key)).rejects.toEqual(code('object_corrupt'));
    });

    it('says what is missing', async () => {
      const key = newKey();
      expect(await store.head(key)).toBeNull();
      await expect(store.get(key)).rejects.toEqual(code('object_missing'));
      await expect(store.copy(key, newKey(), { contentType: type })).rejects.toEqual(code('object_missing'));
      await expect(store.delete(key)).resolves.toBeUndefined();
    });

    it('copies, once with ifAbsent, and only the version that was read', async () => {
      const [from, to, other] = [newKey(), newKey(), newKey()];
      const bytes = randomBytes(70_000);
      await store.put(from, bytes, { contentType: type });
      const version = (await store.head(from))?.version ?? '';
      const copies = await Promise.all(
        Array.from({ length: 8 }, () => store.copy(from, to, { contentType: type, ifAbsent: true })),
      );
      expect(copies.filter(({ created }) => created)).toHaveLength(1);
      expect((await read(to)).equals(bytes)).toBe(true);
      await store.copy(from, other, {
        contentType: 'model/step',
        sha256: sha256(bytes),
        fromVersion: version,
      });
      expect(await store.head(other)).toMatchObject({ contentType: 'model/step', sha256: sha256(bytes) });
      await store.put(from, Buffer.from('swapped'), { contentType: type });
      const late = store.copy(from, newKey(), { contentType: type, fromVersion: version });
      await expect(late).rejects.toEqual(code('conflict'));
      expect((await read(to)).equals(bytes)).toBe(true);
    });

    it('deletes', async () => {
      const [key, neighbour] = [newKey(), newKey()];
      await store.put(key, Buffer.from('x'), { contentType: type });
      await store.put(neighbour, Buffer.from('y'), { contentType: type });
      await store.delete(key);
      expect(await store.head(key)).toBeNull();
      expect((await read(neighbour)).toString()).toBe('y');
    });

    it('lists by prefix, in order, with sizes', async () => {
      const folder = `list-${randomUUID()}`;
      const names = ['a/one', 'a/two', 'a.b', 'ab', 'b/c/d', 'é/ü'];
      for (const name of names)
        await store.put(`${folder}/${name}`, Buffer.from(name), { contentType: type });
      const listed = async (prefix: string) => {
        const found: string[] = [];
        for await (const { key, sizeBytes, modifiedAt } of store.list(prefix)) {
          expect(sizeBytes).toBe(Buffer.byteLength(key.slice(folder.length + 1)));
          expect(Date.now() - modifiedAt.getTime()).toBeLessThan(3600_000);
          found.push(key.slice(folder.length + 1));
        }
        return found;
      };
      expect(await listed(`${folder}/`)).toEqual(['a.b', 'a/one', 'a/two', 'ab', 'b/c/d', 'é/ü']);
      expect(await listed(`${folder}/a`)).toEqual(['a.b', 'a/one', 'a/two', 'ab']);
      expect(await listed(`${folder}/a/t`)).toEqual(['a/two']);
      expect(await listed(`${folder}/z`)).toEqual([]);
    });

    it.each(['', '/a', 'a/', 'a//b', '../a', 'a/../b', './a', 'a\\b', 'a\u0000b', 'x'.repeat(256)])(
      'refuses the key %j',
      async (key) => {
        const signing = { contentType: type, sizeBytes: 1, expiresInSeconds: 60 };
        for (const call of [
          () => store.put(key, Buffer.from('x'), { contentType: type }),
          () => store.get(key),
          () => store.head(key),
          () => store.delete(key),
          () => store.signPut(key, signing),
          () => store.signGet(key, { ...signing, fileName: 'x' }),
        ]) {
          await expect((async () => call())()).rejects.toEqual(code('bad_request'));
        }
      },
    );

    it('refuses a key below another key', async () => {
      const key = newKey();
      await store.put(key, Buffer.from('x'), { contentType: type });
      await expect(store.put(`${key}/below`, Buffer.from('x'), { contentType: type })).rejects.toEqual(
        code('bad_request'),
      );
      expect((await read(key)).toString()).toBe('x');
    });

    it('signs an upload of exactly one type and length', async () => {
      const key = newKey();
      const bytes = randomBytes(12_345);
      const { method, url, headers, expiresAt } = await store.signPut(key, {
        contentType: 'model/step',
        sizeBytes: bytes.length,
        expiresInSeconds: 60,
      });
      expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
      const send = (body: Buffer<ArrayBuffer>, more: Record<string, string> = {}, to = url) =>
        fetch(to, { method, headers: { ...headers, ...more }, body });
      expect((await send(Buffer.from(bytes), { 'content-type': 'text/html' })).status).toBe(403);
      expect((await send(Buffer.from(bytes.subarray(1)))).status).toBe(403);
      expect((await send(Buffer.concat([bytes, bytes]))).status).toBe(403);
      expect((await send(Buffer.from(bytes), {}, url.replace(key, newKey()))).status).toBe(403);
      expect((await fetch(url)).status).toBe(403);
      expect(await store.head(key)).toBeNull();
      expect((await send(Buffer.from(bytes))).status).toBe(200);
      expect((await read(key)).equals(bytes)).toBe(true);
      expect(await store.head(key)).toMatchObject({ contentType: 'model/step' });
    });

    it('signs a download as an attachment, ranges included', async () => {
      const key = newKey();
      const bytes = randomBytes(10_000);
      await store.put(key, bytes, { contentType: 'text/html' });
      const fileName = 'Halter "links" ü.step';
      const { url } = await store.signGet(key, { fileName, contentType: 'model/step', expiresInSeconds: 60 });
      const whole = await fetch(url);
      expect(whole.status).toBe(200);
      expect(whole.headers.get('content-type')).toBe('model/step');
      expect(whole.headers.get('content-disposition')).toMatch(
        /^attachment; .*filename\*=UTF-8''Halter%20%22links%22%20%C3%BC\.step$/,
      );
      expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
      const part = await fetch(url, { headers: { range: 'bytes=100-299' } });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe('bytes 100-299/10000');
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 300))).toBe(true);
      expect((await fetch(url.replace(key, newKey()))).status).toBe(403);
    });

    it('refuses a signed URL once it has expired', async () => {
      const key = newKey();
      await store.put(key, Buffer.from('x'), { contentType: type });
      const put = await store.signPut(key, { contentType: type, sizeBytes: 1, expiresInSeconds: 1 });
      const get = await store.signGet(key, { fileName: 'x', contentType: type, expiresInSeconds: 1 });
      while (Date.now() <= Math.max(Date.parse(put.expiresAt), Date.parse(get.expiresAt)) + 1000)
        await delay(100);
      expect((await fetch(get.url)).status).toBe(403);
      expect((await fetch(put.url, { method: 'PUT', headers: put.headers, body: 'y' })).status).toBe(403);
      expect((await read(key)).toString()).toBe('x');
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
};
