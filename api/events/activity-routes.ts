import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { listActivity } from '../../database/event-store.ts';
import type { Activity } from '../../database/event-store.ts';
import { eventBehindLens } from '../../domain/permissions/lens.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeParts, nextCursor } from '../cursor.ts';
import { authorSchema, presentAuthor } from '../people/present.ts';
import { defaultPageSize, idParams, listOf, orNull, pageQuery, timestamp, uuid } from '../schemas.ts';
import { lensOf } from './lens.ts';

const activitySchema = Type.Object({
  seq: Type.Integer({ description: 'Its number among the events of the model’s stream.' }),
  type: Type.String({ description: 'What happened: noun and past participle, `ticket.created`.' }),
  actor: orNull(authorSchema),
  revisionId: orNull(uuid),
  componentId: orNull(uuid),
  resource: orNull(Type.Object({ kind: Type.String(), id: Type.String() })),
  payload: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  createdAt: timestamp,
});

const present = (event: Activity, standing: ModelStanding): Static<typeof activitySchema> => ({
  seq: event.seq,
  type: event.type,
  actor: event.author && presentAuthor(event.author, standing),
  revisionId: event.revisionId,
  componentId: event.componentId,
  resource: event.resource,
  payload: event.payload,
  createdAt: event.createdAt.toISOString(),
});

const isSeq = (part: string): boolean => /^\d{1,15}$/.test(part);

/** What happened to a model, to be read; as it happens it comes with the stream. */
export function activityRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/models/:id/activity',
    {
      config: { guests: true },
      schema: {
        operationId: 'listActivity',
        summary: 'What happened to a model and who did it, newest first',
        description:
          'Without the single steps of imports and the variants of pictures, and without reads of sensitive things.',
        tags: ['models'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listOf(activitySchema) },
      },
    },
    async (request) => {
      const { caller, params, query } = request;
      const { limit = defaultPageSize, cursor } = query;
      const before = cursor === undefined ? null : Number(decodeParts(cursor, [isSeq])[0]);
      const { found, standing, lens } = await asCaller(knex, caller, async (trx) => ({
        ...(await authorizeModel(trx, caller, params.id, 'view')),
        lens: await lensOf(trx, caller),
        found: await listActivity(trx, params.id, { limit: limit + 1, before }),
      }));
      const shown = found.slice(0, limit).map((event) => (lens ? eventBehindLens(event, lens) : event));
      return {
        items: shown.map((event) => present(event, standing)),
        nextCursor: nextCursor(found, limit, ({ seq }) => [String(seq)]),
      };
    },
  );
}
