import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useVisits } from '../api/sharing.ts';
import type { ShareLink } from '../api/sharing.ts';
import { Moment } from '../parts/moment.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';

const words = texts.sharing.links;
const colors = { open: 'green', expired: 'gray', revoked: 'red' } as const;

/** A link: what it gives, to whom and until when, how often it was opened; its visits, and its end. */
export function LinkRow({ link, onRevoke }: { link: ShareLink; onRevoke: () => void }) {
  const [shows, setShows] = useState<'visits' | 'revoke' | null>(null);
  const toggle = (what: typeof shows) => setShows(shows === what ? null : what);
  const { status, level, lens, lensStatus, expiresAt, useCount, lastUsedAt } = link;
  const label = link.label ?? words.unnamed;
  const only = link.allowedEmail ?? link.allowedDomain;
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <div>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {label}
            </Text>
            <Badge size="sm" tt="none" variant="light" color={colors[status]}>
              {words.status[status]}
            </Badge>
            <Badge size="sm" tt="none" variant="default">
              {words.levels[level]}
            </Badge>
            {lens && (
              <Badge size="sm" tt="none" variant="default">
                {words.chosen(lens.componentIds.length)}
              </Badge>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {only && `${words.only} ${only} · `}
            {words.uses(useCount)}
            {lastUsedAt && (
              <>
                , {words.last} <Moment at={lastUsedAt} />
              </>
            )}
            {expiresAt && status === 'open' && (
              <>
                {' '}
                · {words.ends} <Moment at={expiresAt} />
              </>
            )}
            {lensStatus && lensStatus !== 'ready' && ` · ${words.lensStatus[lensStatus]}`}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-expanded={shows === 'visits'}
            aria-label={words.visitsOf(label)}
            onClick={() => toggle('visits')}
          >
            {words.visits}
          </Button>
          {status !== 'revoked' && (
            <Button
              size="xs"
              variant="default"
              aria-label={words.revokeOf(label)}
              onClick={() => toggle('revoke')}
            >
              {words.revoke}
            </Button>
          )}
        </Group>
      </Group>
      {shows === 'revoke' && (
        <Group gap="xs" mt="xs" role="alert">
          <Text size="sm">{words.sure}</Text>
          <Button
            size="xs"
            color="red"
            onClick={() => {
              setShows(null);
              onRevoke();
            }}
          >
            {words.reallyRevoke}
          </Button>
          <Button size="xs" variant="default" onClick={() => setShows(null)}>
            {words.keep}
          </Button>
        </Group>
      )}
      {shows === 'visits' && <Visits linkId={link.id} />}
    </li>
  );
}

function Visits({ linkId }: { linkId: string }) {
  const visits = useVisits(linkId);
  return (
    <QueryView query={visits} h={60}>
      {(items) => (
        <Stack gap={4} mt="xs" component="ul" p={0} className="plain-list">
          {items.length === 0 && <Text size="sm">{words.noVisits}</Text>}
          {items.map(({ visitedAt, address, client, guest }) => (
            <Text key={visitedAt + guest.id} size="xs" component="li">
              <Moment at={visitedAt} />, {guest.name ?? words.guest}
              {guest.email && ` (${guest.email})`}, {address},{' '}
              <Text span size="xs" c="dimmed">
                {client}
              </Text>
            </Text>
          ))}
        </Stack>
      )}
    </QueryView>
  );
}
