import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createOpenAiEmbedder } from './openai.ts';
import type { OpenAiEmbedderOptions } from './openai.ts';

type Body = { input: string[]; model: string; encoding_format?: string; dimensions?: number };
type Answer = (body: Body, response: ServerResponse, request: IncomingMessage) => void;

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A server that speaks the embeddings API, or fails to, as told; it remembers what it was asked. */
async function serve(answer: Answer) {
  const requests: Body[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      requests.push(body);
      answer(body, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  cleanups.push(close);
  return { requests, close, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

const vectorOf = (text: string) => [text.length, 1, 0];
const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const good = (response: ServerResponse, texts: string[], vector: (text: string) => unknown = vectorOf) =>
  json(response, 200, {
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vector(text) })),
  });
const error = (response: ServerResponse, status: number, headers = {}) =>
  json(response, status, { error: { message: 'no' } }, headers);

const embedder = (baseUrl: string, options: Partial<OpenAiEmbedderOptions> = {}) =>
  createOpenAiEmbedder({
    baseUrl,
    apiKey: 'secret-key',
    model: 'small',
    timeoutMs: 60_000,
    maxRetries: 0,
    ...options,
  });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('it succeeded');
    },
    (reason: unknown) => reason,
  );

describe('an embedding service', () => {
  it('is asked for floats, without dimensions, and answers unit vectors in the order of the texts', async () => {
    const server = await serve((body, response) => {
      const data = body.input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse();
      json(response, 200, { data });
    });
    const service = embedder(server.baseUrl);
    expect(service.dimensions).toBeUndefined();
    const [a, b] = await service.embed(['a', 'bbb']);
    expect(a?.[0]).toBeCloseTo(Math.SQRT1_2);
    expect(b?.[0]).toBeCloseTo(3 / Math.sqrt(10));
    expect(server.requests).toEqual([{ model: 'small', input: ['a', 'bbb'], encoding_format: 'float' }]);
    expect(service.dimensions).toBe(3);
    expect(service.model).toBe('small');
  });

  it('is asked for a dimension where one is set, and the name tells it', async () => {
    const server = await serve((body, response) => good(response, body.input));
    const service = embedder(server.baseUrl, { dimensions: 3 });
    await service.embed(['a']);
    expect(server.requests[0]?.dimensions).toBe(3);
    expect(service.model).toBe('small@3');
  });

  it('gets batches of 32', async () => {
    const server = await serve((body, response) => good(response, body.input));
    const texts = Array.from({ length: 70 }, (_, i) => 'x'.repeat(i + 1));
    const vectors = await embedder(server.baseUrl).embed(texts);
    expect(server.requests.map((request) => request.input.length)).toEqual([32, 32, 6]);
    expect(vectors.map(([x = 0, y = 1]) => Math.round(x / y))).toEqual(texts.map((text) => text.length));
    expect(await embedder(server.baseUrl).embed([])).toEqual([]);
  });

  it.each([400, 413, 422])('gets halved batches when it answers %i', async (status) => {
    const server = await serve((body, response) =>
      body.input.length > 5 ? error(response, status) : good(response, body.input),
    );
    const texts = Array.from({ length: 40 }, (_, i) => 'x'.repeat(i + 1));
    const vectors = await embedder(server.baseUrl).embed(texts);
    expect(vectors.map(([x = 0, y = 1]) => Math.round(x / y))).toEqual(texts.map((text) => text.length));
  });

  it('that never takes one text is told apart from one that takes none', async () => {
    const picky = await serve((body, response) =>
      body.input.includes('poison') ? error(response, 400) : good(response, body.input),
    );
    expect(await failure(embedder(picky.baseUrl).embed(['a', 'b', 'c', 'poison', 'd']))).toMatchObject({
      code: 'bad_request',
      details: { index: 3 },
    });
    const closed = await serve((_, response) => error(response, 400));
    expect(await failure(embedder(closed.baseUrl).embed(['a', 'b']))).toMatchObject({
      code: 'embeddings_unavailable',
    });
  });

  it.each([
    [
      'answers too few',
      (body: Body) => ({ data: body.input.slice(1).map(() => ({ embedding: [1, 2, 3] })) }),
    ],
    ['answers none', () => ({ data: [] })],
    ['answers no list', () => ({ message: 'hello' })],
    ['numbers two alike', () => ({ data: [0, 0].map((index) => ({ index, embedding: [1, 2, 3] })) })],
    ['numbers beyond', () => ({ data: [0, 9].map((index) => ({ index, embedding: [1, 2, 3] })) })],
    ['answers base64 unasked', () => ({ data: [0, 1].map((index) => ({ index, embedding: 'AACAPw==' })) })],
    [
      'answers null for a number',
      () => ({ data: [0, 1].map((index) => ({ index, embedding: [1, null, 3] })) }),
    ],
    ['answers zeros', () => ({ data: [0, 1].map((index) => ({ index, embedding: [0, 0, 0] })) })],
    ['mixes dimensions', () => ({ data: [[1], [1, 2]].map((embedding, index) => ({ index, embedding })) })],
    ['writes NaN', () => '{"data":[{"index":0,"embedding":[NaN,1]},{"index":1,"embedding":[1,1]}]}'],
  ] as [string, (body: Body) => unknown][])('that %s is not believed', async (_, make) => {
    const server = await serve((body, response) => json(response, 200, make(body)));
    expect(await failure(embedder(server.baseUrl).embed(['a', 'b']))).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('127.0.0.1'),
    });
  });

  it('that ignores the dimension asked for, or changes it, is not believed', async () => {
    const server = await serve((body, response) =>
      good(response, body.input, (text) => (text === 'short' ? [1, 2] : [1, 2, 3])),
    );
    expect(await failure(embedder(server.baseUrl, { dimensions: 8 }).embed(['a']))).toMatchObject({
      code: 'internal',
    });
    const service = embedder(server.baseUrl);
    await service.embed(['a']);
    expect(await failure(service.embed(['short']))).toMatchObject({ code: 'internal' });
  });

  it.each([401, 403, 404, 408, 429, 500, 503])('that answers %i is asked again later', async (status) => {
    const server = await serve((_, response) => error(response, status));
    const reason = await failure(embedder(server.baseUrl).embed(['a']));
    expect(reason).toMatchObject({ code: 'embeddings_unavailable', details: { status } });
    expect(JSON.stringify(reason) + String(reason)).not.toContain('secret-key');
  });

  it('that is overloaded once is asked again at once', async () => {
    const server = await serve((body, response) =>
      server.requests.length === 1
        ? error(response, 429, { 'retry-after-ms': '1' })
        : good(response, body.input),
    );
    expect(await embedder(server.baseUrl, { maxRetries: 2 }).embed(['a'])).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  it('that is dead is unavailable', async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(await failure(embedder(server.baseUrl).embed(['a']))).toMatchObject({
      code: 'embeddings_unavailable',
    });
  });

  it.each([
    ['answers nothing', () => undefined],
    [
      'stops within its answer',
      (_: Body, response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"data":[');
      },
    ],
    [
      'asks for a long wait',
      (_: Body, response: ServerResponse) => error(response, 429, { 'retry-after': '50' }),
    ],
  ] as [string, Answer][])('that %s is given up', async (_, answer) => {
    const server = await serve(answer);
    const service = embedder(server.baseUrl, { timeoutMs: 100, maxRetries: 2 });
    expect(await failure(service.embed(['a']))).toMatchObject({ code: 'embeddings_unavailable' });
  });

  it('is left at once when the caller gives up, with the caller’s reason', async () => {
    const controller = new AbortController();
    const reason = new Error('no longer wanted');
    const server = await serve(() => controller.abort(reason));
    expect(await failure(embedder(server.baseUrl).embed(['a'], controller.signal))).toBe(reason);
    expect(await failure(embedder(server.baseUrl).embed(['a'], controller.signal))).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('gets no half characters', async () => {
    const server = await serve((body, response) => good(response, body.input));
    await embedder(server.baseUrl).embed(['a\uD800']);
    expect(server.requests[0]?.input).toEqual(['a\uFFFD']);
  });
});
