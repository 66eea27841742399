import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { addStar, listStars, removeStar } from '../../database/star-store.ts';
import type { StarPlace } from '../../database/star-store.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { idParams, orNull, timestamp, uuid } from '../schemas.ts';
import { authorizeTicket } from '../tickets/access.ts';

/** Marks of one's own: nobody else sees them, so they are no events. */
export function starRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/stars',
    {
      schema: {
        operationId: 'listStars',
        summary: 'What you have starred and still may see, newest first',
        tags: ['stars'],
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                modelId: uuid,
                ticketId: orNull(uuid),
                title: Type.String({ description: 'Of the ticket, or the name of the model.' }),
                starredAt: timestamp,
              }),
              { description: 'At most 500.' },
            ),
          }),
        },
      },
    },
    async (request) => {
      const stars = await asCaller(knex, request.caller, (trx) => listStars(trx, request.user.id));
      return {
        items: stars.map(({ modelId, ticketId, title, createdAt }) => ({
          modelId,
          ticketId,
          title,
          starredAt: createdAt.toISOString(),
        })),
      };
    },
  );

  for (const [what, find] of Object.entries(starred)) {
    const schema = {
      tags: ['stars'],
      params: idParams,
      response: { 204: Type.Null() },
    };
    const name = what[0]!.toUpperCase() + what.slice(1);
    app.put(
      `/api/v1/${what}s/:id/star`,
      { schema: { ...schema, operationId: `star${name}`, summary: `Star a ${what}; asked twice, once` } },
      async (request, reply) => {
        const { caller, user, params } = request;
        await asCaller(knex, caller, async (trx) =>
          addStar(trx, user.id, await find(trx, caller, params.id)),
        );
        return reply.code(204).send(null);
      },
    );
    app.delete(
      `/api/v1/${what}s/:id/star`,
      { schema: { ...schema, operationId: `unstar${name}`, summary: `Take the star off a ${what}` } },
      async (request, reply) => {
        const { caller, user, params } = request;
        await asCaller(knex, caller, async (trx) =>
          removeStar(trx, user.id, await find(trx, caller, params.id)),
        );
        return reply.code(204).send(null);
      },
    );
  }
}

/** What can be starred, where the caller sees it. */
const starred: Record<string, (trx: Knex, caller: Caller, id: string) => Promise<StarPlace>> = {
  model: async (trx, caller, id) => {
    await authorizeModel(trx, caller, id, 'view');
    return { modelId: id, ticketId: null };
  },
  ticket: async (trx, caller, id) => {
    const { ticket } = await authorizeTicket(trx, caller, id, 'view');
    return { modelId: ticket.modelId, ticketId: id };
  },
};
