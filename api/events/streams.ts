import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import { asCaller, readAs } from '../../database/connection.ts';
import { eventsAtATime } from '../../database/event-store.ts';
import type { ActivityEvent } from '../../database/event-store.ts';
import type { Queries } from '../../database/prepared.ts';
import { ProductError } from '../../domain/errors.ts';
import type { ModelAccess } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { serially } from './serially.ts';
import { sendEvents } from './sse.ts';
import type { EventSink } from './sse.ts';

/** How often rights are looked at where no notice came: what expires sends none. */
const recheckMs = 15_000;

/** How many one person, or the guests of one link, may have open in a process: each asks the database at every event. */
const streamsAtOnce = 60;

/** What Postgres tells of an event, or of progress within a step. */
export type EventNotice = {
  seq?: number;
  modelId: string | null;
  revisionId: string | null;
  step?: string;
  fraction?: number;
};

/** What one stream follows. */
export type Followed = {
  afterSeq: number;
  /** Throws where the caller may not listen, or no longer. */
  authorize(trx: Knex): Promise<ModelAccess>;
  concerns(notice: EventNotice): boolean;
  /** The one whose events these are. */
  modelId: string;
  eventsAfter(on: Queries, afterSeq: number): Promise<ActivityEvent[]>;
  present(event: ActivityEvent): object;
  /** Called before the first event. */
  greet?(sink: EventSink): Promise<void>;
  onEnd?(): void;
};

type Stream = {
  who: string;
  hear(notice: EventNotice | null): void;
  onAccess(name: string): void;
  end(): void;
};

export type EventStreams = {
  open(request: FastifyRequest, reply: FastifyReply, followed: Followed): Promise<void>;
};

/**
 * Streams of events. Each reads the record under its own caller's rights whenever a notice concerns it, so row-level
 * security decides about every single event; and each ends as soon as its caller's session, link or right does.
 */
export function createEventStreams(app: Api, { knex, listener }: ApiDeps): EventStreams {
  const streams = new Set<Stream>();
  const unsubscribe = [
    // Without a payload the listener was away: everything may have happened.
    listener.subscribe('rapiddraft_events', (payload) => {
      const notice = payload === '' ? null : (JSON.parse(payload) as EventNotice);
      for (const stream of streams) stream.hear(notice);
    }),
    listener.subscribe('rapiddraft_access', (name) => {
      for (const stream of streams) stream.onAccess(name);
    }),
  ];
  app.addHook('preClose', () => {
    for (const stop of unsubscribe) stop();
    for (const stream of streams) stream.end();
    return Promise.resolve();
  });

  async function open(request: FastifyRequest, reply: FastifyReply, followed: Followed): Promise<void> {
    const { caller, accessName } = request;
    // A guest is whoever opens the link once more: those of one link share what it has.
    const who = caller.userId ?? caller.shareLinkId;
    const { length } = [...streams].filter((one) => one.who === who);
    if (length >= streamsAtOnce)
      throw new ProductError(
        'rate_limited',
        `You have ${streamsAtOnce} streams of events open here. Close one, then try again.`,
        { retryAfterSeconds: 60 },
      );
    let lastSeq = followed.afterSeq;
    let dependsOn = new Set<string>();

    const sink = sendEvents(reply, () => {
      clearInterval(timer);
      streams.delete(stream);
      followed.onEnd?.();
    });
    const check = serially(async () => {
      if (!(await request.accessHolds())) return sink.end();
      const access = await asCaller(knex, caller, (trx) => followed.authorize(trx));
      dependsOn = new Set(rightsOf(access, caller.userId).concat(accessName));
    });
    const drain = serially(async () => {
      for (;;) {
        const events = await readAs(knex, caller, followed.modelId, (on) =>
          followed.eventsAfter(on, lastSeq),
        );
        for (const event of events) {
          lastSeq = event.seq;
          sink.send(event.type, followed.present(event), event.seq);
        }
        if (events.length < eventsAtATime || sink.isEnded()) return;
      }
    });
    // Whatever fails, the client comes back by itself: it is refused then, or resumes where it was.
    const recheck = () => void check().catch(sink.end);
    const stream: Stream = {
      who,
      hear(notice) {
        if (notice !== null && !followed.concerns(notice)) return;
        const { revisionId, step, fraction } = notice ?? {};
        if (step !== undefined) sink.send('progress', { revisionId, step, fraction });
        else drain().catch(sink.end);
      },
      onAccess(name) {
        if (name === '' || dependsOn.has(name)) recheck();
      },
      end: sink.end,
    };
    const timer = setInterval(recheck, recheckMs);
    if (sink.isEnded()) return clearInterval(timer);
    streams.add(stream);
    try {
      // Rights may have ended since the request was let in, when nobody listened for that yet.
      await check();
      if (sink.isEnded()) return;
      await followed.greet?.(sink);
      await drain();
    } catch {
      sink.end();
    }
  }
  return { open };
}

/** Names of the rows that a right to a model hangs on, as notices on `rapiddraft_access` say them. */
const rightsOf = ({ model }: ModelAccess, userId: string | undefined): string[] => [
  `model:${model.id}`,
  `project:${model.projectId}`,
  `organization:${model.organizationId}`,
  ...(userId === undefined ? [] : [`user:${userId}`]),
];
