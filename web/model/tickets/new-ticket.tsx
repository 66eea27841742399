import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { attachFile } from '../../api/attach-file.ts';
import { client, ok } from '../../api/client.ts';
import type { Ticket } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';
import type { NewPin } from '../room.ts';
import { useRoom } from '../room.ts';
import { Writing } from './writing.tsx';

const words = texts.ticket;

/** Raises a ticket on a place that was clicked, with a picture where one was drawn. */
export function NewTicket({ where, pin, picture }: { where: string; pin: NewPin | null; picture?: File }) {
  const { model, setDraft, chooseTicket } = useRoom();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  /** There already, where only its picture could not be sent. */
  const raised = useRef<Ticket>(null);
  const small = usePicture(picture);
  const raise = useMutation({
    mutationFn: async () => {
      raised.current ??= await ok(
        client.POST('/api/v1/models/{id}/tickets', {
          params: { path: { id: model.id } },
          body: { title, body, ...(pin ? { pin } : {}) },
        }),
      );
      if (picture) await attachFile({ ticketId: raised.current.id }, picture);
      return raised.current;
    },
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
        {small !== null && (
          <figure className="attachment">
            <img src={small} alt="" />
            <Text size="xs">
              {texts.markup.attached} {picture!.name}
            </Text>
          </figure>
        )}
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

/** The address of a picture that is not sent yet. */
function usePicture(picture: File | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return setAddress(null);
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}
