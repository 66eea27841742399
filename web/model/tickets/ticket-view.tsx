import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { shareLinkId } from '../../api/address.ts';
import type { TicketDetail } from '../../api/client.ts';
import { useTicket, useTicketWork } from '../../api/tickets.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { SureButton } from '../../parts/sure-button.tsx';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';
import { Attachments } from './attachments.tsx';
import { EditWords } from './edit-words.tsx';
import { History } from './history.tsx';
import { Markdown } from './markdown.tsx';
import { PinState } from './pin-state.tsx';
import { Replies } from './replies.tsx';
import { TicketState } from './ticket-state.tsx';

const words = texts.ticket;

/** One ticket: what it says, how it stands, where its pin is, and the discussion. */
export function TicketView({ id }: { id: string }) {
  const { revision, show } = useRoom();
  const ticket = useTicket(id, revision.id);
  return (
    <div className="ticket">
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => show({ ticket: null })}
      >
        ← {words.back}
      </Button>
      <QueryView query={ticket} h={120}>
        {(found) => <Opened ticket={found} />}
      </QueryView>
    </div>
  );
}

function Opened({ ticket }: { ticket: TicketDetail }) {
  const { revision, show } = useRoom();
  const { star, remove } = useTicketWork(ticket, revision.id);
  const [open, setOpen] = useState<'edit' | 'history' | null>(null);
  const { id, number, title, author, createdAt, editedAt, isStarred, abilities } = ticket;
  return (
    <article aria-label={`#${number}: ${title}`}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Title order={2} size="h5" flex={1} className="model-name">
          #{number} {title}
        </Title>
        {shareLinkId === null && (
          <ActionIcon
            variant="subtle"
            aria-label={isStarred ? words.unstar : words.star}
            aria-pressed={isStarred}
            onClick={() => star.mutate(!isStarred)}
          >
            {isStarred ? '★' : '☆'}
          </ActionIcon>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {words.raised} {author.name}, <Moment at={createdAt} />
        {editedAt !== null && ` · ${words.edited}`}
      </Text>
      {open === 'edit' ? (
        <EditWords ticket={ticket} onDone={() => setOpen(null)} />
      ) : (
        <Markdown html={ticket.bodyHtml} />
      )}
      <Group gap={4} my={4}>
        {abilities.editText && open !== 'edit' && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen('edit')}>
            {words.edit}
          </Button>
        )}
        {editedAt !== null && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen('history')}>
            {words.history}
          </Button>
        )}
        {abilities.delete && (
          <SureButton
            size="compact-xs"
            variant="default"
            loading={remove.isPending}
            question={words.sureTicket(number)}
            onSure={() => remove.mutate(undefined, { onSuccess: () => show({ ticket: null }) })}
          >
            {words.delete}
          </SureButton>
        )}
      </Group>
      {(star.error ?? remove.error) && <ProblemNote error={star.error ?? remove.error} />}
      <History kind="tickets" id={id} isOpen={open === 'history'} onClose={() => setOpen(null)} />
      <TicketState ticket={ticket} />
      <PinState ticket={ticket} />
      <Attachments ticket={ticket} />
      <Replies ticket={ticket} />
    </article>
  );
}
