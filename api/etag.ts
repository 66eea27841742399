import { hash } from 'node:crypto';
import type { DoneFuncWithErrOrRes, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { ProductError } from '../domain/errors.ts';
import type { Api } from './context.ts';

/*
 * Conditional requests (RFC 9110). A resource's ETag is its version and a digest of the answer: the digest makes it strong,
 * since an answer also says what changes without a new version, like abilities; a change asks of it the version alone.
 */

const tagPattern = /^(?:W\/)?"(\d{1,9})-[\w-]{16}"$/;

type ObjectSchema = { properties?: Record<string, unknown> } | undefined;
const has = (schema: unknown, name: string): boolean =>
  (schema as ObjectSchema)?.properties?.[name] !== undefined;

type Schemas = { body?: unknown; response?: unknown };
/** Whether its answers carry an ETag: single resources that have a version. */
export function isTagged(method: unknown, schema: Schemas | undefined): boolean {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'PATCH') return false;
  const answer = (schema?.response as Record<string, unknown> | undefined)?.['200'];
  const { model } = (answer as ObjectSchema)?.properties ?? {};
  return has(answer, 'version') || has(model, 'version');
}

/** Whether it changes one version of something, so that `If-Match` may name it. */
export const takesVersion = (schema: Schemas | undefined): boolean => has(schema?.body, 'version');

/** Adds ETags, `If-None-Match` and `If-Match` to the routes that follow, and says of all answers who may keep them. */
export function conditionalRequests(app: Api): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (!isTagged([route.method].flat()[0], route.schema)) return;
    route.preSerialization = [route.preSerialization ?? [], rememberVersion].flat();
    // First, or there would be nothing left of the answer to a HEAD.
    route.onSend = [tag, route.onSend ?? []].flat();
  });
  // Of all these hooks none waits for anything: as callbacks they cost every answer less.
  app.addHook('preValidation', (request, _reply, done) => {
    readIfMatch(request);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done();
  });
}

const versions = new WeakMap<FastifyReply, number>();

function rememberVersion(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: DoneFuncWithErrOrRes,
): void {
  const { version, model } = payload as { version?: number; model?: { version: number } };
  const seen = version ?? model?.version;
  if (reply.statusCode === 200 && seen !== undefined) versions.set(reply, seen);
  done();
}

function tag(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: DoneFuncWithErrOrRes,
): void {
  const version = versions.get(reply);
  if (version === undefined || typeof payload !== 'string') return done();
  const digest = hash('sha256', payload, 'base64url').slice(0, 16);
  const etag = `"${version}-${digest}"`;
  void reply.headers({ etag, vary: 'authorization, cookie', 'cache-control': 'private, no-cache' });
  if (request.method === 'PATCH' || !isKnown(request.headers['if-none-match'], etag)) return done();
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  done(null, '');
}

/** The weak comparison of RFC 9110: proxies that compress make strong tags weak ones. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

/** The version that `If-Match` names takes the place of the one in the body, or must be the same. */
function readIfMatch(request: FastifyRequest): void {
  const header = request.headers['if-match'];
  if (header === undefined || request.method === 'GET' || request.method === 'HEAD') return;
  if (!takesVersion(request.routeOptions.schema))
    throw new ProductError(
      'bad_request',
      'What you ask for does not depend on a version. Send it without If-Match.',
    );
  if (header.trim() === '*') return;
  const version = Number(tagPattern.exec(header.trim())?.[1]);
  const body = (request.body ?? {}) as Record<string, unknown>;
  if (Number.isNaN(version))
    throw new ProductError(
      'precondition_failed',
      'If-Match is not an ETag of ours. Read what you change, and send the ETag you get.',
    );
  if (body.version !== undefined && body.version !== version)
    throw new ProductError(
      'bad_request',
      'If-Match and `version` name different versions. Send one of them.',
    );
  if (typeof request.body === 'object' && request.body !== null) body.version = version;
}
