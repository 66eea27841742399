import { Avatar, Button, Group, Text, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Presence } from '../../api/live.ts';
import { texts } from '../../texts.ts';

const words = texts.live;

/** Who else looks at the model; a click goes where they look, and stays with them. */
export function People(props: {
  people: readonly Presence[];
  leader: Presence | null;
  onFollow: (id: string | null) => void;
}) {
  const { people, leader, onFollow } = props;
  if (people.length === 0) return null;
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={words.present}>
      {people.map(({ id, person }) => (
        <Tooltip key={id} label={words.follow(person.name)}>
          <UnstyledButton
            aria-pressed={id === leader?.id}
            className="person"
            onClick={() => onFollow(id === leader?.id ? null : id)}
          >
            <Avatar size={26} radius="xl" name={person.name} color="initials" variant="filled" aria-hidden>
              {initials(person.name)}
            </Avatar>
            <VisuallyHidden>{words.follow(person.name)}</VisuallyHidden>
          </UnstyledButton>
        </Tooltip>
      ))}
      {leader && (
        <Button size="compact-xs" variant="light" onClick={() => onFollow(null)}>
          {words.following(leader.person.name)}: {words.stopFollowing}
        </Button>
      )}
    </Group>
  );
}

const initials = (name: string): string => name.slice(0, 2).toUpperCase();

/** Says what others do, quietly. */
export const News = ({ news }: { news: string }) => (
  <div role="status" className="news">
    {news !== '' && (
      <Text key={news} size="xs" c="dimmed" truncate>
        {news}
      </Text>
    )}
  </div>
);
