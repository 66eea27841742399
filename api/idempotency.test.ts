import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { removeExpiredKeys } from '../database/idempotency-store.ts';
import { describeWith } from '../test/requirements.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';
import { routeRules } from '../test/route-matrix.ts';
import { createRouteMatrixWorld } from '../test/route-matrix-world.ts';

type Answer = { statusCode: number; headers: Record<string, unknown>; body: string };

describeWith('postgres', 'Idempotency-Key', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await createReviewWorld();
  });
  afterAll(() => world?.close());

  const tickets = () => `/api/v1/models/${world.modelId}/tickets`;
  const send = (
    key: string,
    payload: object = { title: 'Rib too thin' },
    { url = tickets(), authorization = `Bearer ${world.ada.sessionJwt}` } = {},
  ): Promise<Answer> =>
    world.api.inject({ method: 'POST', url, headers: { authorization, 'idempotency-key': key }, payload });
  const titled = (title: string) => world.owner('review_tickets').where({ title });
  const code = ({ body }: Answer) => (JSON.parse(body) as { code?: string }).code;

  it('answers the same request again, byte for byte, and does it once', async () => {
    const key = randomUUID();
    const first = await send(key, { title: 'Once' });
    expect(first.statusCode).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    // As the draft writes it; fields in another order say the same.
    const again = await send(`"${key}"`, { title: 'Once' });
    expect([again.statusCode, again.body]).toEqual([201, first.body]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await titled('Once')).toHaveLength(1);
    expect(await world.owner('activity_events').where({ type: 'ticket.created' })).toHaveLength(1);
  });

  it('refuses another request with the same key', async () => {
    const key = randomUUID();
    await send(key);
    const other = await send(key, { title: 'Something else' });
    expect([other.statusCode, code(other)]).toEqual([422, 'idempotency_key_reused']);
    expect(await titled('Something else')).toEqual([]);
  });

  it('takes keys of different people, tokens and guests for different ones', async () => {
    const key = randomUUID();
    const made = await world.ada.request('POST', '/api/v1/tokens', {
      name: 'CI',
      scopes: ['write'],
      expiresInDays: 1,
    });
    const guest = await world.guest({ level: 'comment' });
    const payload = { title: 'Four of them' };
    const headers = { 'idempotency-key': key };
    for (const statusCode of [
      (await send(key, payload)).statusCode,
      (await send(key, payload, { authorization: `Bearer ${world.bob.sessionJwt}` })).statusCode,
      (await send(key, payload, { authorization: `Bearer ${made.body.secret}` })).statusCode,
      (await guest.inject({ method: 'POST', url: tickets(), headers, payload })).statusCode,
    ])
      expect(statusCode).toBe(201);
    expect(await titled('Four of them')).toHaveLength(4);
    const again = await guest.inject({ method: 'POST', url: tickets(), headers, payload });
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('does what comes several times at once a single time', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(key, { title: 'All at once' })));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(await titled('All at once')).toHaveLength(1);
  });

  it('neither doubles nor loses what was killed half-way', async () => {
    const key = randomUUID();
    // The event is the last that is written: the ticket is there by then, and nothing is committed.
    const block = await world.owner.transaction();
    await block.raw('lock table activity_events in share mode');
    const killed = send(key, { title: 'Killed' });
    const waiting = () =>
      world
        .owner('pg_stat_activity')
        .whereRaw(
          `datname = current_database() and wait_event_type = 'Lock' and query ilike '%activity_events%'`,
        );
    while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const { pid } of (await waiting()) as { pid: number }[])
      await world.owner.raw('select pg_terminate_backend(?)', [pid]);
    expect((await killed).statusCode).toBe(503);
    await block.rollback();
    expect((await send(key, { title: 'Killed' })).statusCode).toBe(201);
    expect((await send(key, { title: 'Killed' })).headers['idempotency-replayed']).toBe('true');
    expect(await titled('Killed')).toHaveLength(1);
  });

  it('keeps no refusal: what was put right can be sent with the same key', async () => {
    const key = randomUUID();
    const bad = await send(key, { title: 'Refused', assigneeId: randomUUID() });
    expect(bad.statusCode).toBeGreaterThanOrEqual(400);
    expect((await send(key, { title: 'Refused' })).statusCode).toBe(201);
  });

  it('forgets after a day', async () => {
    const key = randomUUID();
    const payload = { title: 'Daily' };
    await send(key, payload);
    const expire = () => world.owner('idempotency_keys').update({ expires_at: new Date(Date.now() - 1) });
    await expire();
    expect((await send(key, payload)).headers['idempotency-replayed']).toBeUndefined();
    expect(await titled('Daily')).toHaveLength(2);
    await expire();
    expect(await removeExpiredKeys(world.api.worker)).toBeGreaterThan(0);
    expect(await world.owner('idempotency_keys')).toEqual([]);
  });

  it('keeps what it answered unreadable without the key', async () => {
    const key = randomUUID();
    const payload = { name: 'CI', scopes: ['read'], expiresInDays: 1 };
    const first = await send(key, payload, { url: '/api/v1/tokens' });
    const again = await send(key, payload, { url: '/api/v1/tokens' });
    expect(again.body).toBe(first.body);
    const { secret } = JSON.parse(first.body) as { secret: string };
    const rows = await world.owner<Record<string, unknown>>('idempotency_keys');
    const kept = rows.map((row) => Object.values(row).map(String).join()).join();
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(key);
  });

  it.each([
    ['too short', 'short'],
    ['too long', 'x'.repeat(256)],
    ['with one quote', '"a-key-with-one-quote'],
    ['with letters beyond ASCII', Buffer.from('ключ-ключ-ключ-ключ').toString('latin1')],
  ])('refuses a key %s', async (_name, key) => {
    const answer = await send(key);
    expect([answer.statusCode, code(answer)]).toEqual([400, 'bad_request']);
  });
});

describeWith('postgres', 'creates', () => {
  it('all heed Idempotency-Key', async () => {
    const world = await createRouteMatrixWorld();
    try {
      const [place] = world.places;
      const tried: string[] = [];
      for (const [path, operations] of Object.entries(world.api.app.swagger().paths ?? {})) {
        const operation = (operations as { post?: Record<string, unknown> }).post;
        const parameters = (operation?.parameters ?? []) as { name: string }[];
        const heeds = parameters.some(({ name }) => name === 'Idempotency-Key');
        const route = `POST ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
        if (operation && '201' in (operation.responses as object))
          expect([route, heeds]).toEqual([route, true]);
        if (!heeds) continue;
        const rule = routeRules[route]!;
        const actor = world.actors.find(
          ({ name }) => name === (rule.needs === 'operator' ? 'operator' : 'owner'),
        )!;
        const params = rule.params(place!);
        const payload = rule.body?.(place!);
        const call = () =>
          world.api.inject({
            method: 'POST',
            url: path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name]!),
            headers: { authorization: actor.authorization!, 'idempotency-key': 'the-same-key-again' },
            ...(payload ? { payload } : {}),
          });
        await world.undone(
          async () => {
            const first = await call();
            const again = await call();
            expect([route, again.statusCode, again.body]).toEqual([route, rule.ok ?? 200, first.body]);
            expect(again.headers['idempotency-replayed']).toBe('true');
          },
          async (owner) => rule.prepare?.(owner, place!),
        );
        tried.push(route);
      }
      expect(tried).toContain('POST /api/v1/models/:id/tickets');
    } finally {
      await world.close();
    }
  });
});
