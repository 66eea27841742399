import type { Knex } from 'knex';
import { sealEvents } from '../database/audit-sealer.ts';
import type { Listener } from '../database/listener.ts';
import { addNotices } from '../database/notice-store.ts';
import { enqueue } from '../database/outbox.ts';
import type { AuditEvent } from '../domain/audit/chain.ts';
import { noticesOf } from '../domain/notices/notices.ts';
import { startOf } from '../workflows/contract.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

const batch = 500;
/** Sensitive reads send no notice; and events come in bursts, which are sealed together. */
const everyMs = 1_000;
const gatherMs = 100;

/**
 * Seals events into their audit chains, and in the same transaction writes the mails that they make necessary: each event
 * once, whatever dies. Logs the new heads, which is one place outside the database where they are written down.
 */
export function startEventSealer({ knex, listener, log }: { knex: Knex; listener: Listener; log: Log }) {
  const stop = new AbortController();
  let wake = new AbortController();
  const unsubscribe = listener.subscribe('rapiddraft_events', () => wake.abort());

  async function seal(): Promise<void> {
    for (;;) {
      const { sealed, heads } = await sealEvents(knex, batch, writeNotices);
      if (sealed > 0) log.info({ sealed, heads }, 'events sealed');
      if (sealed < batch) return;
    }
  }

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      wake = new AbortController();
      await seal().catch((error: unknown) =>
        log.warn({ error: String(error) }, 'events could not be sealed; trying again'),
      );
      await pause(gatherMs, stop.signal);
      await pause(everyMs, AbortSignal.any([stop.signal, wake.signal]));
    }
  }
  const running = loop();
  return {
    async stop(): Promise<void> {
      unsubscribe();
      stop.abort();
      await running;
    },
  };
}

/** Mails for each event, and the work of sending them. */
export async function writeNotices(trx: Knex, events: readonly AuditEvent[]): Promise<void> {
  for (const event of events)
    for (const noticeId of await addNotices(trx, event.seq, noticesOf(event)))
      await enqueue(trx, startOf('sendNotice', { noticeId }, `notice:${noticeId}`));
}
