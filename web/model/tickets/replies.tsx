import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, ok } from '../../api/client.ts';
import type { Reply, TicketDetail } from '../../api/client.ts';
import { conflictOf, useReplies } from '../../api/tickets.ts';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Moment } from '../../parts/moment.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SureButton } from '../../parts/sure-button.tsx';
import { texts } from '../../texts.ts';
import { ReplyAttachments } from './attachments.tsx';
import { History } from './history.tsx';
import { Markdown } from './markdown.tsx';
import { Writing } from './writing.tsx';

const words = texts.ticket;

/** The discussion of a ticket, oldest first. */
export function Replies({ ticket }: { ticket: TicketDetail }) {
  const replies = useReplies(ticket.id);
  const items = replies.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="xs" mt="sm">
      {replies.isError && <ProblemNote error={replies.error} onRetry={() => void replies.refetch()} />}
      {items.map((reply) => (
        <One key={reply.id} reply={reply} />
      ))}
      <MoreButton query={replies} size="compact-sm">
        {words.more}
      </MoreButton>
      {ticket.abilities.comment && <NewReply ticketId={ticket.id} />}
    </Stack>
  );
}

/** What was done to the replies of a ticket shows there. */
function useReplyWork<Input>(ticketId: string, work: (input: Input) => Promise<unknown>, done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['replies', ticketId] });
      done();
    },
  });
}

function NewReply({ ticketId }: { ticketId: string }) {
  const [body, setBody] = useState('');
  const reply = useReplyWork(
    ticketId,
    () =>
      ok(client.POST('/api/v1/tickets/{id}/replies', { params: { path: { id: ticketId } }, body: { body } })),
    () => setBody(''),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reply.mutate(undefined);
      }}
    >
      <Writing
        label={words.replyLabel}
        description={words.bodyHint}
        value={body}
        required
        onChange={setBody}
      />
      {reply.isError && <ProblemNote error={reply.error} />}
      <Button type="submit" size="compact-sm" mt="xs" disabled={body.trim() === ''} loading={reply.isPending}>
        {words.reply}
      </Button>
    </form>
  );
}

function One({ reply }: { reply: Reply }) {
  const { id, ticketId, author, createdAt, editedAt, deletedAt, abilities } = reply;
  const [open, setOpen] = useState<'edit' | 'history' | null>(null);
  const close = () => setOpen(null);
  const remove = useReplyWork(
    ticketId,
    () => client.DELETE('/api/v1/replies/{id}', { params: { path: { id } } }),
    close,
  );
  if (deletedAt !== null)
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {words.deletedReply}
      </Text>
    );
  const button = (label: string, to: typeof open) => (
    <Button size="compact-xs" variant="subtle" onClick={() => setOpen(to)}>
      {label}
    </Button>
  );
  return (
    <section className="reply" aria-label={author.name}>
      <Group gap={4} justify="space-between">
        <Text size="xs" c="dimmed">
          <b>{author.name}</b>, <Moment at={createdAt} />
          {editedAt !== null && ` · ${words.edited}`}
        </Text>
        <Group gap={0}>
          {abilities.edit && button(words.edit, 'edit')}
          {editedAt !== null && button(words.history, 'history')}
          {abilities.delete && (
            <SureButton
              size="compact-xs"
              variant="subtle"
              loading={remove.isPending}
              question={words.sureReply}
              onSure={() => remove.mutate(undefined)}
            >
              {words.delete}
            </SureButton>
          )}
        </Group>
      </Group>
      {open === 'edit' ? <EditReply reply={reply} onDone={close} /> : <Markdown html={reply.bodyHtml} />}
      <ReplyAttachments reply={reply} />
      {remove.isError && <ProblemNote error={remove.error} />}
      <History kind="replies" id={id} isOpen={open === 'history'} onClose={close} />
    </section>
  );
}

function EditReply({ reply, onDone }: { reply: Reply; onDone: () => void }) {
  const { id, ticketId, version } = reply;
  const [draft, setDraft] = useState({ version, body: reply.body });
  const change = useReplyWork(
    ticketId,
    (body: typeof draft) => ok(client.PATCH('/api/v1/replies/{id}', { params: { path: { id } }, body })),
    onDone,
  );
  const current = conflictOf<Reply>(change.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(draft);
      }}
    >
      <Writing
        label={words.replyLabel}
        required
        value={draft.body}
        onChange={(body) => setDraft({ ...draft, body })}
      />
      {current ? (
        <BothVersions
          fields={[{ label: words.fields.body, theirs: current.body, yours: draft.body }]}
          onKeep={onDone}
          onTake={() => change.mutate({ ...draft, version: current.version })}
        />
      ) : (
        change.isError && <ProblemNote error={change.error} />
      )}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" loading={change.isPending}>
          {words.saveChanges}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
