import { Badge, Button, Group, Paper, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, ok } from '../api/client.ts';
import type { NewTicket as TicketToRaise, Ticket } from '../api/client.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';

export function Tickets(props: {
  tickets: Ticket[];
  selected: string | null;
  onSelect: (ticket: Ticket) => void;
}) {
  const { tickets, selected, onSelect } = props;
  if (tickets.length === 0)
    return (
      <Text p="md" size="sm">
        {texts.model.noTickets}
      </Text>
    );
  return (
    <Stack gap={0}>
      {tickets.map((ticket) => (
        <UnstyledButton
          key={ticket.id}
          p="sm"
          aria-pressed={ticket.id === selected}
          bg={ticket.id === selected ? 'var(--mantine-primary-color-light)' : 'transparent'}
          onClick={() => onSelect(ticket)}
        >
          <Group gap={6} wrap="nowrap">
            <Badge size="xs" variant="default">
              {ticket.number}
            </Badge>
            <Text size="sm" fw={600} truncate>
              {ticket.title}
            </Text>
          </Group>
          <Text size="xs" c="dimmed">
            {ticket.status.replace('_', ' ')} · {ticket.author?.name ?? ''}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

/** Raises a ticket on a place that was picked. */
export function NewTicket(props: {
  modelId: string;
  where: string;
  pin: NonNullable<TicketToRaise['pin']>;
  onDone: (ticket: Ticket | null) => void;
}) {
  const { modelId, where, pin, onDone } = props;
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const raise = useMutation({
    mutationFn: () =>
      ok(
        client.POST('/api/v1/models/{id}/tickets', {
          params: { path: { id: modelId } },
          body: { title, pin },
        }),
      ),
    onSuccess: async (ticket) => {
      await queries.invalidateQueries({ queryKey: ['tickets', modelId] });
      onDone(ticket);
    },
  });
  return (
    <Paper withBorder p="sm" m="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          raise.mutate();
        }}
      >
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {where}
          </Text>
          <TextInput
            label={texts.ticket.title}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {raise.isError && <ProblemNote error={raise.error} />}
          <Group gap="xs">
            <Button type="submit" size="xs" loading={raise.isPending}>
              {texts.ticket.save}
            </Button>
            <Button size="xs" variant="default" onClick={() => onDone(null)}>
              {texts.ticket.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
