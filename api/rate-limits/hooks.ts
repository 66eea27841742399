import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProductError } from '../../domain/errors.ts';
import type { Api, ApiDeps } from '../context.ts';
import { createRateLimiter } from './limiter.ts';
import type { Allowance, RateLimiter } from './limiter.ts';
import { networkOf } from './policies.ts';
import type { LimitName } from './policies.ts';

/*
 * Rate limits (draft-ietf-httpapi-ratelimit-headers). One who is signed in is counted by their person or API token, a guest
 * as such, everybody else by address.
 */

/**
 * Limits the routes that follow. `signIn` adds the hook that finds out who asks: before it, addresses are turned away whose
 * credentials were refused too often; after it, requests are counted.
 */
export function limitRequests(app: Api, deps: ApiDeps, signIn: () => void): void {
  if (deps.rateLimits === null) return signIn();
  const limiter = createRateLimiter({
    knex: deps.knex,
    limits: deps.rateLimits,
    clock: deps.clock,
    onError: (error) => app.log.warn({ err: error }, 'rate limits could not be shared; trying again'),
  });
  app.addHook('onClose', async () => limiter.close());
  const say = (reply: FastifyReply, allowance: Allowance) => sayAllowance(limiter, reply, allowance);

  // As callbacks, hooks that wait for nothing cost every answer less.
  app.addHook('onRequest', (request, reply, done) => {
    const refused = limiter.look('refused', networkOf(request.ip));
    if (refused.isOver) say(reply, refused);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode !== 401) return done();
    limiter.count('refused', networkOf(request.ip)).then(() => done(), done);
  });
  signIn();
  app.addHook('onRequest', async (request, reply) => {
    const { limit } = request.routeOptions.config;
    if (request.is404 || limit === 'none') return;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const name = limit ?? (isRead ? 'read' : 'write');
    say(reply, await limiter.count(name, whoAsks(request, name)));
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.limit !== 'mail') return;
    const { email } = request.body as { email: string };
    const allowance = await limiter.count('mail-to', email.toLowerCase());
    if (allowance.isOver) say(reply, allowance);
  });
}

const byAddress: readonly LimitName[] = ['sign-in', 'mail', 'share'];

function whoAsks(request: FastifyRequest, name: LimitName): string {
  if (request.caller === undefined || byAddress.includes(name)) return networkOf(request.ip);
  const { userId, guestId } = request.caller;
  if (guestId !== undefined) return `guest:${guestId}`;
  return request.accessName.startsWith('token:') ? request.accessName : `user:${userId}`;
}

/** Says what is left; throws `rate_limited` where it is nothing. */
function sayAllowance({ limits }: RateLimiter, reply: FastifyReply, allowance: Allowance): void {
  const { name, remaining, resetSeconds } = allowance;
  const { requests, seconds } = limits[name];
  void reply.headers({
    'ratelimit-policy': `"${name}";q=${requests};w=${seconds}`,
    ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
  });
  if (allowance.isOver)
    throw new ProductError('rate_limited', `That is too often. Try again in ${resetSeconds} seconds.`, {
      limit: name,
      retryAfterSeconds: resetSeconds,
    });
}
