import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { addToCounters, removePastWindows } from '../../database/rate-store.ts';
import type { LimitName, RateLimits } from './policies.ts';

/** How often processes tell each other what they counted, milliseconds: as long a limit may be overrun by the others. */
const shareEveryMs = 1_000;
const sweepEveryMs = 60_000;
const maxWindows = 100_000;

/** What is left of a limit, for whom it was asked. */
export type Allowance = { name: LimitName; remaining: number; resetSeconds: number; isOver: boolean };

export type RateLimiter = {
  limits: RateLimits;
  /** Counts one request and says what is left. */
  count(name: LimitName, who: string): Promise<Allowance>;
  /** The same without counting; of a limit that is not exact. */
  look(name: LimitName, who: string): Allowance;
  close(): void;
};

/** Requests of one in one window: `shared` as the database knew them, and those that it doesn't know yet. */
type Window = { id: Buffer; endsAt: number; shared: number; own: number };

export function createRateLimiter(deps: {
  knex: Knex;
  limits: RateLimits;
  clock: () => Date;
  onError: (error: unknown) => void;
}): RateLimiter {
  const { knex, limits } = deps;
  const windows = new Map<string, Window>();
  let timer: NodeJS.Timeout | null = null;
  let sweptAt = 0;
  let isClosed = false;

  function windowOf(name: LimitName, who: string): Window {
    const now = deps.clock().getTime();
    const key = `${name} ${who}`;
    const known = windows.get(key);
    if (known && known.endsAt > now) return known;
    const lengthMs = limits[name].seconds * 1_000;
    const endsAt = (Math.floor(now / lengthMs) + 1) * lengthMs;
    const id = createHash('sha256').update(`${key} ${lengthMs} ${endsAt}`).digest();
    const window = { id, endsAt, shared: 0, own: 0 };
    const [oldest] = windows.keys();
    if (oldest !== undefined && windows.size >= maxWindows) windows.delete(oldest);
    windows.delete(key);
    windows.set(key, window);
    return window;
  }

  const allowance = (name: LimitName, used: number, { endsAt }: Window): Allowance => ({
    name,
    remaining: Math.max(0, limits[name].requests - used),
    resetSeconds: Math.max(1, Math.ceil((endsAt - deps.clock().getTime()) / 1_000)),
    isOver: used > limits[name].requests,
  });

  const store = async (pending: readonly Window[]): Promise<void> => {
    const sent = pending.map(({ id, own, endsAt }) => ({ id, amount: own, endsAt: new Date(endsAt) }));
    const totals = await addToCounters(knex, sent);
    for (const [index, window] of pending.entries()) {
      // What was counted meanwhile is not in the total.
      window.own -= sent[index]!.amount;
      window.shared = totals[index]!;
    }
  };

  function shareLater(): void {
    if (isClosed || timer !== null) return;
    timer = setTimeout(() => void share(), shareEveryMs);
    timer.unref();
  }

  async function share(): Promise<void> {
    const now = deps.clock().getTime();
    for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
    try {
      const pending = [...windows.values()].filter(({ own }) => own > 0);
      if (pending.length > 0) await store(pending);
      if (now - sweptAt > sweepEveryMs) {
        sweptAt = now;
        await removePastWindows(knex);
      }
    } catch (error) {
      // Counted in memory meanwhile, and told when the database is back.
      deps.onError(error);
    }
    timer = null;
    if (windows.size > 0) shareLater();
  }

  return {
    limits,
    async count(name, who) {
      const window = windowOf(name, who);
      shareLater();
      if (limits[name].isExact) {
        const [used = 0] = await addToCounters(knex, [
          { id: window.id, amount: 1, endsAt: new Date(window.endsAt) },
        ]);
        return allowance(name, used, window);
      }
      window.own += 1;
      return allowance(name, window.shared + window.own, window);
    },
    look(name, who) {
      const window = windowOf(name, who);
      return allowance(name, window.shared + window.own + 1, window);
    },
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
