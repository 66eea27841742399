import { Anchor, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attachFile } from '../../api/attach-file.ts';
import { client, ok } from '../../api/client.ts';
import type { Attachment, Reply, TicketDetail } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';

const words = texts.ticket;
const accepted = 'image/png,image/jpeg,image/webp,image/gif,image/avif,application/pdf';
/** Links live for five minutes, of guests for one. */
const freshForMs = 50_000;

type Sending = { key: string; fileName: string; fraction: number; error: unknown };

/** Pictures and papers of a ticket itself. */
export const Attachments = ({ ticket }: { ticket: TicketDetail }) => (
  <Attached
    ticketId={ticket.id}
    replyId={null}
    mayAttach={ticket.abilities.comment}
    label={words.attachments}
    button={words.attach}
    hint={words.attachHint}
  />
);

/** Those of a reply, to which its author alone adds. */
export const ReplyAttachments = ({ reply }: { reply: Reply }) => (
  <Attached
    ticketId={reply.ticketId}
    replyId={reply.id}
    mayAttach={reply.abilities.edit}
    label={words.attachmentsOf(reply.author.name)}
    button={words.attachToReply}
  />
);

/** What is attached to a ticket or to one of its replies, and what is on its way there. */
function Attached(props: {
  ticketId: string;
  replyId: string | null;
  mayAttach: boolean;
  label: string;
  button: string;
  hint?: string;
}) {
  const { ticketId, replyId, mayAttach, label, button, hint } = props;
  const params = { path: { id: ticketId } };
  const attachments = useQuery({
    queryKey: ['attachments', ticketId],
    staleTime: freshForMs,
    // As many as a ticket takes, those on its replies included.
    queryFn: () =>
      ok(client.GET('/api/v1/tickets/{id}/attachments', { params: { ...params, query: { limit: 100 } } })),
  });
  const queries = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);

  async function send(file: File): Promise<void> {
    const key = crypto.randomUUID();
    const change = (now: Partial<Sending>) =>
      setSending((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)));
    setSending((all) => [...all, { key, fileName: file.name, fraction: 0, error: null }]);
    try {
      await attachFile({ ticketId, replyId }, file, (fraction) => change({ fraction }));
      await queries.invalidateQueries({ queryKey: ['attachments', ticketId] });
      setSending((all) => all.filter((one) => one.key !== key));
    } catch (error) {
      change({ error });
    }
  }

  // What was announced and never sent is not worth showing.
  const items = (attachments.data?.items ?? []).filter(
    (one) => one.replyId === replyId && one.status !== 'awaiting_upload',
  );
  if (items.length === 0 && sending.length === 0 && !mayAttach) return null;
  return (
    <section aria-label={label}>
      <div className="attachments">
        {items.map((item) => (
          <One key={item.id} item={item} />
        ))}
      </div>
      {sending.map(({ key, fileName, fraction, error }) => (
        <Stack key={key} gap={2} my={4}>
          <Text size="xs">{words.uploading(fileName)}</Text>
          {error === null ? (
            <Progress size="sm" value={fraction * 100} aria-label={words.uploading(fileName)} />
          ) : (
            <>
              <ProblemNote error={error} />
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => setSending((all) => all.filter((one) => one.key !== key))}
              >
                {words.dismiss}
              </Button>
            </>
          )}
        </Stack>
      ))}
      {mayAttach && (
        <Group gap="xs">
          <FileButton
            multiple
            accept={accepted}
            inputProps={{ 'aria-label': button }}
            onChange={(files) => files.forEach((file) => void send(file))}
          >
            {(props) => (
              <Button {...props} size="compact-xs" variant="default">
                {button}
              </Button>
            )}
          </FileButton>
          {hint && (
            <Text size="xs" c="dimmed">
              {hint}
            </Text>
          )}
        </Group>
      )}
    </section>
  );
}

function One({ item }: { item: Attachment }) {
  const queries = useQueryClient();
  const { id, ticketId, fileName, status, reason, url, variants, abilities } = item;
  const refresh = () => queries.invalidateQueries({ queryKey: ['attachments', ticketId] });
  const params = { path: { id } };
  const thumbnail = variants.find(({ kind, status: made }) => kind === 'thumbnail' && made === 'ready');
  return (
    <figure className="attachment">
      {url === null ? (
        <Text size="xs" role="status">
          {fileName}: {words.attachmentStatus[status]}
          {reason && ` – ${reason.message}`}
        </Text>
      ) : (
        <Anchor href={url} target="_blank" rel="noreferrer" size="xs">
          {thumbnail?.url && (
            <img src={thumbnail.url} alt="" width={thumbnail.width ?? 320} height={thumbnail.height ?? 240} />
          )}
          {fileName}
        </Anchor>
      )}
      {status === 'failed' && abilities.edit && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void client.POST('/api/v1/attachments/{id}/confirm', { params }).then(refresh)}
        >
          {words.again}
        </Button>
      )}
      {abilities.delete && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={words.removeAttachment(fileName)}
          onClick={() => void client.DELETE('/api/v1/attachments/{id}', { params }).then(refresh)}
        >
          {words.delete}
        </Button>
      )}
    </figure>
  );
}
