import { Text } from '@mantine/core';
import { useActivity } from '../api/activity.ts';
import type { Activity } from '../api/activity.ts';
import { ticketNumberOf } from '../api/live.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';
import { useRoom } from './room.ts';

/** What happened to the model, newest first, as it goes on. */
export function ActivityPanel() {
  const { model } = useRoom();
  const activity = useActivity(model.id);
  return (
    <QueryView query={activity} h={120}>
      {({ pages }) => (
        <>
          <ol className="plain-list" aria-label={texts.model.tabs.activity}>
            {pages
              .flatMap(({ items }) => items)
              .map((event) => (
                <li key={event.seq} className="row">
                  <Text size="sm">{say(event)}</Text>
                  <Text size="xs" c="dimmed">
                    <Moment at={event.createdAt} />
                  </Text>
                </li>
              ))}
          </ol>
          <MoreButton query={activity} m="sm">
            {texts.live.earlier}
          </MoreButton>
        </>
      )}
    </QueryView>
  );
}

const isKnown = (type: string): type is keyof typeof texts.events => type in texts.events;

/** What the machine did is a sentence of its own. */
function say(event: Activity): string {
  const what = isKnown(event.type) ? texts.events[event.type] : event.type;
  return texts.live.did(event.actor?.name ?? '', what, ticketNumberOf(event)).trim();
}
