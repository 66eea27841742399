import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { TestApi } from './api.ts';

/** A world with an API, and every route that its Fastify knows, by `METHOD /path`. */
export async function withKnownRoutes<T extends { api: TestApi }>(
  create: () => Promise<T>,
): Promise<{ world: T; routes: Map<string, RouteOptions> }> {
  const found = new Map<unknown, Map<string, RouteOptions>>();
  const onFastify = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    const routes = new Map<string, RouteOptions>();
    found.set(fastify, routes);
    fastify.addHook('onRoute', (route: RouteOptions) => {
      // HEAD is made of each GET, with the same handler.
      for (const one of [route.method].flat()) if (one !== 'HEAD') routes.set(`${one} ${route.url}`, route);
    });
  };
  subscribe('fastify.initialization', onFastify);
  const world = await create().finally(() => unsubscribe('fastify.initialization', onFastify));
  return { world, routes: found.get(world.api.app) ?? new Map<string, RouteOptions>() };
}
