import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { eventsAfter } from '../../database/event-store.ts';
import type { Api, ApiDeps } from '../context.ts';
import { authorizeRevision } from '../access.ts';
import { watchAccess } from '../auth/watch-access.ts';
import { idParams } from '../schemas.ts';

const heartbeatMs = 15_000;

type Notice = { seq?: number; revisionId?: string | null; step?: string; fraction?: number };

/** Everything that happens to a revision, as server-sent events. */
export function eventRoutes(app: Api, deps: ApiDeps): void {
  const { knex, listener } = deps;
  const open = new Set<() => void>();
  app.addHook('preClose', () => {
    for (const close of open) close();
    return Promise.resolve();
  });

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
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })) }),
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { caller } = request;
      const { model } = await asCaller(knex, caller, (trx) => authorizeRevision(trx, caller, id, 'view'));
      let lastSeq = Number(request.headers['last-event-id'] ?? 0);

      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      stream.write('retry: 1000\n\n');

      const drain = serially(async () => {
        for (;;) {
          const events = await asCaller(knex, caller, (trx) => eventsAfter(trx, id, lastSeq));
          for (const event of events) {
            lastSeq = event.seq;
            const { seq, type, payload, createdAt } = event;
            const data = JSON.stringify({ seq, type, payload, createdAt: createdAt.toISOString() });
            stream.write(`id: ${seq}\nevent: ${type}\ndata: ${data}\n\n`);
          }
          if (events.length === 0) return;
        }
      });
      const close = () => {
        unsubscribe();
        unwatch();
        clearInterval(heartbeat);
        open.delete(close);
        stream.end();
      };
      const onNotice = (payload: string) => {
        const notice = (payload === '' ? {} : JSON.parse(payload)) as Notice;
        if (payload !== '' && notice.revisionId !== id) return;
        if (notice.step !== undefined) {
          const data = JSON.stringify({ step: notice.step, fraction: notice.fraction });
          stream.write(`event: progress\ndata: ${data}\n\n`);
          return;
        }
        // The client comes back by itself and resumes where it was.
        drain().catch(close);
      };
      const unsubscribe = listener.subscribe('rapiddraft_events', onNotice);
      const unwatch = watchAccess(request, deps, model, close);
      const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
      open.add(close);
      stream.on('close', close);
      // The client may have gone while its rights were looked up.
      if (stream.destroyed) close();
      else onNotice('');
      return reply;
    },
  );
}

/** Runs `work` one at a time; calls that come while it runs are answered by one more run. */
function serially(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again);
    })().finally(() => {
      running = null;
    });
    return running;
  };
}
