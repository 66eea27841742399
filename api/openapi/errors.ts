import type { RouteOptions } from 'fastify';
import { statusOf } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import { problemSchema } from '../errors.ts';
import { takesVersion } from '../etag.ts';

const { $id: _id, ...problem } = problemSchema as typeof problemSchema & { $id: string };
export { problem };

/** Every code that may answer a request to this route: what follows from what the route is, and what it says itself. */
export function errorsOf({ method, url, schema = {}, config = {} }: RouteOptions): ErrorCode[] {
  const isRead = [method].flat().includes('GET');
  const isPublic = config.access === 'public';
  const codes: ErrorCode[] = ['internal', ...(config.errors ?? [])];
  if (config.limit !== 'none') codes.push('rate_limited', 'database_unavailable');
  // Even where nothing is read: then something was sent.
  if (!isPublic || !isRead || [schema.params, schema.querystring].some(Boolean)) codes.push('bad_request');
  // Of JSON, and of what is sent where nothing is read.
  if (!isRead) codes.push('payload_too_large', 'unsupported_media_type');
  if (!isPublic) codes.push('unauthenticated', 'forbidden', 'identity_unavailable');
  if (!isPublic && config.access !== 'guest' && !config.beforeSecondFactor)
    codes.push('second_factor_needed');
  if (isPublic && !isRead) codes.push('forbidden');
  if (!isPublic && url.includes('/:')) codes.push('not_found');
  if (config.once) codes.push('conflict', 'idempotency_key_reused');
  if (takesVersion(schema)) codes.push('conflict', 'precondition_failed');
  return [...new Set(codes)].sort();
}

const pascal = (code: string): string =>
  code.replaceAll(/(?:^|_)([a-z])/g, (_all, first: string) => first.toUpperCase());

type Responses = Record<string, unknown>;

/** Error answers by their status; each set of codes is described once, in `components`. */
export function errorResponses(
  codes: readonly ErrorCode[],
  components: Responses,
  { asPages }: { asPages: boolean },
): Responses {
  const byStatus = Map.groupBy(codes, statusOf);
  const responses: Responses = {};
  for (const [status, alike] of byStatus) {
    const name = alike.map(pascal).join('Or') + (asPages ? 'AsPage' : '');
    components[name] ??= {
      description: alike.map((code) => code.replaceAll('_', ' ')).join(', or '),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Problem' },
              { type: 'object', properties: { status: { const: status }, code: { enum: alike } } },
            ],
          },
          example: exampleProblem(alike[0]!),
        },
        ...(asPages ? page : {}),
      },
      ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
    };
    responses[status] = { $ref: `#/components/responses/${name}` };
  }
  return responses;
}

/** What a browser is shown in its place. */
export const page = { 'text/html': { schema: { type: 'string' }, example: '<!doctype html>…' } };

const retryAfter = {
  description: 'Seconds after which it may be tried again.',
  schema: { type: 'string', pattern: '^[0-9]+$' },
};

const exampleProblem = (code: ErrorCode) => ({
  type: `urn:rapiddraft:error:${code}`,
  title: code.replaceAll('_', ' '),
  status: statusOf(code),
  code,
  detail: 'What is wrong, and what to do about it.',
  requestId: '0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77',
});
