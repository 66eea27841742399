import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { connectDatabase } from '../../database/connection.ts';
import { createHealthStore, healthNames } from '../../database/health-store.ts';
import { createUserStore } from '../../database/user-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';
import { createWire } from '../../test/wire.ts';
import type { Wire } from '../../test/wire.ts';

describeWith('postgres', 'health', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let knex: Knex;
  let storeIsDown = false;
  let storeHangs = false;
  let wire: Wire;

  beforeAll(async () => {
    api = await startTestApi(async (deps, database) => {
      wire = await createWire(database.ownerUrl);
      knex = connectDatabase({ url: wire.url, role: 'app', applicationName: 'test' });
      return {
        ...deps,
        knex,
        users: createUserStore(knex),
        health: createHealthStore(knex),
        objects: {
          ...deps.objects,
          ping: async () => {
            if (storeHangs) await new Promise(() => undefined);
            if (storeIsDown) throw new ProductError('store_unavailable', 'It is down.');
          },
        },
      };
    });
    ada = await api.signIn();
  });
  afterAll(async () => {
    await knex?.destroy();
    await api?.close();
    wire.close();
  });

  const ready = async () => {
    const answer = await api.inject({ url: '/health/ready' });
    return { status: answer.statusCode, body: answer.json() };
  };
  const report = async (problems: Record<string, string> = {}) => {
    const store = createHealthStore(api.worker);
    for (const name of healthNames) await store.report(name, !(name in problems), problems[name] ?? null);
  };

  it('is alive, and names what nobody has reported on', async () => {
    expect((await api.inject({ url: '/health/live' })).json()).toEqual({ status: 'ok' });
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'degraded', degraded: [...healthNames] },
    });
  });

  it('is ready when all is well', async () => {
    await report();
    expect(await ready()).toEqual({ status: 200, body: { status: 'ok', degraded: [] } });
  });

  it.each([...healthNames])('is ready, degraded by name, with %s down', async (name) => {
    await report({ [name]: 'It does not answer.' });
    expect(await ready()).toEqual({ status: 200, body: { status: 'degraded', degraded: [name] } });
  });

  it('sees for itself that the store is down', async () => {
    await report();
    storeIsDown = true;
    expect((await ready()).body.degraded).toEqual(['store']);
    storeIsDown = false;
  });

  it('does not wait for a store that hangs', async () => {
    await report();
    storeHangs = true;
    expect(await ready()).toEqual({ status: 200, body: { status: 'degraded', degraded: ['store'] } });
    storeHangs = false;
  });

  it('does not wait for Postgres where it hangs, and goes on with it after', async () => {
    await report();
    wire.set('silent');
    // More often than there are connections.
    const answers = await Promise.all(Array.from({ length: 12 }, ready));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
    }
    wire.set('open');
    expect((await ready()).status).toBe(200);
  });

  it('names what a worker that is gone once reported on', async () => {
    await report();
    await api.worker('service_health').update({ checked_at: api.worker.raw(`now() - interval '5 minutes'`) });
    expect((await ready()).body.degraded).toEqual([...healthNames]);
  });

  it('is not ready without Postgres, alive all the same, and ready again after', async () => {
    await report();
    wire.set('cut');
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
    expect((await api.inject({ url: '/health/live' })).statusCode).toBe(200);
    const refused = await ada.request('GET', '/api/v1/models');
    expect(refused).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
    wire.set('open');
    expect((await ready()).status).toBe(200);
    expect((await ada.request('GET', '/api/v1/models')).status).toBe(200);
  });
});
