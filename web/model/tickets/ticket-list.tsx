import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Ticket, TicketFilter } from '../../api/client.ts';
import { useTicketList } from '../../api/tickets.ts';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';
import { TicketFilters } from './ticket-filters.tsx';

const words = texts.ticket;
const priorityColors = { low: 'gray', normal: 'gray', high: 'orange', urgent: 'red' } as const;

/** The tickets of the model, those that a filter lets through. */
export function TicketList() {
  const { model, revision, tickets, chooseTicket } = useRoom();
  const [filter, setFilter] = useState<TicketFilter>({});
  const list = useTicketList(model.id, { ...filter, revisionId: revision.id });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (tickets.length === 0 && list.isSuccess && items.length === 0 && Object.keys(filter).length === 0)
    return <Empty title={words.none} {...(model.abilities.comment ? { hint: words.noneHint } : {})} />;
  return (
    <>
      <TicketFilters filter={filter} onChange={setFilter} />
      {list.isPending && <Waiting h={120} />}
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Text p="md" size="sm">
          {words.noneFound}
        </Text>
      )}
      <ul className="plain-list">
        {items.map((ticket) => (
          <li key={ticket.id}>
            <UnstyledButton className="row" onClick={() => chooseTicket(ticket)}>
              <Row ticket={ticket} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <MoreButton query={list} m="sm">
        {words.more}
      </MoreButton>
    </>
  );
}

function Row({ ticket }: { ticket: Ticket }) {
  const { number, title, status, priority, assignee, labels, dueOn, replyCount, isStarred, updatedAt } =
    ticket;
  const isFinished = status !== 'open' && status !== 'in_progress';
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <Text span size="sm" c="dimmed">
          #{number}
        </Text>
        <Text span size="sm" fw={600} truncate flex={1}>
          {title}
        </Text>
        {isStarred && (
          <span role="img" aria-label={words.star}>
            ★
          </span>
        )}
      </Group>
      <Group gap={6}>
        <Badge size="xs" variant={isFinished ? 'default' : 'light'}>
          {words.statuses[status]}
        </Badge>
        {priority !== 'normal' && (
          <Badge size="xs" variant="light" color={priorityColors[priority]}>
            {words.priorities[priority]}
          </Badge>
        )}
        {labels.map((label) => (
          <Badge key={label} size="xs" variant="outline" color="gray" tt="none">
            {label}
          </Badge>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {[
          assignee?.name,
          replyCount > 0 && words.replies(replyCount),
          dueOn !== null && `${words.fields.dueOn} ${dueOn}`,
        ]
          .filter(Boolean)
          .map((part) => `${String(part)} · `)}
        <Moment at={updatedAt} />
      </Text>
    </>
  );
}
