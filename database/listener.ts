import pg from 'pg';

export type Listener = {
  /** Calls `handler` for each notification of `channel`; returns a function that stops it. */
  subscribe(channel: string, handler: (payload: string) => void): () => void;
  close(): Promise<void>;
};

/**
 * One LISTEN connection, reopened with back-off when it breaks. Notifications sent while it was down are lost, so after
 * each reconnect, and where a channel is new, every handler is called once with an empty payload: look for yourself.
 * Needs a direct connection: a pooler in transaction mode drops LISTEN.
 */
export function createListener(options: { url: string; applicationName: string }): Listener {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;
  let backoffMs = 100;

  /** Resolves when the last command given has been answered: a connection takes one at a time. */
  let answered: Promise<unknown> = Promise.resolve();
  const listen = (to: pg.Client, channel: string) =>
    (answered = answered.catch(() => undefined).then(() => to.query(`listen "${channel}"`)));

  const reconnect = () => {
    client = null;
    if (closed) return;
    retry = setTimeout(() => void connect(), backoffMs);
    backoffMs = Math.min(backoffMs * 2, 5_000);
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      application_name: options.applicationName,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      next.end().catch(() => undefined);
      reconnect();
    };
    next.on('error', onLost);
    next.on('end', onLost);
    next.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '');
    });
    try {
      await next.connect();
    } catch {
      onLost();
      return;
    }
    if (closed) {
      lost = true;
      await next.end().catch(() => undefined);
      return;
    }
    client = next;
    try {
      await Promise.all([...handlers.keys()].map((channel) => listen(next, channel)));
    } catch {
      onLost();
      return;
    }
    backoffMs = 100;
    for (const set of handlers.values()) for (const handler of set) handler('');
  };

  void connect();

  return {
    subscribe(channel, handler) {
      const set = handlers.get(channel) ?? new Set();
      set.add(handler);
      if (!handlers.has(channel)) {
        handlers.set(channel, set);
        // What was sent before the server listened is missed. What fails here has lost its connection, and the next
        // one listens to every channel.
        if (client)
          listen(client, channel).then(
            () => set.forEach((each) => each('')),
            () => undefined,
          );
      }
      return () => void set.delete(handler);
    },
    async close() {
      closed = true;
      if (retry) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
