import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useEndSessions, useSessions } from '../api/settings.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.settings.sessions;

/** Where one is signed in, by device and address; each can be ended. */
export function Sessions() {
  const sessions = useSessions();
  const end = useEndSessions();
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      {end.isError && <ProblemNote error={end.error} />}
      {sessions.isPending && <Waiting h={80} />}
      {sessions.isError && <ProblemNote error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <Stack gap="sm" component="ul" p={0} m={0} className="plain-list">
        {items.map(({ id, device, address, isCurrent, createdAt, lastSeenAt }) => (
          <Group key={id} component="li" justify="space-between" gap="xs">
            <div>
              <Group gap="xs">
                <Text fw={600} size="sm">
                  {device}
                </Text>
                {isCurrent && (
                  <Badge size="sm" tt="none" variant="light" color="green">
                    {words.current}
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {address} · {words.seen} <Moment at={lastSeenAt} /> · {words.opened} <Moment at={createdAt} />
              </Text>
            </div>
            {!isCurrent && (
              <Button
                size="xs"
                variant="default"
                aria-label={words.endOf(device, address)}
                onClick={() => end.mutate({ id })}
              >
                {words.end}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      <MoreButton query={sessions} size="xs">
        {words.more}
      </MoreButton>
      <Group gap="xs">
        <Button variant="default" disabled={items.length < 2} onClick={() => end.mutate('others')}>
          {words.endOthers}
        </Button>
        <Button variant="default" onClick={() => end.mutate('all')}>
          {words.endAll}
        </Button>
      </Group>
    </Stack>
  );
}
