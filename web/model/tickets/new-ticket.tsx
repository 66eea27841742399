import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, ok } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';
import type { NewPin } from '../room.ts';
import { useRoom } from '../room.ts';
import { Writing } from './writing.tsx';

const words = texts.ticket;

/** Raises a ticket on a place that was clicked. */
export function NewTicket({ where, pin }: { where: string; pin: NewPin }) {
  const { model, setDraft, chooseTicket } = useRoom();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const raise = useMutation({
    mutationFn: () =>
      ok(
        client.POST('/api/v1/models/{id}/tickets', {
          params: { path: { id: model.id } },
          body: { title, body, pin },
        }),
      ),
    onSuccess: async (ticket) => {
      await queries.invalidateQueries({ queryKey: ['tickets', model.id] });
      setDraft(null);
      chooseTicket(ticket);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        raise.mutate();
      }}
    >
      <Stack gap="xs" p="sm">
        <Text size="sm" c="dimmed">
          {where}
        </Text>
        <TextInput
          label={words.title}
          required
          autoFocus
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Writing label={words.body} description={words.bodyHint} value={body} onChange={setBody} />
        {raise.isError && <ProblemNote error={raise.error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={raise.isPending}>
            {words.save}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDraft(null)}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
