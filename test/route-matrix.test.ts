import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { modelPolicy, modelRoles } from '../domain/permissions/model-policy.ts';
import { hasPermission } from '../domain/permissions/organization-policy.ts';
import { withKnownRoutes } from './known-routes.ts';
import { describeWith } from './requirements.ts';
import { callOf } from './route-call.ts';
import { routeRules } from './route-matrix.ts';
import type { RouteRule } from './route-rule.ts';
import { createRouteMatrixWorld } from './route-matrix-world.ts';
import type { Actor } from './route-matrix-people.ts';
import type { Place } from './route-matrix-place.ts';
import type { RouteMatrixWorld } from './route-matrix-world.ts';

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
    const found = await withKnownRoutes(createRouteMatrixWorld);
    world = found.world;
    known = [...found.routes.keys()];
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
      if (actor.guest && rule.ownOfGuests) return forbidden;
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
    const options = callOf(world.api, route, rule, actor, place);
    if (rule.endsSession && actor.email)
      options.headers.authorization = `Bearer ${(await world.api.signIn(actor.email)).sessionJwt}`;
    if (rule.streams) {
      const response = await fetch(world.api.url + options.url, { headers: options.headers });
      await response.body?.cancel();
      return response.status;
    }
    const response = await world.api.inject(options);
    const { statusCode, body } = response;
    if (rule.shows === undefined || statusCode >= 400) return statusCode;
    return `${statusCode} ${body.includes(rule.shows(place)) ? 'with' : 'without'} it`;
  }
});
