import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServerApi } from './api.ts';
import type { ServerApi } from './api.ts';
import { readEvents } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';
import { followRevision, isFinal } from './follow-revision.ts';

const id = '11111111-1111-4111-8111-111111111111';

describe('reading server-sent events', () => {
  const parse = async (chunks: string[]) => {
    const bytes = chunks.map((chunk) => Buffer.from(chunk));
    const events: StreamEvent[] = [];
    for await (const event of readEvents((async function* () { yield* bytes; })())) events.push(event); // prettier-ignore
    return events;
  };

  it('takes them whole however they are cut', async () => {
    const text =
      'retry: 1000\n\n: still here\n\nid: 7\nevent: step.done\ndata: {"a":\ndata: "é"}\n\ndata:x\r\n\r\n';
    const whole = [
      { id: '7', type: 'step.done', data: '{"a":\n"é"}' },
      { id: null, type: 'message', data: 'x' },
    ];
    expect(await parse([text])).toEqual(whole);
    expect(await parse([...text])).toEqual(whole);
    const bytes = Buffer.from(text);
    const cut = bytes.indexOf('é') + 1;
    const events: StreamEvent[] = [];
    for await (const event of readEvents((async function* () { yield bytes.subarray(0, cut); yield bytes.subarray(cut); })())) events.push(event); // prettier-ignore
    expect(events).toEqual(whole);
  });

  it('leaves out one that was not ended', async () => {
    expect(await parse(['data: 1\n\ndata: 2\n'])).toHaveLength(1);
  });
});

describe('following a revision', () => {
  let server: Server;
  let api: ServerApi;
  let status: string;
  let streams: ((response: ServerResponse) => void)[];
  let resumedAfter: (string | undefined)[];

  const event = (seq: number, type: string) =>
    `id: ${seq}\nevent: ${type}\ndata: ${JSON.stringify({ seq, type, payload: {} })}\n\n`;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.endsWith('/events')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id, status }));
      return;
    }
    resumedAfter.push(request.headers['last-event-id'] as string | undefined);
    const stream = streams.shift();
    if (stream) stream(response.writeHead(200, { 'content-type': 'text/event-stream' }));
    else response.writeHead(503).end();
  };

  beforeEach(async () => {
    status = 'processing';
    streams = [];
    resumedAfter = [];
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sessions = { get: () => null, set: () => undefined, delete: () => undefined };
    api = createServerApi({ url, sessions, token: null, signal: new AbortController().signal });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const follow = (options: { patienceMs?: number; silenceMs?: number; signal?: AbortSignal } = {}) => {
    const seen: string[] = [];
    const signal = new AbortController().signal;
    const onEvent = ({ type }: StreamEvent) => seen.push(type);
    return followRevision(api, id, isFinal, { signal, onEvent, ...options }).then((revision) => ({
      revision,
      seen,
    }));
  };

  it('resumes after the last event it saw', async () => {
    streams = [
      (response) => {
        response.write(
          event(1, 'step.started') + 'event: progress\ndata: {"fraction":0.5}\n\n' + event(2, 'step.done'),
        );
        setImmediate(() => response.destroy());
      },
      (response) => {
        status = 'ready';
        response.write(event(3, 'revision.ready'));
      },
    ];
    const { revision, seen } = await follow();
    expect(revision.status).toBe('ready');
    expect(resumedAfter).toEqual([undefined, '2']);
    expect(seen).toEqual(['step.started', 'progress', 'step.done', 'revision.ready']);
  });

  it('is not misled by the end of an earlier run', async () => {
    streams = [
      (response) => {
        response.write(event(1, 'revision.failed') + event(2, 'revision.queued'));
        setTimeout(() => {
          status = 'rejected';
          response.write(event(3, 'revision.rejected'));
        }, 50);
      },
    ];
    expect((await follow()).revision.status).toBe('rejected');
  });

  it('opens a stream anew that fell silent', async () => {
    const answerAgain = (response: ServerResponse) => {
      // On a busy machine this answer may come late too, and be asked for once more.
      streams.push(answerAgain);
      status = 'ready';
      response.write(event(2, 'revision.ready'));
    };
    streams = [(response) => void response.write(event(1, 'step.started')), answerAgain];
    expect((await follow({ silenceMs: 1_000 })).seen).toEqual(['step.started', 'revision.ready']);
    expect(resumedAfter.slice(0, 2)).toEqual([undefined, '1']);
  });

  it('gives up with 5 when the server stays away', async () => {
    await expect(follow({ patienceMs: 100 })).rejects.toMatchObject({ exitCode: 5 });
    expect(resumedAfter.length).toBeGreaterThan(1);
  });

  it('ends at once where it may not look, or is interrupted', async () => {
    server.removeAllListeners('request');
    server.on('request', (_request, response: ServerResponse) =>
      response.writeHead(404).end('{"code":"not_found","detail":"There is no such revision."}'),
    );
    await expect(follow()).rejects.toMatchObject({ exitCode: 4, message: 'There is no such revision.' });
    const interruption = new AbortController();
    interruption.abort(new Error('interrupted'));
    await expect(follow({ signal: interruption.signal })).rejects.toThrow('interrupted');
  });
});
