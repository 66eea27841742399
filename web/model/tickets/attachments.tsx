import { Anchor, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, ok } from '../../api/client.ts';
import type { Attachment, TicketDetail } from '../../api/client.ts';
import { sendToStore } from '../../api/send-to-store.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';

const words = texts.ticket;
const accepted = 'image/png,image/jpeg,image/webp,image/gif,image/avif,application/pdf';
/** Links live for five minutes, of guests for one. */
const freshForMs = 50_000;

type Sending = { key: string; fileName: string; fraction: number; error: unknown };

/** Pictures and papers of a ticket, and those that are on their way. */
export function Attachments({ ticket }: { ticket: TicketDetail }) {
  const params = { path: { id: ticket.id } };
  const attachments = useQuery({
    queryKey: ['attachments', ticket.id],
    staleTime: freshForMs,
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
      const body = { fileName: file.name, contentType: file.type, sizeBytes: file.size };
      const { attachment, upload } = await ok(
        client.POST('/api/v1/tickets/{id}/attachments', { params, body }),
      );
      await sendToStore(upload, file, (fraction) => change({ fraction }));
      await client.POST('/api/v1/attachments/{id}/confirm', { params: { path: { id: attachment.id } } });
      await queries.invalidateQueries({ queryKey: ['attachments', ticket.id] });
      setSending((all) => all.filter((one) => one.key !== key));
    } catch (error) {
      change({ error });
    }
  }

  // What was announced and never sent is not worth showing.
  const items = attachments.data?.items.filter(({ status }) => status !== 'awaiting_upload') ?? [];
  if (items.length === 0 && sending.length === 0 && !ticket.abilities.comment) return null;
  return (
    <section aria-label={words.attachments}>
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
      {ticket.abilities.comment && (
        <Group gap="xs">
          <FileButton
            multiple
            accept={accepted}
            inputProps={{ 'aria-label': words.attach }}
            onChange={(files) => files.forEach((file) => void send(file))}
          >
            {(props) => (
              <Button {...props} size="compact-xs" variant="default">
                {words.attach}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed">
            {words.attachHint}
          </Text>
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
