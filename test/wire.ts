import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** Open; cut: whoever is connected or connects is thrown out; silent: everything is taken and nothing passed on. */
export type WireState = 'open' | 'cut' | 'silent';

export type Wire = {
  /** The address given, by way of this wire. */
  url: string;
  set(state: WireState): void;
  /** How often somebody was thrown out that connected while it was cut. */
  refusals(): number;
  close(): void;
};

/** A line to a server at `url` that a test can cut, or make say nothing, and mend. */
export async function createWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const pairs = new Set<{ near: Socket; far: Socket | null }>();
  let state: WireState = 'open';
  let refusals = 0;

  function join(pair: { near: Socket; far: Socket | null }): void {
    const { near } = pair;
    if (!pair.far) {
      const far = connect(Number(target.port), target.hostname);
      far.on('error', () => far.destroy());
      far.on('close', () => near.destroy());
      pair.far = far;
    }
    near.pipe(pair.far).pipe(near);
  }
  const server = createServer((near) => {
    if (state === 'cut') {
      refusals++;
      return void near.destroy();
    }
    const pair = { near, far: null as Socket | null };
    pairs.add(pair);
    near.on('error', () => near.destroy());
    near.on('close', () => {
      pair.far?.destroy();
      pairs.delete(pair);
    });
    if (state === 'open') join(pair);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);

  return {
    url: own.href,
    refusals: () => refusals,
    set(to) {
      state = to;
      for (const pair of pairs) {
        if (to === 'cut') pair.near.destroy();
        else if (to === 'open') join(pair);
        else {
          pair.near.unpipe();
          pair.far?.unpipe();
        }
      }
    },
    close() {
      for (const { near } of pairs) near.destroy();
      server.close();
    },
  };
}
