import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import Type from 'typebox';
import { problemSchema } from './errors.ts';

type Document = { components?: { schemas?: Record<string, unknown> }; paths?: Record<string, object> };
type Operation = { responses?: Record<string, unknown> };

const { $id: _id, ...problem } = problemSchema as typeof problemSchema & { $id: string };
const problemResponse = {
  description: 'What went wrong, and what to do about it.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Read by `createOnce`, which says what is wrong with it. */
const onceHeaders = Type.Object({
  'Idempotency-Key': Type.Optional(
    Type.String({
      minLength: 16,
      maxLength: 255,
      description:
        'A random UUID of yours. Sent again with it within a day, the request is answered again and not done again.',
    }),
  ),
});

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
      ...(route.config?.once ? { headers: onceHeaders } : {}),
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
