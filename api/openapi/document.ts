import { isDeepStrictEqual } from 'node:util';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import Type from 'typebox';
import type { ErrorCode } from '../../domain/errors.ts';
import { scopeOfRoute } from '../../domain/identity/token-scopes.ts';
import { isTagged, takesVersion } from '../etag.ts';
import { errorResponses, errorsOf, page, problem } from './errors.ts';
import { exampleOf } from './examples.ts';
import type { Schema } from './examples.ts';

type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Response = { content?: Content; headers?: Record<string, unknown> };
type Operation = {
  parameters?: { name: string; schema: Schema; example?: unknown }[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
  'x-errors'?: ErrorCode[];
  'x-tagged'?: boolean;
  'x-page'?: boolean;
};
type Document = {
  components?: { schemas?: object; responses?: Record<string, unknown> };
  paths?: Record<string, Record<string, Operation>>;
};

/** Headers that `createOnce` and `conditionalRequests` read, and say what is wrong with. */
const once = Type.String({
  minLength: 16,
  maxLength: 255,
  description:
    'A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.',
});
const known = Type.String({ description: 'The ETag of what you have: 304 where it is still so.' });
const expected = Type.String({
  description: 'The ETag of what you change, in place of `version`: 412 where it is another by now.',
});
const isRead = ({ method }: RouteOptions): boolean => [method].flat().includes('GET');

function headersOf(route: RouteOptions): object | undefined {
  const { schema = {}, config } = route;
  const { properties } = (schema.headers ?? {}) as { properties?: Record<string, Type.TSchema> };
  const headers = {
    ...properties,
    ...(config?.once ? { 'Idempotency-Key': Type.Optional(once) } : {}),
    ...(isRead(route) && isTagged('GET', schema) ? { 'If-None-Match': Type.Optional(known) } : {}),
    ...(takesVersion(schema) ? { 'If-Match': Type.Optional(expected) } : {}),
  };
  return Object.keys(headers).length > 0 ? Type.Object(headers) : undefined;
}

/** Who may call it, and what it counts towards: said of each operation in the same words. */
function accessOf({ method, config = {} }: RouteOptions): string {
  const sentences: string[] = [];
  if (config.access === 'public') sentences.push('Open to everyone.');
  else if (config.access === 'guest') sentences.push('For guests of share links, below `/share/{link id}`.');
  else {
    if (config.access === 'operator') sentences.push('For operators of the installation.');
    const scope = scopeOfRoute({ ...config, method: String([method].flat()[0]) });
    sentences.push(scope ? `API tokens need the scope \`${scope}\`.` : 'API tokens may not do this.');
    if (config.guests) sentences.push('Guests of share links may call it below `/share/{link id}`.');
  }
  if (config.limit && config.limit !== 'none')
    sentences.push(`Counts towards the rate limit \`${config.limit}\`.`);
  return sentences.join(' ');
}

const securityOf = ({ access, guests }: NonNullable<RouteOptions['config']>): Record<string, string[]>[] => {
  if (access === 'public') return [];
  if (access === 'guest') return [{ guest: [] }];
  return [{ session: [] }, { bearer: [] }, ...(guests ? [{ guest: [] }] : [])];
};

/** How the routes' schemas become the OpenAPI document that clients are generated from. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'RapidDraft',
      version: '1',
      description:
        'Review mechanical CAD. Errors are RFC 9457 problem details with a stable `code`; lists answer `{items, nextCursor}`; ids are UUIDs, times ISO 8601 in UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [
      { name: 'auth', description: 'Signing in, sessions, API tokens.' },
      { name: 'organizations', description: 'Members and invitations.' },
      { name: 'projects', description: 'Where models lie, open or private.' },
      { name: 'models', description: 'Documents under review and what happens to them.' },
      { name: 'uploads', description: 'STEP files, in one request or in parts.' },
      { name: 'revisions', description: 'What was read from a file, measured and found.' },
      { name: 'tickets', description: 'What is said about a model, pinned to a place on it.' },
      { name: 'design reviews', description: 'Who decides on a model, and what they decided.' },
      { name: 'attachments', description: 'Pictures and PDFs beside tickets and replies.' },
      { name: 'stars', description: 'What one wants to find again.' },
      { name: 'sharing', description: 'Share links, their guests, and grants.' },
      { name: 'audit', description: 'What happened, in a chain that shows tampering.' },
      { name: 'search', description: 'By words and by meaning.' },
      { name: 'operations', description: 'For operators: state and backups.' },
      { name: 'health', description: 'For load balancers.' },
    ],
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'rapiddraft_session',
          description:
            'The session of a browser, over https as `__Host-rapiddraft_session`; changes must come from our own pages.',
        },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A session JWT, or an API token (`rd_…`) with the scope that the operation names.',
        },
        guest: {
          type: 'apiKey',
          in: 'cookie',
          name: 'rapiddraft_guest_{linkId}',
          description: 'Whoever followed a share link, below `/share/{link id}/api/v1`.',
        },
      },
    },
  },
  transform: ({ schema, url, route }) => {
    const headers = headersOf(route);
    const extensions = {
      'x-errors': errorsOf(route),
      'x-tagged': isTagged([route.method].flat()[0], route.schema),
      'x-page': route.config?.page ?? false,
    };
    return {
      schema: {
        ...schema,
        ...extensions,
        description: [schema?.description, accessOf(route)].filter(Boolean).join('\n\n'),
        security: securityOf(route.config ?? {}),
        ...(headers ? { headers } : {}),
      },
      url,
    };
  },
  transformObject: (given) => {
    const document = withTuples('openapiObject' in given ? given.openapiObject : {}) as Document;
    const responses: Record<string, unknown> = {};
    for (const path of Object.values(document.paths ?? {}))
      for (const operation of Object.values(path)) complete(operation, responses);
    document.components = {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problem },
      responses,
    };
    return document;
  },
};

const etag = {
  description: 'For `If-None-Match` and `If-Match`.',
  schema: { type: 'string' },
  example: '"3-4yR0hPz1Zc0Jq8bT"',
};

/** Adds examples, headers and errors to what the schemas say of an operation. */
function complete(operation: Operation, components: Record<string, unknown>): void {
  const { 'x-errors': codes = [], 'x-tagged': isTaggedAnswer = false, 'x-page': asPages = false } = operation;
  delete operation['x-errors'];
  delete operation['x-tagged'];
  delete operation['x-page'];
  for (const parameter of operation.parameters ?? [])
    parameter.example = exampleOf(parameter.schema, parameter.name);
  for (const response of [operation.requestBody ?? {}, ...Object.values(operation.responses)])
    for (const content of Object.values(response.content ?? {}))
      if (content.schema) content.example = exampleOf(content.schema);
  if (isTaggedAnswer) {
    operation.responses['200']!.headers = { ETag: etag };
    if (operation.parameters?.some(({ name }) => name === 'If-None-Match'))
      operation.responses['304'] = {
        description: 'What you have is still so.',
        headers: { ETag: etag },
      } as Response;
  }
  const answer = operation.responses['200'];
  if (asPages && answer?.content?.['application/json']?.schema?.type === 'string') answer.content = page;
  Object.assign(operation.responses, errorResponses(codes, components, { asPages }));
}

/**
 * Tuples, all of whose places take the same, as lists of their length: JSON Schema 2020-12, which OpenAPI 3.1 speaks, knows
 * the words of older drafts no more, and few tools know its new ones.
 */
function withTuples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTuples);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withTuples(part)] as const);
  const { additionalItems, ...rest } = Object.fromEntries(entries) as Schema & { additionalItems?: boolean };
  if (additionalItems === undefined || !Array.isArray(rest.items)) return rest;
  const [item, ...others] = rest.items;
  if (others.some((other) => !isDeepStrictEqual(other, item)))
    throw new Error('A tuple whose places differ has no place in the document yet.');
  return { ...rest, items: item, minItems: rest.items.length, maxItems: rest.items.length };
}
