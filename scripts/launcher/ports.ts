import { createServer } from 'node:net';
import type { Home } from './home.ts';

/** Why a port of `host` can't be listened on now, as the system's error code; null where it can. */
export const portProblem = (port: number, host = '127.0.0.1'): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });

/** A port of 127.0.0.1 nobody listens on. Another process may take it before it is used. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The port a home used last time for `name`, or a free one where that is taken; remembered in the home's state. */
export async function choosePort(home: Home, name: string): Promise<number> {
  const last = home.state.ports[name];
  const port = last !== undefined && (await portProblem(last)) === null ? last : await freePort();
  home.state.ports[name] = port;
  await home.save();
  return port;
}
