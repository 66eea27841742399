import { Anchor, Button, Group, NativeSelect, Title } from '@mantine/core';
import { Link } from 'wouter';
import { shareLinkId } from '../api/address.ts';
import { useMe } from '../api/queries.ts';
import { StarButton } from '../parts/star-button.tsx';
import { ShareButton } from '../sharing/share-button.tsx';
import { texts } from '../texts.ts';
import { CopyLink } from './copy-link.tsx';
import { News, People } from './live/people.tsx';
import type { Live } from './live/use-live.ts';
import { othersAmong, usePresence } from './live/use-presence.ts';
import { useRoom } from './room.ts';

const words = texts.model;

/** Which model and revision this is, who else looks at it, and the way to send it on. */
export function ModelBar({ live }: { live: Live }) {
  const room = useRoom();
  const { model, revisions, revision, show } = room;
  const { leader, follow } = usePresence(room, live);
  const me = useMe().data?.id ?? '';
  const newest = revisions.find(({ status }) => status === 'ready');
  const isOld = newest !== undefined && newest.number > revision.number;
  return (
    <header className="model-bar">
      <Title order={1} size="h5" className="model-name">
        {model.name}
      </Title>
      {shareLinkId === null && <StarButton model={model} />}
      <NativeSelect
        size="xs"
        aria-label={words.showRevision}
        value={revision.id}
        data={revisions.map(({ id, number, revisionLetter, status }) => ({
          value: id,
          label: `${words.revision(number, revisionLetter)}${status === 'ready' ? '' : ` (${texts.status[status]})`}`,
        }))}
        onChange={(event) =>
          show({ revision: event.currentTarget.value, finding: null, occurrence: null, face: null })
        }
      />
      {isOld && (
        <Button
          size="compact-xs"
          variant="light"
          title={words.isNewer}
          onClick={() => show({ revision: newest.id, finding: null, occurrence: null, face: null })}
        >
          {words.revision(newest.number, newest.revisionLetter)}: {words.showNewest}
        </Button>
      )}
      {shareLinkId === null && (
        <Anchor component={Link} href={`/models/${model.id}/design-reviews`} size="sm">
          {texts.review.ofModel}
        </Anchor>
      )}
      <News news={live.news} />
      <Group gap="xs" ml="auto" wrap="nowrap">
        <People people={othersAmong(live.people, me)} leader={leader} onFollow={follow} />
        <ShareButton model={model} />
        <CopyLink />
      </Group>
    </header>
  );
}
