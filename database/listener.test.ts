import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { describeWith } from '../test/requirements.ts';
import { createListener } from './listener.ts';
import type { Listener } from './listener.ts';

const applicationName = 'listener-test';

describeWith('postgres', 'the listener', () => {
  let database: TestDatabase;
  const listeners: Listener[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const listener of listeners.splice(0)) await listener.close();
  });
  afterAll(() => database.drop());

  const open = () => {
    const listener = createListener({ url: database.ownerUrl, applicationName });
    listeners.push(listener);
    return listener;
  };
  const notify = (channel: string, payload: string) =>
    database.connect().raw('select pg_notify(?, ?)', [channel, payload]);

  /** What a channel says; `next` waits for it. An empty payload is the listener's own: look for yourself. */
  const hear = (listener: Listener, channel: string) => {
    const heard: string[] = [];
    let wake: () => void = () => undefined;
    const stop = listener.subscribe(channel, (payload) => {
      heard.push(payload);
      wake();
    });
    const next = async (): Promise<string> => {
      while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift()!;
    };
    return { next, heard, stop };
  };

  it('hands each notification to the handlers of its channel, until they stop', async () => {
    const listener = open();
    const [first, second, other] = ['a', 'a', 'b'].map((channel) => hear(listener, channel));
    for (const one of [first, second, other]) expect(await one!.next()).toBe('');
    second!.stop();
    await notify('a', 'one');
    await notify('b', 'two');
    expect([await first!.next(), await other!.next()]).toEqual(['one', 'two']);
    expect([...first!.heard, ...second!.heard, ...other!.heard]).toEqual([]);
  });

  it('asks one thing of its connection at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const clients = pg.Client.prototype as unknown as Record<
      'query',
      (...args: unknown[]) => Promise<unknown>
    >;
    const { query } = clients;
    jest.spyOn(clients, 'query').mockImplementation(function (this: pg.Client, ...args) {
      const answer = query.apply(this, args);
      // Knex asks by callback, and is not looked at.
      if (args.length === 1) {
        most = Math.max(most, ++atOnce);
        void answer.finally(() => atOnce--);
      }
      return answer;
    });
    const listener = open();
    const early = ['a', 'b', 'c'].map((channel) => hear(listener, channel));
    for (const one of early) expect(await one.next()).toBe('');
    const late = ['d', 'e', 'f'].map((channel) => hear(listener, channel));
    for (const [index, channel] of ['d', 'e', 'f'].entries()) {
      // Once the server listens.
      expect(await late[index]!.next()).toBe('');
      await notify(channel, 'late');
      expect(await late[index]!.next()).toBe('late');
    }
    expect(most).toBe(1);
  });

  it('opens a broken connection again, and has its handlers look for what they missed', async () => {
    const channel = hear(open(), 'a');
    expect(await channel.next()).toBe('');
    await database
      .connect()
      .raw('select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?', [
        applicationName,
      ]);
    expect(await channel.next()).toBe('');
    await notify('a', 'again');
    expect(await channel.next()).toBe('again');
  });
});
