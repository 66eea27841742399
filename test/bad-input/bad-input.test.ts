import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RouteOptions } from 'fastify';
import type { Knex } from 'knex';
import { sanitizeFileName } from '../../api/models/file-name.ts';
import { createGuestSessions } from '../../services/identity/guest-sessions.ts';
import { guestKey } from '../api.ts';
import { contentsOf } from '../contents.ts';
import { createShareLink } from '../factories.ts';
import { withKnownRoutes } from '../known-routes.ts';
import { describeWith } from '../requirements.ts';
import { callOf } from '../route-call.ts';
import type { RouteCall } from '../route-call.ts';
import type { Actor } from '../route-matrix-people.ts';
import { routeRules } from '../route-matrix.ts';
import { createRouteMatrixWorld } from '../route-matrix-world.ts';
import type { Place } from '../route-matrix-place.ts';
import type { RouteMatrixWorld } from '../route-matrix-world.ts';
import { hashToken } from '../../api/auth/access.ts';
import { misplacedCredentials } from './credentials.ts';
import type { Credentials } from './credentials.ts';
import { foreignFiltersOf, foreignIdsOf, idsOf } from './other-ids.ts';
import { badRequestsOf, openingsOf } from './requests.ts';
import type { BadRequest } from './requests.ts';

/*
 * Every route with everything that can be wrong about a request of it, made from its schemas and its line of the route
 * matrix: each is refused with a problem of a stable code, and no row of any table is another afterwards.
 */

const codes: Record<number, string> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
};

const nowhere = {} as Place;

const pathTricks = [
  '../../etc/passwd',
  '..\\..\\windows\\bracket.step',
  '/etc/shadow.step',
  'C:\\bracket.step',
  '....//....//bracket.step',
  '..%2f..%2fbracket.step',
  'a\u0000/../b.step',
  'bracket.step\u0000.exe',
  '\u202Epets.exe.step',
  '.htaccess',
  '..',
  '/',
  '\u2215..\u2215bracket.step',
  'x\r\nSet-Cookie: a=b.step',
  '"; filename="evil.exe',
];

/** A session as the provider's clock has it, that far ahead of ours. */
const moment = (aheadMs: number) => ({ aheadMs, jwts: new Map<string, string>() });
const moments = {
  'made half a minute from now': moment(30_000),
  'made ten minutes from now': moment(600_000),
  'run out half a minute ago': moment(-330_000),
  'run out minutes ago, of a session that lives': moment(-900_000),
  'of a session that is over': moment(-25 * 3_600_000),
};

type Announced = {
  revision?: { fileName: string };
  attachment?: { fileName: string };
  upload: { url: string };
};

describeWith('postgres', 'bad input', () => {
  let expiredToken: string;
  let world: RouteMatrixWorld;
  let routes: Map<string, RouteOptions>;
  let owner: Knex;
  let place: Place;
  let given: Credentials;
  beforeAll(async () => {
    ({ world, routes } = await withKnownRoutes(createRouteMatrixWorld));
    owner = world.api.database.connect();
    place = world.places[0]!;
    given = await makeCredentials();
    for (const moment of Object.values(moments)) {
      world.api.setProviderAhead(moment.aheadMs);
      for (const name of ['owner', 'operator', 'invited person']) {
        const email = actorNamed(name).email!;
        moment.jwts.set(email, (await world.api.signIn(email)).sessionJwt);
      }
    }
    world.api.setProviderAhead(0);
    expiredToken = await makeToken();
    await owner('api_tokens')
      .where({ token_sha256: hashToken(expiredToken) })
      .update({ expires_at: new Date(0) });
  });
  afterAll(() => world?.close());

  const actorNamed = (name: string): Actor => world.actors.find((actor) => actor.name === name)!;
  /** Who may do what a route does. */
  const permitted = (route: string): Actor => {
    const { needs } = routeRules[route]!;
    if (needs === 'nothing') return actorNamed('nobody');
    if (needs === 'guest') return actorNamed('guest by link of the open project to comment');
    if (needs === 'invitation') return actorNamed('invited person');
    return actorNamed(needs === 'operator' ? 'operator' : 'owner');
  };
  const requestOf = (route: string): RouteCall =>
    callOf(world.api, route, routeRules[route]!, permitted(route), place);
  /** Pages of others and bytes: they take no JSON. */
  const isOurs = (route: string): boolean => !/\/api\/(docs|objects)\b/.test(route);
  const ours = Object.keys(routeRules).filter(isOurs);
  const named = ours.filter((route) => 'fileName' in (routeRules[route]!.body?.(nowhere) ?? {}));
  const closed = ours.filter((route) => routeRules[route]!.needs !== 'nothing');

  /** Makes these requests of a route, and says what was not as it should be. */
  async function surprisesOf(route: string, requests: BadRequest[]): Promise<unknown[]> {
    let owner!: Knex;
    const contents = async () => {
      await owner.raw('set local role none');
      const hashes = await contentsOf(owner);
      await owner.raw('set local role rapiddraft_app');
      return hashes;
    };
    return world.undone(
      async () => {
        const before = await contents();
        const surprises: unknown[] = [];
        for (const bad of requests) {
          const surprise = await surpriseOf(bad);
          if (surprise) surprises.push(surprise);
        }
        const after = await contents();
        const written = Object.keys(after).filter((table) => after[table] !== before[table]);
        return written.length > 0 ? [...surprises, { written }] : surprises;
      },
      async (trx) => {
        owner = trx;
        await routeRules[route]!.prepare?.(trx, place);
      },
    );
  }

  async function surpriseOf({ what, request, refusedWith }: BadRequest): Promise<unknown> {
    // As a stream, so that one of events that should have been refused is not waited for.
    const answer = await world.api.inject({ ...request, payloadAsStream: true });
    const { statusCode, headers } = answer;
    const body = statusCode < 400 ? '' : await text(answer.stream());
    if (body === '') answer.stream().destroy();
    const isProblem = String(headers['content-type']).startsWith('application/problem+json');
    const { code, detail = '' } = (isProblem ? JSON.parse(body) : {}) as { code?: string; detail?: string };
    const isRight = refusedWith.includes(statusCode) && code === (codes[statusCode] ?? code) && detail !== '';
    return isRight ? null : { what, refusedWith, answered: statusCode, code, body: body.slice(0, 300) };
  }

  it('is tried on every route', () => {
    expect([...routes.keys()].filter((route) => !(route in routeRules))).toEqual([]);
  });

  it('knows every field of every body', () => {
    expect([...routes].flatMap(([route, { schema }]) => openingsOf(schema?.body, route))).toEqual([]);
  });

  it.each(ours)('%s refuses what is malformed', async (route) => {
    expect(await surprisesOf(route, badRequestsOf(routes.get(route)!, requestOf(route)))).toEqual([]);
  });

  it.each(closed)('%s takes no credential from where none belongs', async (route) => {
    expect(await surprisesOf(route, misplacedCredentials(requestOf(route), given))).toEqual([]);
  });

  it.each(ours)('%s takes no id of another organization', async (route) => {
    const rule = routeRules[route]!;
    const asked = { pattern: route, rule, call: requestOf(route) };
    const places = { here: place, elsewhere: world.elsewhere };
    expect(await surprisesOf(route, foreignIdsOf(routes.get(route)!, asked, places))).toEqual([]);
    for (const { what, request } of foreignFiltersOf(routes.get(route)!, asked, places)) {
      const { body } = await world.api.inject(request);
      const shown = Object.values(idsOf(world.elsewhere)).filter((id) => body.includes(id));
      expect([what, shown]).toEqual([what, []]);
    }
  });

  it.each(named)('%s keeps no path of a file name', async (route) => {
    const call = requestOf(route);
    for (const fileName of pathTricks) {
      const request = { ...call, payload: { ...(call.payload as object), fileName } };
      const answer = await world.undone(() => world.api.inject(request));
      let clean: string | null = null;
      try {
        clean = sanitizeFileName(fileName);
      } catch {
        expect([fileName, answer.statusCode]).toEqual([fileName, 400]);
        continue;
      }
      expect([fileName, answer.statusCode]).toEqual([fileName, 201]);
      expect(clean).not.toMatch(/[/\\\u0000]|^\./);
      const { revision, attachment, upload } = answer.json<Announced>();
      expect((revision ?? attachment)?.fileName).toBe(clean);
      // Where it goes is ours to say.
      expect(new URL(upload.url).pathname).toMatch(/^\/api\/objects\/staging\/[\w-]+\/[\w-]+$/);
    }
  });

  it.each(closed.filter((route) => !routeRules[route]!.endsSession))(
    '%s goes by one clock',
    async (route) => {
      const rule = routeRules[route]!;
      const { guest, email } = permitted(route);
      const call = requestOf(route);
      const answers = async (headers: Record<string, string>) => {
        const request = { ...call, headers: { ...call.headers, ...headers }, payloadAsStream: true } as const;
        const answer = await world.undone(
          () => world.api.inject(request),
          async (trx) => rule.prepare?.(trx, place),
        );
        answer.stream().destroy();
        return answer.statusCode;
      };
      if (guest) {
        const past = signGuest(guest.cookie, new Date(0));
        expect(await answers({ cookie: past })).toBe(401);
        return;
      }
      // A right request may be answered in many ways, but not by this one.
      const letIn = await answers({});
      expect(letIn).not.toBe(401);
      const isAsked = routes.get(route)!.config?.freshSession === true;
      const found: Record<string, number> = {};
      for (const [when, { jwts }] of Object.entries(moments))
        found[when] = await answers({ authorization: `Bearer ${jwts.get(email!)}` });
      expect(found).toEqual({
        'made half a minute from now': letIn,
        // The identity provider knows better than we.
        'made ten minutes from now': isAsked ? letIn : 401,
        'run out half a minute ago': letIn,
        'run out minutes ago, of a session that lives': letIn,
        'of a session that is over': 401,
      });
      expect(await answers({ authorization: `Bearer ${expiredToken}` })).toBe(401);
    },
  );

  async function makeCredentials(): Promise<Credentials> {
    const link = await createShareLink(
      owner,
      { id: place.modelId, ownerId: place.memberId },
      { level: 'edit' },
    );
    const other = await createShareLink(
      owner,
      { id: place.modelId, ownerId: place.memberId },
      { level: 'edit' },
    );
    const visits = [await world.api.visit(link.token), await world.api.visit(other.token)] as const;
    return {
      sessionJwt: actorNamed('owner').authorization!.slice('Bearer '.length),
      apiToken: await makeToken(),
      guestCookie: visits[0].cookie,
      otherBase: visits[1].base,
      shareToken: link.token,
    };
  }

  async function makeToken(): Promise<string> {
    const made = await world.api.inject({
      method: 'POST',
      url: '/api/v1/tokens',
      headers: { authorization: actorNamed('owner').authorization! },
      payload: { name: 'Everything', scopes: ['read', 'write', 'manage'], expiresInDays: 1 },
    });
    return made.json<{ secret: string }>().secret;
  }
});

/** The same cookie, good until then. */
function signGuest(cookie: string, until: Date): string {
  const [name = '', value = ''] = cookie.split('=');
  const sessions = createGuestSessions(guestKey);
  return `${name}=${sessions.sign(sessions.read(value, new Date())!, until)}`;
}
