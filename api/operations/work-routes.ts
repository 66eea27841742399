import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { listWork, queueStates, storageUse } from '../../database/operations-store.ts';
import type { Work } from '../../database/operations-store.ts';
import { queues } from '../../workflows/contract.ts';
import type { Api, ApiDeps } from '../context.ts';
import { defaultPageSize, orNull, pageQuery, timestamp } from '../schemas.ts';

const config = { access: 'operator' } as const;

const queueSchema = Type.Object({
  queue: Type.String(),
  waiting: Type.Integer({ description: 'Not taken by Temporal yet.' }),
  running: Type.Integer({ description: 'Taken, and not ended.' }),
  oldestAt: orNull(Type.String({ format: 'date-time', description: 'Of what has not ended.' })),
});

const workSchema = Type.Object({
  workflowId: Type.String(),
  workflow: Type.String(),
  queue: Type.String(),
  state: Type.Enum(['waiting', 'running', 'ended']),
  attempts: Type.Integer({ description: 'How often it was handed to Temporal.' }),
  restarts: Type.Integer({ description: 'How often it was sent again, as Temporal knew nothing of it.' }),
  problem: orNull(Type.String({ description: 'Why Temporal does not take it.' })),
  requestedAt: timestamp,
  startedAt: orNull(timestamp),
  endedAt: orNull(timestamp),
  steps: Type.Array(
    Type.Object({
      name: Type.String(),
      status: Type.Enum(['pending', 'running', 'done', 'failed']),
      attempts: Type.Integer(),
      durationMs: orNull(Type.Number()),
    }),
  ),
});

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const presentWork = (work: Work) => ({
  workflowId: work.workflowId,
  workflow: work.workflow,
  queue: work.queue,
  state: work.finishedAt ? ('ended' as const) : work.sentAt ? ('running' as const) : ('waiting' as const),
  attempts: work.attempts,
  restarts: work.restarts,
  problem: work.sentAt ? null : work.lastError,
  requestedAt: work.createdAt.toISOString(),
  startedAt: iso(work.sentAt),
  endedAt: iso(work.finishedAt),
  steps: (work.steps ?? []) as {
    name: string;
    status: 'pending';
    attempts: number;
    durationMs: number | null;
  }[],
});

/** Work in the background and what is kept: names, ids and counts, and nothing of anybody's models. */
export function workRoutes(app: Api, { knex, temporalUiUrl }: ApiDeps): void {
  app.get(
    '/api/v1/operations/queues',
    {
      config,
      schema: {
        operationId: 'listQueues',
        summary: 'Every queue with what waits and runs, and how much is kept',
        tags: ['operations'],
        response: {
          200: Type.Object({
            queues: Type.Array(queueSchema),
            storage: Type.Object({
              databaseBytes: Type.Integer(),
              objects: Type.Integer(),
              objectBytes: Type.Integer(),
            }),
            temporalUiUrl: orNull(Type.String({ description: 'Where Temporal shows its workflows itself.' })),
          }),
        },
      },
    },
    async (request) => {
      const { open, storage } = await asCaller(knex, request.caller, async (trx) => ({
        open: await queueStates(trx),
        storage: await storageUse(trx),
      }));
      return {
        queues: Object.keys(queues).map((queue) => {
          const state = open.find((one) => one.queue === queue);
          const { waiting = 0, running = 0, oldestAt = null } = state ?? {};
          return { queue, waiting, running, oldestAt: iso(oldestAt) };
        }),
        storage,
        temporalUiUrl,
      };
    },
  );

  app.get(
    '/api/v1/operations/workflows',
    {
      config,
      schema: {
        operationId: 'listWorkflows',
        summary: 'Work in the background with its steps and retries, newest first',
        tags: ['operations'],
        querystring: Type.Object(
          {
            limit: pageQuery.properties.limit,
            cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
            open: Type.Optional(Type.Boolean({ description: 'Only what has not ended.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(workSchema), nextCursor: orNull(Type.String()) }) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor, open = false } = request.query;
      const found = await asCaller(knex, request.caller, (trx) =>
        listWork(trx, {
          limit: limit + 1,
          onlyOpen: open,
          ...(cursor === undefined ? {} : { beforeId: Number(cursor) }),
        }),
      );
      const last = found.length > limit ? found[limit - 1] : undefined;
      return { items: found.slice(0, limit).map(presentWork), nextCursor: last ? String(last.id) : null };
    },
  );
}
