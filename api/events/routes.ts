import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { eventsAfter, eventsOfModel, latestSeq } from '../../database/event-store.ts';
import type { ActivityEvent } from '../../database/event-store.ts';
import { guestPass } from '../../database/guest-store.ts';
import { isVisibleComponent } from '../../database/presence-store.ts';
import { eventBehindLens } from '../../domain/permissions/lens.ts';
import { authorizeModel, authorizeRevision } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { notFound } from '../errors.ts';
import { idParams, orNull, uuid } from '../schemas.ts';
import { activityRoutes } from './activity-routes.ts';
import { lensOf } from './lens.ts';
import { createPresence } from './presence.ts';
import { createEventStreams } from './streams.ts';

const place = Type.String({ pattern: '^[0-9]{1,15}$' });
const headers = Type.Object({ 'last-event-id': Type.Optional(place) });
const point = Type.Array(Type.Number({ minimum: -1e9, maximum: 1e9 }), { minItems: 3, maxItems: 3 });

const presenceBody = Type.Object(
  {
    streamId: Type.String({ format: 'uuid', description: '`streamId` of the event `hello`.' }),
    componentId: orNull(uuid),
    camera: orNull(
      Type.Object({ position: point, target: point, up: point }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);

/** Everything that happens to a model or to a revision, and who is looking, as server-sent events. */
export function eventRoutes(app: Api, deps: ApiDeps): void {
  const { knex } = deps;
  const streams = createEventStreams(app, deps);
  const presence = createPresence(app, deps);
  activityRoutes(app, deps);

  app.get(
    '/api/v1/revisions/:id/events',
    {
      config: { guests: true },
      schema: {
        operationId: 'streamRevisionEvents',
        summary: 'Server-sent events of a revision',
        description:
          'Numbered events from the record, resumed after `Last-Event-ID`, and unnumbered `progress` events while a step runs.',
        tags: ['revisions'],
        params: idParams,
        headers,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { caller } = request;
      const { model, lens } = await asCaller(knex, caller, async (trx) => ({
        ...(await authorizeRevision(trx, caller, id, 'view')),
        lens: await lensOf(trx, caller),
      }));
      await streams.open(request, reply, {
        modelId: model.id,
        afterSeq: Number(request.headers['last-event-id'] ?? 0),
        authorize: (trx) => authorizeRevision(trx, caller, id, 'view'),
        concerns: (notice) => notice.revisionId === id,
        eventsAfter: (trx, seq) => eventsAfter(trx, id, seq),
        present(event) {
          const { seq, type, payload, createdAt } = lens ? eventBehindLens(event, lens) : event;
          return { seq, type, payload, createdAt: createdAt.toISOString() };
        },
      });
    },
  );

  app.get(
    '/api/v1/models/:id/events',
    {
      config: { guests: true },
      schema: {
        operationId: 'streamModelEvents',
        summary: 'Server-sent events of a model: everything that happens to it, and who is looking',
        description:
          'First `hello` with the stream’s id and who is there; then numbered events from the record, from now on or after `Last-Event-ID` (or `?after=`), none twice and none missing; and, without numbers, `presence`, `presence.left` and `progress`.',
        tags: ['models'],
        params: idParams,
        querystring: Type.Object({ after: Type.Optional(place) }, { additionalProperties: false }),
        headers,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { caller } = request;
      const after = request.headers['last-event-id'] ?? request.query.after;
      const { afterSeq, lens, name } = await asCaller(knex, caller, async (trx) => {
        await authorizeModel(trx, caller, id, 'view');
        return {
          afterSeq: after === undefined ? await latestSeq(trx, id) : Number(after),
          lens: await lensOf(trx, caller),
          name:
            caller.guestId === undefined
              ? nameOf(request)
              : ((await guestPass(trx, caller.guestId))?.name ?? 'A guest'),
        };
      });
      const person = { ...personOf(request), name };
      const visit = presence.begin({ modelId: id, person, lens: lens?.componentIds ?? null });
      await streams.open(request, reply, {
        modelId: id,
        afterSeq,
        authorize: (trx) => authorizeModel(trx, caller, id, 'view'),
        // The guest of a lens is told nothing of the whole.
        concerns: (notice) => notice.modelId === id && (lens === null || notice.step === undefined),
        eventsAfter: (trx, seq) => eventsOfModel(trx, id, seq),
        present: (event) => presentEvent(lens ? eventBehindLens(event, lens) : event),
        async greet(sink) {
          const people = await visit.enter(sink);
          sink.send('hello', { streamId: visit.id, seq: afterSeq, people }, afterSeq);
        },
        onEnd: () => visit.leave(),
      });
    },
  );

  app.put(
    '/api/v1/models/:id/presence',
    {
      config: { guests: true, scope: 'read' },
      schema: {
        operationId: 'setPresence',
        summary:
          'Where one looks: the component chosen and the camera, told to everyone who looks at the model',
        description: 'For the stream of events that one has open. Nothing of it is kept.',
        tags: ['models'],
        params: idParams,
        body: presenceBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { streamId, componentId, camera } = request.body;
      await asCaller(knex, request.caller, async (trx) => {
        await authorizeModel(trx, request.caller, id, 'view');
        if (componentId !== null && !(await isVisibleComponent(trx, id, componentId)))
          throw notFound('component');
      });
      await presence.move({ id: streamId, modelId: id, personId: personOf(request).id, componentId, camera });
      return reply.code(204).send(null);
    },
  );
}

const personOf = ({ caller }: FastifyRequest) =>
  caller.userId === undefined
    ? { kind: 'guest' as const, id: caller.guestId }
    : { kind: 'user' as const, id: caller.userId };

/** What others see of someone signed in. */
const nameOf = ({ user }: FastifyRequest): string => user.email?.split('@')[0] ?? 'Somebody';

const presentEvent = (event: ActivityEvent) => ({
  seq: event.seq,
  type: event.type,
  modelId: event.modelId,
  revisionId: event.revisionId,
  componentId: event.componentId,
  actor:
    event.guestId !== null
      ? { kind: 'guest', id: event.guestId }
      : event.actorId !== null
        ? { kind: 'user', id: event.actorId }
        : null,
  resource: event.resource,
  payload: event.payload,
  createdAt: event.createdAt.toISOString(),
});
