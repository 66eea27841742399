import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { putFile } from './put-file.ts';

describe('putting a file to a signed URL', () => {
  const content = Buffer.alloc(3_000_000, 'ISO-10303-21;');
  let folder: string;
  let file: string;
  let server: Server;
  let url: string;
  let handlers: ((request: IncomingMessage, response: ServerResponse) => void)[];
  let received: { headers: IncomingMessage['headers']; sha256: string }[];

  const take = (request: IncomingMessage, response: ServerResponse) => {
    const hash = createHash('sha256');
    request.on('data', (chunk: Buffer) => hash.update(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, sha256: hash.digest('hex') });
      response.writeHead(200).end();
    });
  };
  const breakOff = (request: IncomingMessage) => {
    request.once('data', () => request.socket.destroy());
  };
  const put = (pausesMs: number[], sizeBytes = content.length, signal = new AbortController().signal) => {
    const seen: number[] = [];
    const target = { method: 'PUT' as const, url, headers: { 'content-type': 'model/step' } };
    return putFile(target, file, sizeBytes, { signal, pausesMs, onBytes: (bytes) => seen.push(bytes) }).then(
      () => seen,
    );
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapiddraft-put-'));
    file = join(folder, 'part.step');
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    await writeFile(file, content);
    handlers = [];
    received = [];
    server = createServer((request, response) => (handlers.shift() ?? take)(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/staging?signature=x`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends a part of a file', async () => {
    await writeFile(file, '0123456789');
    const target = { method: 'PUT' as const, url, headers: {} };
    const signal = new AbortController().signal;
    await putFile(target, file, 4, { signal, offsetBytes: 3, onBytes: () => undefined });
    expect(received[0]?.sha256).toBe(createHash('sha256').update('3456').digest('hex'));
  });

  it('sends the length ahead and the bytes as they are, and counts them', async () => {
    const seen = await put([]);
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({ 'content-length': '3000000', 'content-type': 'model/step' });
    expect(received[0]?.headers['transfer-encoding']).toBeUndefined();
    expect(received[0]?.headers.authorization).toBeUndefined();
    expect(received[0]?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(content.length);
  });

  it('begins again where the connection breaks or the store is away', async () => {
    handlers = [
      breakOff,
      (request, response) => {
        request.resume();
        request.on('end', () => response.writeHead(503).end('<Error><Message>Slow down</Message></Error>'));
      },
    ];
    const seen = await put([0, 0]);
    expect(received).toHaveLength(1);
    expect(seen.filter((bytes) => bytes === 0)).toHaveLength(3);
  });

  it('gives up with 5 where it stays broken', async () => {
    handlers = [breakOff, breakOff];
    await expect(put([0])).rejects.toMatchObject({ exitCode: 5, code: 'unreachable' });
    expect(received).toHaveLength(0);
  });

  it('does not repeat what is refused, and says why in the words of the store', async () => {
    const refuse = (body: string) => (request: IncomingMessage, response: ServerResponse) => {
      request.resume();
      request.on('end', () => response.writeHead(403).end(body));
    };
    handlers = [refuse('<Error><Message>Request has expired</Message></Error>')];
    await expect(put([0])).rejects.toMatchObject({
      exitCode: 1,
      message: 'The object store refused the upload (403): Request has expired',
    });
    handlers = [refuse('{"detail":"This link takes exactly 4 bytes."}')];
    await expect(put([0])).rejects.toMatchObject({ message: 'This link takes exactly 4 bytes.' });
    expect(received).toHaveLength(0);
  });

  it('sends an empty file as one', async () => {
    await writeFile(file, '');
    await put([], 0);
    expect(received[0]).toMatchObject({
      headers: { 'content-length': '0' },
      sha256: createHash('sha256').digest('hex'),
    });
  });

  it('notices a file that became shorter, and one that is gone', async () => {
    await writeFile(file, 'short');
    await expect(put([0])).rejects.toMatchObject({
      exitCode: 1,
      message: `${file} became shorter while it was uploaded: upload it again.`,
    });
    await rm(file);
    await expect(put([0])).rejects.toMatchObject({ exitCode: 1, message: `${file} cannot be read: ENOENT.` });
    expect(received).toHaveLength(0);
  });

  it('ends when it is interrupted', async () => {
    const interruption = new AbortController();
    handlers = [() => interruption.abort(new Error('interrupted'))];
    await expect(put([0, 0], content.length, interruption.signal)).rejects.toThrow('interrupted');
  });
});
