import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { listenToModel, ticketNumberOf } from '../api/live.ts';
import type { LiveEvent } from '../api/live.ts';
import { usePeople } from '../api/tickets.ts';
import { Moment } from '../parts/moment.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { useRoom } from './room.ts';

const most = 300;
/** Steps of the machine, which nobody did. */
const isNoise = ({ type }: LiveEvent) => type.startsWith('step.') || type === 'attachment.variant_ready';
/** Events come one by one; the list is drawn for many at once. */
const drawEveryMs = 100;

/** What happened to the model, newest first, as it goes on. */
export function ActivityPanel() {
  const { model, tickets } = useRoom();
  const events = useActivity(model.id);
  const people = usePeople(model.id, '', model.abilities.comment).data ?? [];
  const names = new Map(
    [...tickets.map(({ author }) => author), ...people].map(({ id, name }) => [id, name] as const),
  );
  if (events === null) return <Waiting h={120} />;
  return (
    <ol className="plain-list" aria-label={texts.model.tabs.activity}>
      {events.map((event) => (
        <li key={event.seq} className="row">
          <Text size="sm">{say(event, names)}</Text>
          <Text size="xs" c="dimmed">
            <Moment at={event.createdAt} />
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** Null until the first is there; a model has one from its beginning. */
function useActivity(modelId: string): readonly LiveEvent[] | null {
  const [events, setEvents] = useState<readonly LiveEvent[] | null>(null);
  useEffect(() => {
    const all: LiveEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      all.splice(0, all.length - most);
      setEvents(all.toReversed());
    };
    const nothing = () => undefined;
    const stop = listenToModel(
      modelId,
      {
        hello: nothing,
        progress: nothing,
        came: nothing,
        left: nothing,
        lost: nothing,
        happened: (event) => {
          if (isNoise(event)) return;
          all.push(event);
          timer ??= setTimeout(draw, drawEveryMs);
        },
      },
      0,
    );
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [modelId]);
  return events;
}

function say(event: LiveEvent, names: ReadonlyMap<string, string>): string {
  const { type, actor } = event;
  // What the machine did is a sentence of its own.
  const name = actor === null ? '' : (names.get(actor.id) ?? texts.live.somebody);
  return texts.live.did(name, texts.events[type], ticketNumberOf(event)).trim();
}
