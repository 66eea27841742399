import { client, ok } from './client.ts';
import type { Attachment } from './client.ts';
import { sendToStore } from './send-to-store.ts';

/** Attaches a file to a ticket, or to one of its replies: announced, sent to the store, confirmed. It is looked at afterwards, and ready a little later. */
export async function attachFile(
  { ticketId, replyId = null }: { ticketId: string; replyId?: string | null },
  file: File,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Pick<Attachment, 'id'>> {
  const about = { fileName: file.name, contentType: file.type, sizeBytes: file.size };
  const { attachment, upload } = await ok(
    client.POST('/api/v1/tickets/{id}/attachments', {
      params: { path: { id: ticketId } },
      body: replyId === null ? about : { ...about, replyId },
    }),
  );
  await sendToStore(upload, file, onProgress);
  await client.POST('/api/v1/attachments/{id}/confirm', { params: { path: { id: attachment.id } } });
  return attachment;
}
