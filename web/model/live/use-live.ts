import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listenToModel, ticketNumberOf, touchedBy } from '../../api/live.ts';
import type { LiveEvent, Presence } from '../../api/live.ts';
import { texts } from '../../texts.ts';

export type Live = {
  /** Of this window; null until the stream is open. */
  streamId: string | null;
  /** In other windows, one's own included. */
  people: readonly Presence[];
  /** The last thing that somebody else did, in words. */
  news: string;
};

/** What may change while one looks; geometry of a revision doesn't. */
const changing = new Set([
  'model',
  'tickets',
  'ticket',
  'replies',
  'attachments',
  'revision',
  'findings',
  'report',
  'activity',
]);
type People = { items: { id: string; name: string }[] };

const progressEveryMs = 1_000;

/** Keeps what is shown of a model as it is on the server, and says who else looks at it. */
export function useLive(modelId: string, me: string): Live {
  const queries = useQueryClient();
  const [streamId, setStreamId] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly Presence[]>([]);
  const [news, setNews] = useState('');

  useEffect(() => {
    const names = new Map<string, string>();
    let progressAt = 0;
    const nameOf = (id: string) =>
      names.get(id) ??
      queries.getQueryData<People>(['people', modelId, ''])?.items.find((one) => one.id === id)?.name;
    const meet = (who: Presence) => names.set(who.person.id, who.person.name);
    const stop = listenToModel(modelId, {
      hello: (id, present) => {
        present.forEach(meet);
        setStreamId(id);
        setPeople(present.filter((who) => who.id !== id));
        // What was fetched before may have missed something.
        void queries.invalidateQueries({ predicate: ({ queryKey }) => changing.has(String(queryKey[0])) });
      },
      happened: (event) => {
        for (const queryKey of touchedBy(event)) void queries.invalidateQueries({ queryKey });
        if (event.actor && event.actor.id !== me) setNews(tell(event, nameOf(event.actor.id)));
      },
      progress: (revisionId) => {
        if (Date.now() - progressAt < progressEveryMs) return;
        progressAt = Date.now();
        void queries.invalidateQueries({ queryKey: ['revision', revisionId] });
      },
      came: (who) => {
        meet(who);
        setPeople((now) => [...now.filter(({ id }) => id !== who.id), who]);
      },
      // Whether it is the server, the session or the right to the model, the next question tells.
      lost: () => void queries.invalidateQueries({ queryKey: ['model', modelId] }),
      left: (id) => setPeople((now) => now.filter((who) => who.id !== id)),
    });
    return () => {
      stop();
      setStreamId(null);
      setPeople([]);
    };
  }, [modelId, me, queries]);
  return { streamId, people, news };
}

const tell = (event: LiveEvent, name: string | undefined): string =>
  texts.live.did(name ?? texts.live.somebody, texts.events[event.type], ticketNumberOf(event));
