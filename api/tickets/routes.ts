import type { Knex } from 'knex';
import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller, endingWith, readAs } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { modelStandings } from '../../database/permission-store.ts';
import { nextEmbedGeneration } from '../../database/search-items.ts';
import { listTickets } from '../../database/ticket-list.ts';
import { forgetTicket, indexTicket } from '../../database/ticket-search.ts';
import { addTicket, changeTicket, deleteTicket, textVersions } from '../../database/ticket-store.ts';
import { ticketAbilities } from '../../domain/review/abilities.ts';
import { normalizeLabels } from '../../domain/review/ticket.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { nextCursor } from '../cursor.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { createOnce } from '../idempotency.ts';
import { defaultPageSize, idParams, orNull, version } from '../schemas.ts';
import { authorizeTicket, requireAbilities } from './access.ts';
import { abilitiesNeeded, changesOf, eventPayload, findAssignee, findMentions, findPin } from './change.ts';
import { presentHistory, textHistory } from './history.ts';
import { placeKey, readFilter, readPlace, ticketQuery } from './list-query.ts';
import {
  newPinSchema,
  presentTicket,
  presentTicketSummary,
  statusSchema,
  ticketFields,
  ticketSchema,
  ticketSummarySchema,
} from './present.ts';
import { carryPin, recordEvent, refreshSearch } from './record.ts';

const { title, ...otherFields } = Type.Partial(Type.Object(ticketFields)).properties;
const pin = Type.Optional(orNull(newPinSchema));
const newTicket = Type.Object(
  { title: ticketFields.title, ...otherFields, pin },
  {
    additionalProperties: false,
    description: 'Priority, assignee, due date and labels take the right to change the state of the review.',
  },
);
const ticketChange = Type.Object(
  {
    version,
    title,
    ...otherFields,
    pin,
    status: Type.Optional(statusSchema),
  },
  { additionalProperties: false },
);

const revisionQuery = Type.Object(
  { revisionId: ticketQuery.properties.revisionId },
  { additionalProperties: false },
);

const page = Type.Object({
  items: Type.Array(ticketSummarySchema),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

export function ticketRoutes(app: Api, deps: ApiDeps): void {
  const { knex } = deps;

  type Page = Parameters<typeof listTickets>[2];
  const listAll = (caller: Caller, page: Page) =>
    asCaller(knex, caller, async (trx) => {
      const found = await listTickets(trx, caller, page);
      const models = [...new Set(found.map((ticket) => ticket.modelId))];
      return { found, standings: await modelStandings(trx, caller, models) };
    });
  const listOfModel = (caller: Caller, modelId: string, page: Page) =>
    readAs(knex, caller, modelId, async (trx) => {
      const [{ standing }, found] = await Promise.all([
        authorizeModel(trx, caller, modelId, 'view'),
        listTickets(trx, caller, page),
      ]);
      return { found, standings: new Map([[modelId, standing]]) };
    });

  const answerList = async (caller: Caller, query: Static<typeof ticketQuery>, modelId?: string) => {
    const { limit = defaultPageSize, sort = 'newest', cursor } = query;
    const filter = { ...readFilter(query, caller, deps.clock()), modelId };
    const page = { filter, sort, limit: limit + 1, after: readPlace(sort, cursor) };
    const { found, standings } =
      modelId === undefined ? await listAll(caller, page) : await listOfModel(caller, modelId, page);
    return {
      items: found
        .slice(0, limit)
        .map((ticket) => presentTicketSummary(ticket, standings.get(ticket.modelId)!, caller)),
      nextCursor: nextCursor(found, limit, ({ place }) => placeKey(sort, place)),
    };
  };

  app.get(
    '/api/v1/tickets',
    {
      schema: {
        operationId: 'listTickets',
        summary: 'Tickets of all models you may see',
        tags: ['tickets'],
        querystring: ticketQuery,
        response: { 200: page },
      },
    },
    (request) => answerList(request.caller, request.query),
  );

  app.get(
    '/api/v1/models/:id/tickets',
    {
      config: { guests: true },
      schema: {
        operationId: 'listModelTickets',
        summary: 'Tickets of a model',
        tags: ['tickets'],
        params: idParams,
        querystring: ticketQuery,
        response: { 200: page },
      },
    },
    (request) => answerList(request.caller, request.query, request.params.id),
  );

  app.post(
    '/api/v1/models/:id/tickets',
    {
      config: { guests: true, once: true },
      schema: {
        operationId: 'createTicket',
        summary: 'Raise a ticket on a model, pinned to a place on it or not',
        tags: ['tickets'],
        params: idParams,
        body: newTicket,
        response: { 201: ticketSchema },
      },
    },
    (request, reply) => {
      const { caller, params, body: input } = request;
      const modelId = params.id;
      const mayRaise = async (trx: Knex) => {
        const access = await authorizeModel(trx, caller, modelId, 'comment');
        requireAbilities(ticketAbilities(access.abilities, true), abilitiesNeeded(input));
        return access;
      };
      const write = async (trx: Knex) => {
        const { body = '', assigneeId = null } = input;
        const words = {
          modelId,
          title: input.title.trim(),
          body,
          mentions: await findMentions(trx, caller, { modelId, ticketId: null }, body),
          priority: input.priority ?? 'normal',
          assigneeId: assigneeId && (await findAssignee(trx, modelId, assigneeId)),
          dueOn: input.dueOn ?? null,
          labels: normalizeLabels(input.labels ?? []),
          pin: input.pin ? await findPin(trx, modelId, input.pin) : null,
        };
        const [ticket, generation] = await Promise.all([
          addTicket(trx, caller, words),
          nextEmbedGeneration(trx),
        ]);
        return { ticket, generation };
      };
      const raise = async (trx: Knex) => {
        // Written in the round trip that asks whether it may be: a refusal undoes it.
        const [{ standing }, { ticket, generation }] = await firstAnd(mayRaise(trx), write(trx));
        await carryPin(trx, ticket, ticket.pin);
        const { priority, labels, mentions, assignee } = ticket;
        return endingWith(presentTicket(ticket, standing, caller), [
          ...(caller.userId ? [indexTicket(trx, ticket)] : []),
          refreshSearch(trx, modelId, generation),
          recordEvent(trx, ticket, 'ticket.created', {
            priority,
            assigneeId: assignee?.id ?? null,
            labels,
            mentions,
          }),
        ]);
      };
      return createOnce(knex, request, reply, raise, { modelId });
    },
  );

  app.get(
    '/api/v1/tickets/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'getTicket',
        summary: 'A ticket',
        tags: ['tickets'],
        params: idParams,
        querystring: revisionQuery,
        response: { 200: ticketSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, query } = request;
        const { ticket, standing } = await authorizeTicket(trx, caller, params.id, 'view', query);
        return presentTicket(ticket, standing, caller);
      }),
  );

  app.patch(
    '/api/v1/tickets/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'changeTicket',
        summary: 'Change a ticket; what is left out stays',
        description:
          'Of a version that is no longer the present one it is refused with 409: `details.current` is the ticket as it is, `details.yours` what was sent. Its author alone changes title and text.',
        tags: ['tickets'],
        params: idParams,
        body: ticketChange,
        response: { 200: ticketSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, body } = request;
        const { version: of, ...input } = body;
        const access = await authorizeTicket(trx, caller, params.id, 'view', { lock: true });
        const { ticket, standing } = access;
        requireAbilities(access.abilities, abilitiesNeeded(input));
        if (of !== ticket.version) throw changedMeanwhile(presentTicket(ticket, standing, caller), body);
        const changes = await changesOf(trx, caller, ticket, input);
        if (Object.keys(changes).length === 0) return presentTicket(ticket, standing, caller);
        const changed = await changeTicket(trx, ticket, changes);
        if (changes.title !== undefined || changes.body !== undefined || changes.labels) {
          if (caller.userId) await indexTicket(trx, changed);
          await refreshSearch(trx, ticket.modelId);
        }
        await carryPin(trx, changed, changes.pin);
        await recordEvent(trx, changed, 'ticket.changed', eventPayload(ticket, changed, changes));
        return presentTicket(changed, standing, caller);
      }),
  );

  app.delete(
    '/api/v1/tickets/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'deleteTicket',
        summary: 'Delete a ticket with what hangs on it',
        tags: ['tickets'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      await asCaller(knex, caller, async (trx) => {
        const { ticket } = await authorizeTicket(trx, caller, params.id, 'delete', { lock: true });
        await forgetTicket(trx, ticket.id);
        await refreshSearch(trx, ticket.modelId);
        await recordEvent(trx, ticket, 'ticket.deleted');
        if (!(await deleteTicket(trx, ticket.id))) throw notFound('ticket');
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/v1/tickets/:id/history',
    {
      config: { guests: true },
      schema: {
        operationId: 'getTicketHistory',
        summary: 'What a ticket said before it was changed',
        tags: ['tickets'],
        params: idParams,
        response: { 200: textHistory },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { ticket } = await authorizeTicket(trx, request.caller, request.params.id, 'view');
        return presentHistory(await textVersions(trx, ticket.id, null));
      }),
  );
}

/** What both give; where the first fails, its error, and only once the second is over. */
async function firstAnd<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}
