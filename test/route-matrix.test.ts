import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Knex } from 'knex';
import { modelPolicy, modelRoles } from '../domain/permissions/model-policy.ts';
import { hasPermission } from '../domain/permissions/organization-policy.ts';
import { describeWith } from './requirements.ts';
import { routeRules } from './route-matrix.ts';
import type { RouteRule } from './route-rule.ts';
import { createRouteMatrixWorld } from './route-matrix-world.ts';
import type { Actor } from './route-matrix-people.ts';
import type { Place, RouteMatrixWorld } from './route-matrix-world.ts';

/*
 * Every route × everyone × every project, over the API and its database. Each call is undone, so all meet one world.
 */

const signedOut = 401;
const forbidden = 403;
const unseen = 404;

describeWith('postgres', 'who may call which route', () => {
  let known: string[];
  let world: RouteMatrixWorld;
  beforeAll(async () => {
    const routes = new Map<unknown, string[]>();
    const onFastify = (message: unknown) => {
      const { fastify } = message as { fastify: FastifyInstance };
      const list: string[] = [];
      routes.set(fastify, list);
      fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
        // HEAD is made of each GET, with the same handler.
        for (const one of [method].flat()) if (one !== 'HEAD') list.push(`${one} ${url}`);
      });
    };
    subscribe('fastify.initialization', onFastify);
    world = await createRouteMatrixWorld();
    unsubscribe('fastify.initialization', onFastify);
    known = routes.get(world.api.app) ?? [];
  });
  afterAll(() => world?.close());

  it('has a line for each route, and no other', () => {
    expect(known.filter((route) => !(route in routeRules))).toEqual([]);
    expect(Object.keys(routeRules).filter((route) => !known.includes(route))).toEqual([]);
  });

  it.each(Object.keys(routeRules))('%s', async (route) => {
    const rule = routeRules[route]!;
    const answers: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const place of placesOf(rule))
      for (const actor of world.actors) {
        const cell = `${actor.name}, ${place.name}`;
        answers[cell] = await world.undone(
          () => call(route, rule, actor, place),
          (owner) => prepare(owner, rule, place),
        );
        expected[cell] = expectedAnswer(rule, actor, place);
      }
    expect(answers).toEqual(expected);
  });

  async function prepare(owner: Knex, rule: RouteRule, place: Place): Promise<void> {
    if (rule.deleted)
      await owner('model_documents').where({ id: place.modelId }).update({ deleted_at: new Date() });
    await rule.prepare?.(owner, place);
  }

  /** Only what lies in a project differs from one to the other. */
  const placesOf = ({ needs, shows }: RouteRule): Place[] =>
    shows !== undefined || (typeof needs === 'object' && !('organization' in needs))
      ? world.places
      : world.places.slice(0, 1);

  function expectedAnswer(rule: RouteRule, actor: Actor, place: Place): unknown {
    const { needs, ok = 200, shows } = rule;
    if (needs === 'nothing') return ok;
    if (actor.guest) {
      // With the model, or its organization, ends what was shared of it.
      if (!actor.guest.holds || rule.conceals || (rule.deleted && actor.roles[place.name])) return signedOut;
      if (!rule.guests) return forbidden;
    } else if (actor.authorization === null) return signedOut;
    if (needs === 'guest') return actor.guest ? ok : forbidden;
    if (needs === 'operator') return actor.isOperator ? ok : forbidden;
    const role = actor.roles[place.name];
    if (needs === 'sign-in') {
      const isShown = rule.shownTo?.(actor, place) ?? role !== null;
      return shows ? `${ok} ${isShown ? 'with' : 'without'} it` : ok;
    }
    if (needs === 'invitation') return actor.isInvited ? ok : unseen;
    if ('model' in needs) {
      if (role === null) return unseen;
      const isStrong = modelRoles.indexOf(role) >= modelRoles.indexOf(modelPolicy[needs.model]);
      const may = needs.model === 'exportReport' ? (actor.exportsReports ?? isStrong) : isStrong;
      if (!may) return rule.deleted ? unseen : forbidden;
      if (!rule.also) return ok;
      // Where it goes must be in sight too.
      if (!actor.member) return unseen;
      return hasPermission(actor.member, rule.also) ? ok : forbidden;
    }
    if (actor.member === null) return unseen;
    if ('project' in needs && !actor.enters.includes(place.name)) return unseen;
    const permission = 'project' in needs ? needs.project : needs.organization;
    return permission === 'view' || hasPermission(actor.member, permission)
      ? ok
      : rule.conceals
        ? unseen
        : forbidden;
  }

  async function call(route: string, rule: RouteRule, actor: Actor, place: Place): Promise<unknown> {
    const [method = '', pattern = ''] = route.split(' ');
    const params = rule.params(place);
    const path = pattern.replaceAll(/:(\w+)|\*/g, (name) => params[name.replace(':', '')] ?? name);
    const query = rule.query ? `?${new URLSearchParams(rule.query(place)).toString()}` : '';
    const payload = rule.body?.(place);
    let { authorization } = actor;
    if (rule.endsSession && actor.email)
      authorization = `Bearer ${(await world.api.signIn(actor.email)).sessionJwt}`;
    const headers: Record<string, string> = {
      ...(authorization === null ? {} : { authorization }),
      ...(actor.guest ? { cookie: actor.guest.cookie, origin: world.api.url } : {}),
    };
    // What is public has one address.
    const url = (rule.needs === 'nothing' ? '' : (actor.guest?.base ?? '')) + path + query;
    if (rule.streams) {
      const response = await fetch(world.api.url + url, { headers });
      await response.body?.cancel();
      return response.status;
    }
    const response = await world.api.inject({
      method,
      url,
      headers,
      ...(payload ? { payload } : {}),
    });
    const { statusCode, body } = response;
    if (rule.shows === undefined || statusCode >= 400) return statusCode;
    return `${statusCode} ${body.includes(rule.shows(place)) ? 'with' : 'without'} it`;
  }
});
