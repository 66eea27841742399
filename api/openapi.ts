import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import Type from 'typebox';
import type { RouteOptions } from 'fastify';
import { problemSchema } from './errors.ts';
import { isTagged, takesVersion } from './etag.ts';

type Document = { components?: { schemas?: Record<string, unknown> }; paths?: Record<string, object> };
type Operation = { responses?: Record<string, unknown> };

const { $id: _id, ...problem } = problemSchema as typeof problemSchema & { $id: string };
const problemResponse = {
  description: 'What went wrong, and what to do about it.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
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

function headersOf({ method, schema = {}, config }: RouteOptions): Type.TObject | undefined {
  const isRead = [method].flat().includes('GET');
  const headers = {
    ...(config?.once ? { 'Idempotency-Key': Type.Optional(once) } : {}),
    ...(isRead && isTagged('GET', schema) ? { 'If-None-Match': Type.Optional(known) } : {}),
    ...(takesVersion(schema) ? { 'If-Match': Type.Optional(expected) } : {}),
  };
  return Object.keys(headers).length > 0 ? Type.Object(headers) : undefined;
}

/** How the routes' schemas become the OpenAPI document that clients are generated from. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'RapidDraft',
      version: '1',
      description: 'Review mechanical CAD. Errors are RFC 9457 problem details with a stable `code`.',
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'rapiddraft_session' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
    security: [{ session: [] }, { bearer: [] }],
  },
  transform: ({ schema, url, route }) => ({
    schema: {
      ...schema,
      ...(route.config?.access === 'public' ? { security: [] } : {}),
      ...(headersOf(route) ? { headers: headersOf(route) } : {}),
    },
    url,
  }),
  transformObject: (given) => {
    const document = ('openapiObject' in given ? given.openapiObject : {}) as Document;
    document.components = {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problem },
    };
    for (const path of Object.values(document.paths ?? {})) {
      for (const operation of Object.values(path) as Operation[]) {
        operation.responses = { ...operation.responses, default: problemResponse };
      }
    }
    return document;
  },
};
