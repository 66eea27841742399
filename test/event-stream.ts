import { readEvents } from '../cli/event-stream.ts';

export type ReceivedEvent = { id?: number; event: string; data: any }; // eslint-disable-line @typescript-eslint/no-explicit-any

export type TestStream = {
  answer: Response;
  /** The next event; null at the end of the stream. */
  next(): Promise<ReceivedEvent | null>;
  /** The next event of this type, whatever comes before it. */
  nextOf(event: string): Promise<ReceivedEvent>;
  close(): void;
};

/** Opens a stream of server-sent events, as a client does. */
export async function openEventStream(url: string, headers: Record<string, string>): Promise<TestStream> {
  const abort = new AbortController();
  const answer = await fetch(url, { signal: abort.signal, headers });
  const events = readEvents(answer.body!);
  const next = async (): Promise<ReceivedEvent | null> => {
    const { done, value } = await events.next();
    if (done) return null;
    const { id, type, data } = value;
    return { ...(id === null ? {} : { id: Number(id) }), event: type, data: JSON.parse(data) as unknown };
  };
  return {
    answer,
    next,
    async nextOf(event) {
      for (;;) {
        const received = await next();
        if (received === null) throw new Error(`the stream ended before ${event}`);
        if (received.event === event) return received;
      }
    },
    close: () => abort.abort(),
  };
}
