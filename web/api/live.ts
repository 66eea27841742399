import type { QueryKey } from '@tanstack/react-query';
import { texts } from '../texts.ts';
import { apiUrl } from './address.ts';

/** Something that happened to a model, as its stream tells it. */
export type LiveEvent = {
  seq: number;
  type: keyof typeof texts.events;
  modelId: string;
  revisionId: string | null;
  actor: { kind: 'user' | 'guest'; id: string } | null;
  resource: { kind: string; id: string } | null;
  payload: Readonly<Record<string, unknown>>;
  createdAt: string;
};

/** Somebody who looks at the model in some window, and where. */
export type Presence = {
  /** Of the window's stream. */
  id: string;
  person: { kind: 'user' | 'guest'; id: string; name: string };
  componentId: string | null;
  camera: { position: number[]; target: number[]; up: number[] } | null;
};

export type Listener = {
  /** The stream is open: what was asked before may have missed something. */
  hello: (streamId: string, people: Presence[]) => void;
  happened: (event: LiveEvent) => void;
  progress: (revisionId: string) => void;
  came: (who: Presence) => void;
  left: (id: string) => void;
  /** The connection ended. */
  lost: () => void;
};

const againAfterMs = 3_000;

/**
 * Listens to a model until the returned function is called. The browser resumes a connection that was lost after the
 * last event; one that the server refused is opened again here, for a session that was renewed or a server that was away.
 */
export function listenToModel(modelId: string, listener: Listener): () => void {
  let lastSeq: number | null = null;
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    source = new EventSource(
      apiUrl(`/api/v1/models/${modelId}/events${lastSeq === null ? '' : `?after=${lastSeq}`}`),
    );
    const on = <Data>(type: string, hear: (data: Data) => void) =>
      source.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId !== '') lastSeq = Number(lastEventId);
        hear(JSON.parse(data) as Data);
      });
    on<{ streamId: string; people: Presence[] }>('hello', ({ streamId, people }) =>
      listener.hello(streamId, people),
    );
    on<Presence>('presence', listener.came);
    on<{ id: string }>('presence.left', ({ id }) => listener.left(id));
    on<{ revisionId: string }>('progress', ({ revisionId }) => listener.progress(revisionId));
    for (const type of Object.keys(texts.events)) on<LiveEvent>(type, listener.happened);
    source.onerror = () => {
      listener.lost();
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, againAfterMs);
    };
  }
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Number of the ticket that an event is about; revisions have numbers too. */
export const ticketNumberOf = ({ payload }: Pick<LiveEvent, 'payload'>): number | null =>
  'ticketId' in payload && typeof payload['number'] === 'number' ? payload['number'] : null;

/** Queries whose answer an event may have changed. */
export function touchedBy({ type, modelId, revisionId, resource, payload }: LiveEvent): QueryKey[] {
  const noun = type.split('.')[0]!;
  const id = resource?.id ?? '';
  const ticketId = typeof payload['ticketId'] === 'string' ? payload['ticketId'] : id;
  const touched: Record<string, QueryKey[]> = {
    ticket: [
      ['tickets', modelId],
      ['ticket', ticketId],
      ['history', ticketId],
    ],
    reply: [
      ['tickets', modelId],
      ['replies', ticketId],
      ['history', id],
    ],
    attachment: [
      ['tickets', modelId],
      ['attachments', ticketId],
    ],
    model: [['model', modelId]],
    revision: [
      ['model', modelId],
      ['revision', revisionId],
      ['artifacts', revisionId],
      ['part-facts', revisionId],
    ],
    step: [['revision', revisionId]],
    dfm: [
      ['findings', revisionId],
      ['report', revisionId],
    ],
    report: [['report', revisionId]],
    document: [['report', revisionId]],
    design_review: [
      ['design-reviews', modelId],
      ['design-review', id],
    ],
    grant: [['grants', modelId]],
    share_link: [['share-links', modelId]],
  };
  return [...(touched[noun] ?? []), ['activity', modelId]];
}
