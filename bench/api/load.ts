/** Load over HTTP from this process: as much as can be had, or at a rate. */
import { Client, Pool } from 'undici';

export type Shot = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string };

/** One contender doing one thing; `shot` says what a connection asks for the n-th time. */
export type Target = { origin: string; status: number; shot: (connection: number, n: number) => Shot };

type Sender = Client | Pool;

async function fire(sender: Sender, { status, shot }: Target, connection: number, n: number): Promise<void> {
  const answer = await sender.request(shot(connection, n));
  if (answer.statusCode !== status)
    throw new Error(`answered ${answer.statusCode}: ${(await answer.body.text()).slice(0, 300)}`);
  await answer.body.dump();
}

/** Each of so many connections asks again as soon as it is answered. Answers a second. */
export async function saturate(target: Target, connections: number, durationMs: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new Client(target.origin));
  const endsAt = performance.now() + durationMs;
  const startedAt = performance.now();
  let answers = 0;
  try {
    await Promise.all(
      clients.map(async (client, connection) => {
        for (let n = 0; performance.now() < endsAt; n += 1) {
          await fire(client, target, connection, n);
          answers += 1;
        }
      }),
    );
    return (answers * 1_000) / (performance.now() - startedAt);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

/**
 * Asks at this rate whether answers come or not. Milliseconds from when each request was due, so that waiting for a free
 * connection counts; sorted.
 */
export async function atRate(
  target: Target,
  connections: number,
  perSecond: number,
  durationMs: number,
): Promise<number[]> {
  const pool = new Pool(target.origin, { connections });
  const total = Math.floor((perSecond * durationMs) / 1_000);
  const startedAt = performance.now();
  const latenciesMs: number[] = [];
  const pending: Promise<void>[] = [];
  try {
    while (pending.length < total) {
      const due = Math.min(total, Math.ceil(((performance.now() - startedAt) * perSecond) / 1_000));
      while (pending.length < due) {
        const n = pending.length;
        const dueAt = startedAt + (n * 1_000) / perSecond;
        pending.push(
          fire(pool, target, n % connections, Math.floor(n / connections)).then(
            () => void latenciesMs.push(performance.now() - dueAt),
          ),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(pending);
    return latenciesMs.sort((a, b) => a - b);
  } finally {
    await pool.close();
  }
}
