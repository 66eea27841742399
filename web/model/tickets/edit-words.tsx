import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TicketDetail } from '../../api/client.ts';
import { useTicketWork } from '../../api/tickets.ts';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';
import { ChangeProblem } from './change-problem.tsx';
import { Writing } from './writing.tsx';

const words = texts.ticket;

/** Title and text of one's own ticket. */
export function EditWords({ ticket, onDone }: { ticket: TicketDetail; onDone: () => void }) {
  const { revision } = useRoom();
  const { change } = useTicketWork(ticket, revision.id);
  // Of the version that one began with: what others do meanwhile is a conflict, not overwritten.
  const [{ title, body, version }, setDraft] = useState(ticket);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ version, title, body }, { onSuccess: onDone });
      }}
    >
      <Stack gap="xs" py="xs">
        <TextInput
          label={words.fields.title}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setDraft({ ...ticket, version, body, title: event.currentTarget.value })}
        />
        <Writing
          label={words.fields.body}
          value={body}
          onChange={(next) => setDraft({ ...ticket, version, title, body: next })}
        />
        <ChangeProblem change={change} onKept={onDone} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={change.isPending}>
            {words.saveChanges}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
