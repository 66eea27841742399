import type { InjectOptions } from 'fastify';
import type { TestApi } from './api.ts';
import type { Actor } from './route-matrix-people.ts';
import type { Place } from './route-matrix-place.ts';
import type { RouteRule } from './route-rule.ts';

export type RouteCall = Omit<InjectOptions, 'headers' | 'url'> & {
  url: string;
  headers: Record<string, string>;
};

/** The request that a line of the route matrix describes, by this actor. */
export function callOf(api: TestApi, route: string, rule: RouteRule, actor: Actor, place: Place): RouteCall {
  const [method = '', pattern = ''] = route.split(' ');
  const params = rule.params(place);
  const path = pattern.replaceAll(/:(\w+)|\*/g, (name) => params[name.replace(':', '')] ?? name);
  const query = rule.query ? `?${new URLSearchParams(rule.query(place)).toString()}` : '';
  const payload = rule.body?.(place);
  // What is public has one address.
  const base = rule.needs === 'nothing' ? '' : (actor.guest?.base ?? '');
  return {
    method: method,
    url: base + path + query,
    headers: {
      ...(actor.authorization === null ? {} : { authorization: actor.authorization }),
      ...(actor.guest ? { cookie: actor.guest.cookie, origin: api.url } : {}),
    },
    ...(payload ? { payload } : {}),
  };
}
