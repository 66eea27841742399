import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from './api.ts';
import type { ServerApi } from './api.ts';
import { readEvents } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';
import { CliError, exitCodes } from './exit.ts';
import type { RevisionDetail } from './wire.ts';

const finalStatuses = ['ready', 'rejected', 'quarantined', 'failed'];

/** Whether the revision's processing has come to an end, good or bad. */
export const isFinal = (revision: { status: string }): boolean => finalStatuses.includes(revision.status);

export const getRevision = (api: ServerApi, id: string): Promise<RevisionDetail> =>
  ok(api.client.GET('/api/v1/revisions/{id}', { params: { path: { id } } }));

export type FollowOptions = {
  signal: AbortSignal;
  /** Each event of the record once, in order, and the unnumbered progress in between. */
  onEvent: (event: StreamEvent) => void;
  /** How long the server may be away, milliseconds. */
  patienceMs?: number;
  /** A stream that is silent for longer is dead: the server says something every 15 s. */
  silenceMs?: number;
};

/**
 * Follows the events of a revision until `isDone` says of one that it was the last, and returns the revision as it is
 * then. A stream that breaks is resumed after the last event seen. Throws where the server stays away.
 */
export async function followRevision(
  api: ServerApi,
  id: string,
  isDone: (revision: RevisionDetail) => boolean | Promise<boolean>,
  options: FollowOptions,
): Promise<RevisionDetail> {
  const { signal, patienceMs = 120_000 } = options;
  let lastEventId: string | null = null;
  let awaySince: number | null = null;
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
    try {
      // What ended while nobody listened is seen here; the stream then tells the rest.
      for await (const event of openStream(api, id, lastEventId, options)) {
        awaySince = null;
        pauseMs = 250;
        lastEventId = event.id ?? lastEventId;
        options.onEvent(event);
        if (!mayBeLast(event)) continue;
        const revision = await getRevision(api, id);
        if (await isDone(revision)) return revision;
      }
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof CliError && error.exitCode !== exitCodes.unreachable) throw error;
      awaySince ??= performance.now();
      if (performance.now() - awaySince > patienceMs) throw error;
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {
      throw signal.reason;
    });
  }
}

/** Events after which something may have come to its end. */
const mayBeLast = ({ type }: StreamEvent): boolean => /^(revision|dfm|document)\./.test(type);

async function* openStream(
  api: ServerApi,
  id: string,
  lastEventId: string | null,
  { signal, silenceMs = 45_000 }: FollowOptions,
): AsyncGenerator<StreamEvent> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const request = new Request(`${api.url}/api/v1/revisions/${id}/events`, {
      headers: { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: AbortSignal.any([silence.signal, signal]),
    });
    const { body } = await api.fetch(request);
    if (!body) return;
    const heard = async function* () {
      for await (const chunk of body) {
        timer.refresh();
        yield chunk;
      }
    };
    yield* readEvents(heard());
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}
