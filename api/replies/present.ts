import Type from 'typebox';
import type { Static } from 'typebox';
import { isAuthor } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import type { Reply } from '../../database/reply-store.ts';
import { modelAbilities } from '../../domain/permissions/model-policy.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { ownedAbilities } from '../../domain/review/abilities.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import { authorSchema, presentAuthor } from '../people/present.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';
import { editedAt } from '../tickets/present.ts';

const ownedAbilitiesSchema = Type.Object({ edit: Type.Boolean(), delete: Type.Boolean() });

export const replySchema = Type.Object({
  id: uuid,
  ticketId: uuid,
  body: Type.String({ description: 'Markdown, as it was written; empty where it was deleted.' }),
  bodyHtml: Type.String({ description: 'The same as HTML that is safe to show.' }),
  mentions: Type.Array(uuid),
  author: authorSchema,
  version: Type.Integer({ description: 'A change names the version it is of.' }),
  createdAt: timestamp,
  editedAt: orNull(timestamp),
  deletedAt: orNull(timestamp),
  abilities: ownedAbilitiesSchema,
});

export const presentReply = (
  reply: Reply,
  standing: ModelStanding,
  caller: Caller,
): Static<typeof replySchema> => {
  const isDeleted = reply.deletedAt !== null;
  return {
    id: reply.id,
    ticketId: reply.ticketId,
    body: reply.body,
    bodyHtml: isDeleted ? '' : renderMarkdown(reply.body),
    mentions: isDeleted ? [] : reply.mentions,
    author: presentAuthor(reply.author, standing),
    version: reply.version,
    createdAt: reply.createdAt.toISOString(),
    editedAt: editedAt(reply),
    deletedAt: reply.deletedAt?.toISOString() ?? null,
    abilities: isDeleted
      ? { edit: false, delete: false }
      : ownedAbilities(modelAbilities(standing), isAuthor(caller, reply.author)),
  };
};
