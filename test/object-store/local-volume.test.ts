import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { objectRoutes } from '../../api/objects/routes.ts';
import { isProductError, statusOf } from '../../domain/errors.ts';
import type { LocalVolumeStore } from '../../services/object-store/local-volume.ts';
import { createLocalVolumeStore } from '../../services/object-store/local-volume.ts';
import { describeObjectStore } from './contract.ts';

const flipByte = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, 1000);
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, 1000);
  await file.close();
};

/** A volume in a folder of its own, with the routes that serve its signed URLs. */
const openVolume = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rapiddraft-volume-'));
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) =>
    reply.code(isProductError(error) ? statusOf(error.code) : 500).send(String(error)),
  );
  const server = http.createServer((request, response) => app.routing(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store = createLocalVolumeStore({ directory, publicUrl, signingKey: 'a key for this test' });
  await app.register(objectRoutes, { store });
  await app.ready();
  return {
    directory,
    store,
    corrupt: (key: string) => flipByte(join(directory, 'objects', key)),
    leftovers: () => readdir(join(directory, 'tmp')),
    async close() {
      server.closeAllConnections();
      server.close();
      await app.close();
      await rm(directory, { recursive: true });
    },
  };
};

describeObjectStore('local volume', openVolume);

describe('local volume', () => {
  let volume: Awaited<ReturnType<typeof openVolume>>;
  let store: LocalVolumeStore;
  beforeAll(async () => {
    volume = await openVolume();
    store = volume.store;
  });
  afterAll(() => volume.close());

  it('holds whole objects only, whenever its writer is killed', async () => {
    const module = pathToFileURL(
      join(import.meta.dirname, '../../services/object-store/local-volume.ts'),
    ).href;
    const program = `
      const { createLocalVolumeStore } = await import(${JSON.stringify(module)});
      const store = createLocalVolumeStore({ directory: process.argv[1], publicUrl: 'http://x', signingKey: 'x' });
      for (let index = 1; ; index += 1) {
        await store.put('crash/same', Buffer.alloc(index * 100_000 % 3_000_000, index), { contentType: 'a/' + index % 7 });
        await store.put('crash/each-' + index, Buffer.alloc(200_000, index), { contentType: 'b/b', ifAbsent: true });
        if (index === 1) console.log('writing');
      }`;
    const args = ['--input-type=module', '-e', program, volume.directory];
    for (let round = 0; round < 6; round += 1) {
      const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(writer.stdout, 'data');
      await delay(7 + round * 31);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      let objects = 0;
      for await (const { key, sizeBytes } of store.list('crash/')) {
        // `get` compares the hash of every byte.
        const bytes = await buffer((await store.get(key)).body);
        expect(bytes.length).toBe(sizeBytes);
        objects += 1;
      }
      expect(objects).toBeGreaterThan(1);
    }
  });

  it('removes what a crash left behind once it is a day old', async () => {
    await store.ping();
    const [old, fresh] = ['old', 'fresh'].map((name) => join(volume.directory, 'tmp', name));
    for (const path of [old, fresh]) await writeFile(path ?? '', 'half');
    const dayBefore = new Date(Date.now() - 25 * 3600 * 1000);
    await utimes(old ?? '', dayBefore, dayBefore);
    const other = createLocalVolumeStore({
      directory: volume.directory,
      publicUrl: 'http://x',
      signingKey: 'x',
    });
    await other.ping();
    const names = await volume.leftovers();
    expect(names).toContain('fresh');
    expect(names).not.toContain('old');
  });

  it('serves bytes as something no browser runs', async () => {
    await store.put('page', Buffer.from('<script>1</script>'), { contentType: 'text/html' });
    const { url } = await store.signGet('page', {
      fileName: 'a.html',
      contentType: 'text/html',
      expiresInSeconds: 60,
    });
    const { headers } = await fetch(url);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    const beyond = await fetch(url, { headers: { range: 'bytes=18-' } });
    expect(beyond.status).toBe(416);
    const tail = await fetch(url, { headers: { range: 'bytes=-9' } });
    expect(await tail.text()).toBe('</script>');
    const changed = await fetch(url, { headers: { range: 'bytes=0-3', 'if-range': '"other"' } });
    expect(changed.status).toBe(200);
  });

  it.each(['type', 'name', 'expires', 'signature', 'method'])(
    'refuses a URL whose %s was altered',
    async (field) => {
      await store.put('signed', Buffer.from('x'), { contentType: 'text/plain' });
      const signed = await store.signGet('signed', {
        fileName: 'a',
        contentType: 'text/plain',
        expiresInSeconds: 60,
      });
      const url = new URL(signed.url);
      url.searchParams.set(field, field === 'expires' ? '99999999999' : 'PUT');
      expect((await fetch(url)).status).toBe(403);
      url.searchParams.delete(field);
      expect((await fetch(url)).status).toBe(403);
    },
  );

  it('keeps nothing of a signed upload whose connection broke', async () => {
    const sizeBytes = 1_000_000;
    const before = (await volume.leftovers()).length;
    const signed = await store.signPut('cut', { contentType: 'model/step', sizeBytes, expiresInSeconds: 60 });
    const request = http.request(signed.url, {
      method: 'PUT',
      headers: { ...signed.headers, 'content-length': sizeBytes },
    });
    request.on('error', () => undefined);
    request.write(Buffer.alloc(500_000));
    // The upload has begun once there is a temporary file; it is over once that is gone.
    while ((await volume.leftovers()).length === before) await delay(5);
    request.destroy();
    while ((await volume.leftovers()).length > before) await delay(5);
    expect(await store.head('cut')).toBeNull();
  });

  it('says when the folder is gone', async () => {
    const gone = createLocalVolumeStore({
      directory: '/dev/null/none',
      publicUrl: 'http://x',
      signingKey: 'x',
    });
    await expect(gone.ping()).rejects.toEqual(expect.objectContaining({ code: 'store_unavailable' }));
  });
});
