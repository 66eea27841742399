import type { FastifyReply } from 'fastify';

const heartbeatMs = 15_000;
/** A client that reads no more than this behind is let go; it comes back by itself and resumes. */
const longestBacklogBytes = 4 * 1024 * 1024;

/** A `text/event-stream` answer while it lasts. */
export type EventSink = {
  /** With an id the client resumes after this event. */
  send(event: string, data: unknown, id?: number): void;
  readonly end: () => void;
  isEnded(): boolean;
};

/** Answers with server-sent events; `onEnd` is called once, whichever side ends them. */
export function sendEvents(reply: FastifyReply, onEnd: () => void): EventSink {
  reply.hijack();
  const stream = reply.raw;
  let isEnded = false;
  const end = () => {
    if (isEnded) return;
    isEnded = true;
    clearInterval(heartbeat);
    stream.end();
    onEnd();
  };
  const write = (text: string) => {
    if (isEnded) return;
    stream.write(text);
    if (stream.writableLength > longestBacklogBytes) stream.destroy();
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  stream.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  write('retry: 1000\n\n');
  stream.on('close', end);
  // The client may have gone while its rights were looked up.
  if (stream.destroyed) end();
  return {
    send: (event, data, id) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
    isEnded: () => isEnded,
  };
}
