import { buildApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/context.ts';

/** The OpenAPI document, from the schemas of the routes alone: nothing is connected to. */
export async function buildDocument(): Promise<Record<string, unknown>> {
  const deps = {
    publicUrl: 'http://127.0.0.1',
    localObjects: null,
    web: null,
    rateLimits: null,
    trustedProxies: [],
    listener: { subscribe: () => () => undefined },
  } as unknown as ApiDeps;
  const app = await buildApp(deps, { logger: false });
  try {
    return app.swagger() as unknown as Record<string, unknown>;
  } finally {
    await app.close();
  }
}
