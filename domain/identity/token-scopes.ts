/** What API tokens may be used for; their person's rights are the limit in any case. */

export const tokenScopes = ['read', 'write', 'manage', 'operate'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export type RouteTraits = {
  method: string;
  access?: 'public' | 'operator' | 'guest' | undefined;
  freshSession?: boolean | undefined;
  /** Said by the route itself; `session` keeps tokens out. */
  scope?: TokenScope | 'session' | undefined;
};

/**
 * The scope that a route asks of a token, null where it takes none. What a route doesn't say follows from what it is:
 * `operate` for operators' routes, `manage` for sensitive ones, `read` for those that change nothing, else `write`.
 */
export function scopeOfRoute({ method, access, freshSession, scope }: RouteTraits): TokenScope | null {
  if (scope === 'session') return null;
  if (scope) return scope;
  if (access === 'operator') return 'operate';
  if (freshSession) return 'manage';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}
