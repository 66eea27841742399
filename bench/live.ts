/**
 * How long a ticket takes to reach everyone who looks at its model: `npm run bench:live -- [TICKETS] [WATCHERS]`. Half of
 * the watchers are at the API process that took it, half at another; all of it on this machine.
 */
import { asUser } from '../database/connection.ts';
import { createListener } from '../database/listener.ts';
import { buildApp } from '../api/app.ts';
import type { ApiDeps } from '../api/context.ts';
import { startTestApi } from '../test/api.ts';
import globalSetup from '../test/engines/global-setup.ts';
import globalTeardown from '../test/engines/global-teardown.ts';
import { openEventStream } from '../test/event-stream.ts';
import { createRevision } from '../test/factories.ts';

const [tickets = 200, watchers = 20] = process.argv.slice(2).map(Number);

globalSetup();
let deps: ApiDeps | undefined;
const api = await startTestApi((given) => (deps = given));
const listener = createListener({ url: api.database.urls.app, applicationName: 'bench' });
const other = await buildApp({ ...deps!, knex: api.database.connect('app'), listener }, { logger: false });
try {
  const otherUrl = await other.listen({ host: '127.0.0.1', port: 0 });
  const ada = await api.signIn();
  const { model } = await createRevision(api.database.connect('app'), ada.user);
  const path = `/api/v1/models/${model.id}`;
  const headers = { authorization: `Bearer ${ada.sessionJwt}` };
  const streams = await Promise.all(
    Array.from({ length: watchers }, (_, n) =>
      openEventStream((n % 2 === 0 ? api.url : otherUrl) + path + '/events', headers),
    ),
  );
  for (const stream of streams) await stream.nextOf('hello');

  const latenciesMs: number[] = [];
  for (let n = 0; n < tickets; n += 1) {
    const sentAt = performance.now();
    const arrivals = streams.map(async (stream) => {
      await stream.nextOf('ticket.created');
      latenciesMs.push(performance.now() - sentAt);
    });
    const answer = await ada.request('POST', `${path}/tickets`, { title: `Ticket ${n}` });
    if (answer.status !== 201) throw new Error(`the ticket was refused: ${answer.status}`);
    await Promise.all(arrivals);
  }
  for (const stream of streams) stream.close();
  latenciesMs.sort((a, b) => a - b);
  const at = (share: number) => latenciesMs[Math.ceil(latenciesMs.length * share) - 1]!.toFixed(1);
  console.log(`${tickets} tickets, ${watchers} watchers, half of them at the other of two API apps`);
  console.log(
    `request to arrival: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`,
  );
  // The event rows that were read are the ones that were written.
  const rows = await asUser(api.database.connect('app'), ada.user.id, (trx) =>
    trx('activity_events').where({ model_id: model.id, type: 'ticket.created' }).count(),
  );
  if (Number(rows[0]!.count) !== tickets) throw new Error('not every ticket has its event');
} finally {
  await other.close();
  await listener.close();
  await api.close();
  await globalTeardown();
}
