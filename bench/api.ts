/**
 * `npm run bench:api [-- ROUNDS]`: the API as its real process on a database of some age, beside bare Fastify answering
 * the same bytes and bare Fastify with hand-written SQL, interleaved, 100 connections each. Ratios count.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { systemEnvironment } from '../scripts/launcher/environment.ts';
import { freePort } from '../scripts/launcher/ports.ts';
import { openInstallation } from './installation.ts';
import { atRate, saturate } from './api/load.ts';
import type { Shot, Target } from './api/load.ts';
import { seedWorld, size } from './api/world.ts';
import type { Caller } from './api/world.ts';

const connections = 100;
const roundMs = 3_000;
const [rounds = 5] = process.argv.slice(2).map(Number);

const operations = ['list', 'create', 'read'] as const;
type Operation = (typeof operations)[number];
const titles: Record<Operation, string> = {
  list: 'ticket list, 50 rows',
  create: 'ticket create',
  read: 'model read',
};

/** What a connection asks: each is another person, who goes through the models of their organization. */
function shots(callers: readonly Caller[], prefix: string, operation: Operation): Target['shot'] {
  return (connection, n): Shot => {
    const { token, modelIds } = callers[connection % callers.length]!;
    const model = `${prefix}/models/${modelIds[n % modelIds.length]}`;
    const headers = { authorization: `Bearer ${token}` };
    if (operation === 'read') return { method: 'GET', path: model, headers };
    if (operation === 'list') return { method: 'GET', path: `${model}/tickets`, headers };
    return {
      method: 'POST',
      path: `${model}/tickets`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: `The wall at station ${n} is too thin`,
        body: 'Measured **0.8 mm**; the supplier asks for 1.2 mm at least.',
      }),
    };
  };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const load = () => os.loadavg()[0]!.toFixed(1);

const installation = await openInstallation();
try {
  const { databaseUrl, origin, environment, folder, env, start } = installation;
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model}, load ${load()}; ${JSON.stringify(size)}`);
  const callers = await seedWorld(databaseUrl);
  await installation.startApi();

  // The owner of the schema is not held by row-level security.
  const unwalledPort = await freePort();
  const unwalledOrigin = `http://127.0.0.1:${unwalledPort}`;
  const settings = {
    'app.user_id': callers[0]!.userId,
    'app.origin': '{"address":"127.0.0.1","client":"","requestId":"bench"}',
  };
  const unwalledUrl = new URL(databaseUrl);
  unwalledUrl.searchParams.set(
    'options',
    Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  );
  await start('unwalled', 'bench/api/unwalled.ts', {
    at: `${unwalledOrigin}/health/live`,
    env: { ...environment, RAPIDDRAFT_PORT: String(unwalledPort), APP_DATABASE_URL: unwalledUrl.href },
  });

  const ask = async (target: Target, connection = 0) => {
    const { method, path: place, headers, body } = target.shot(connection, 0);
    const answer = await fetch(target.origin + place, { method, headers, ...(body ? { body } : {}) });
    const text = await answer.text();
    if (answer.status !== target.status) throw new Error(`${place} was answered ${answer.status}: ${text}`);
    return text;
  };
  const statusOf = (operation: Operation) => (operation === 'create' ? 201 : 200);
  const target = (at: string, prefix: string, operation: Operation): Target => ({
    origin: at,
    status: statusOf(operation),
    shot: shots(callers, prefix, operation),
  });
  const bytes = {} as Record<Operation, string>;
  for (const operation of operations) bytes[operation] = await ask(target(origin, '/api/v1', operation));

  const peerPort = await freePort();
  const peerOrigin = `http://127.0.0.1:${peerPort}`;
  const worldFile = path.join(folder, 'peer.json');
  const tokens = Object.fromEntries(callers.map(({ token, userId }) => [token, userId]));
  await writeFile(worldFile, JSON.stringify({ port: peerPort, databaseUrl, callers: tokens, bytes }));
  await start('peer', 'bench/api/peer.ts', {
    at: peerOrigin,
    args: [worldFile],
    env: systemEnvironment(env),
  });

  const contenders = (operation: Operation): Record<string, Target> => ({
    bytes: {
      ...target(peerOrigin, '', operation),
      shot: (connection, n) => ({
        ...target(peerOrigin, '', operation).shot(connection, n),
        path: `/bytes/${operation}`,
      }),
    },
    pg: target(peerOrigin, '/pg', operation),
    ours: target(origin, '/api/v1', operation),
    'no wall': target(unwalledOrigin, '/api/v1', operation),
  });

  // Others must have done the same work before they are measured. Without the wall the connections are one caller's for
  // good: their stars, and who did what, are that one's.
  const known = (text: string) =>
    JSON.parse(
      text.replace(/"(id|createdAt|updatedAt)":"[^"]*"|"number":\d+|"isStarred":\w+/g, '"x":0'),
    ) as unknown;
  for (const operation of operations)
    for (const connection of [0, 1, 57]) {
      const { ours, pg, 'no wall': unwalledOurs } = contenders(operation);
      const [mine, theirs] = [await ask(ours!, connection), await ask(pg!, connection)];
      const isSame =
        operation === 'create'
          ? isDeepStrictEqual(known(mine), known(theirs))
          : isDeepStrictEqual(JSON.parse(mine), JSON.parse(theirs));
      if (!isSame) throw new Error(`the peer answers otherwise:\n${mine}\n${theirs}`);
      const open = await ask(unwalledOurs!, connection);
      if (!isDeepStrictEqual(known(mine), known(open)))
        throw new Error(`without the wall it is answered otherwise:\n${mine}\n${open}`);
    }

  for (const operation of operations) {
    const entries = Object.entries(contenders(operation));
    const rates: Record<string, number[]> = Object.fromEntries(entries.map(([name]) => [name, []]));
    // The first two warm caches, pools and the compiler.
    for (let round = -2; round < rounds; round += 1)
      for (const [name, contender] of entries) {
        const perSecond = await saturate(contender, connections, roundMs);
        if (round >= 0) rates[name]!.push(perSecond);
      }
    console.log(`\n${titles[operation]}, ${rounds} rounds, load ${load()}:`);
    const ratio = (name: string, to: string) =>
      median(rates[name]!.map((rate, round) => rate / rates[to]![round]!)).toFixed(2);
    for (const [name] of entries)
      console.log(
        `  ${name.padEnd(10)} ${median(rates[name]!).toFixed(0).padStart(6)} /s   ${ratio(name, 'pg')} of pg`,
      );
    console.log(`  with the second wall ${ratio('ours', 'no wall')} of what it is without`);
    const half = median(rates.ours!) / 2;
    const latencies = await atRate(contenders(operation).ours!, connections, half, 3 * roundMs);
    const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1]!.toFixed(1);
    console.log(
      `  ours at half of that: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, load ${load()}`,
    );
  }
} finally {
  await installation.close();
}
