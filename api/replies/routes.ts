import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { addReply, changeReply, deleteReply, listReplies } from '../../database/reply-store.ts';
import { forgetReply, indexReply } from '../../database/ticket-search.ts';
import { textVersions } from '../../database/ticket-store.ts';
import { textLimits } from '../../domain/review/ticket.ts';
import type { Api, ApiDeps } from '../context.ts';
import { createOnce } from '../idempotency.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { changedMeanwhile } from '../errors.ts';
import { defaultPageSize, idParams, pageQuery, version, visibleText } from '../schemas.ts';
import { authorizeTicket } from '../tickets/access.ts';
import { findMentions } from '../tickets/change.ts';
import { presentHistory, textHistory } from '../tickets/history.ts';
import { recordEvent, refreshSearch } from '../tickets/record.ts';
import { authorizeReply } from './access.ts';
import { presentReply, replySchema } from './present.ts';

const body = Type.String({
  ...visibleText,
  minLength: 1,
  maxLength: textLimits.body,
  description: 'Markdown.',
});

export function replyRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/tickets/:id/replies',
    {
      config: { guests: true },
      schema: {
        operationId: 'listReplies',
        summary: 'Replies to a ticket, oldest first',
        description: 'Deleted ones keep their place without their words.',
        tags: ['tickets'],
        params: idParams,
        querystring: pageQuery,
        response: {
          200: Type.Object({
            items: Type.Array(replySchema),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
        },
      },
    },
    async (request) => {
      const { caller, params, query } = request;
      const { limit = defaultPageSize, cursor } = query;
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const { found, standing } = await asCaller(knex, caller, async (trx) => {
        const access = await authorizeTicket(trx, caller, params.id, 'view');
        const after = place && { createdAt: place.time, id: place.id };
        return { ...access, found: await listReplies(trx, params.id, { limit: limit + 1, after }) };
      });
      return {
        items: found.slice(0, limit).map((reply) => presentReply(reply, standing, caller)),
        nextCursor: nextCursor(found, limit, (last) => [last.place.createdAt, last.place.id]),
      };
    },
  );

  app.post(
    '/api/v1/tickets/:id/replies',
    {
      config: { guests: true, once: true },
      schema: {
        operationId: 'createReply',
        summary: 'Reply to a ticket',
        tags: ['tickets'],
        params: idParams,
        body: Type.Object({ body }, { additionalProperties: false }),
        response: { 201: replySchema },
      },
    },
    (request, answer) =>
      createOnce(knex, request, answer, async (trx) => {
        const { caller, params, body: input } = request;
        const { ticket, standing } = await authorizeTicket(trx, caller, params.id, 'comment');
        const place = { modelId: ticket.modelId, ticketId: ticket.id };
        const mentions = await findMentions(trx, caller, place, input.body);
        const reply = await addReply(trx, caller, { ...place, body: input.body, mentions });
        if (caller.userId) await indexReply(trx, ticket, reply);
        await refreshSearch(trx, ticket.modelId);
        await recordEvent(trx, ticket, 'reply.created', { mentions }, { kind: 'reply', id: reply.id });
        return presentReply(reply, standing, caller);
      }),
  );

  app.patch(
    '/api/v1/replies/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'changeReply',
        summary: 'Change what one replied; what it said before is kept',
        description: 'Of a version that is no longer the present one it is refused with 409, like a ticket.',
        tags: ['tickets'],
        params: idParams,
        body: Type.Object({ version, body }, { additionalProperties: false }),
        response: { 200: replySchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, body: input } = request;
        const { reply, ticket, standing } = await authorizeReply(trx, caller, params.id, 'edit');
        if (input.version !== reply.version)
          throw changedMeanwhile(presentReply(reply, standing, caller), input);
        if (input.body === reply.body) return presentReply(reply, standing, caller);
        const mentions = await findMentions(trx, caller, reply, input.body);
        const changed = await changeReply(trx, reply, { body: input.body, mentions });
        if (caller.userId) await indexReply(trx, ticket, changed);
        await refreshSearch(trx, ticket.modelId);
        const payload = {
          version: changed.version,
          mentions: mentions.filter((id) => !reply.mentions.includes(id)),
        };
        await recordEvent(trx, ticket, 'reply.changed', payload, { kind: 'reply', id: reply.id });
        return presentReply(changed, standing, caller);
      }),
  );

  app.delete(
    '/api/v1/replies/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'deleteReply',
        summary: 'Delete a reply; its place in the discussion stays',
        tags: ['tickets'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, answer) => {
      const { caller, params } = request;
      await asCaller(knex, caller, async (trx) => {
        const { reply, ticket } = await authorizeReply(trx, caller, params.id, 'delete');
        await deleteReply(trx, reply);
        await forgetReply(trx, reply.id);
        await refreshSearch(trx, ticket.modelId);
        await recordEvent(trx, ticket, 'reply.deleted', {}, { kind: 'reply', id: reply.id });
      });
      return answer.code(204).send(null);
    },
  );

  app.get(
    '/api/v1/replies/:id/history',
    {
      config: { guests: true },
      schema: {
        operationId: 'getReplyHistory',
        summary: 'What a reply said before it was changed',
        tags: ['tickets'],
        params: idParams,
        response: { 200: textHistory },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { reply } = await authorizeReply(trx, request.caller, request.params.id, 'view');
        return presentHistory(await textVersions(trx, reply.ticketId, reply.id));
      }),
  );
}
