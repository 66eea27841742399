import Type from 'typebox';
import type { Static } from 'typebox';
import type { TextVersion } from '../../database/ticket-store.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import { orNull, timestamp } from '../schemas.ts';

/** What a ticket or a reply said before it was changed. */
export const textHistory = Type.Object({
  items: Type.Array(
    Type.Object({
      version: Type.Integer({ description: 'The version whose words these were until they were changed.' }),
      title: orNull(Type.String({ description: 'Null for a reply.' })),
      body: Type.String({ description: 'Markdown, as it was written.' }),
      bodyHtml: Type.String(),
      writtenAt: timestamp,
    }),
    { description: 'Newest first; what it says now is not among them.' },
  ),
});

export const presentHistory = (versions: readonly TextVersion[]): Static<typeof textHistory> => ({
  items: versions.map((one) => ({
    version: one.version,
    title: one.title,
    body: one.body,
    bodyHtml: renderMarkdown(one.body),
    writtenAt: one.writtenAt.toISOString(),
  })),
});
