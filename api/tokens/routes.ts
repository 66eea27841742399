import { randomBytes } from 'node:crypto';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { countTokens, createToken, listTokens, revokeToken } from '../../database/token-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { hashToken } from '../auth/access.ts';
import type { AccessStore } from '../auth/access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { notFound } from '../errors.ts';
import { createOnce } from '../idempotency.ts';
import { defaultPageSize, idParams, orNull, pageQuery, visibleText } from '../schemas.ts';
import { presentToken, scopesSchema, tokenSchema } from './present.ts';

const config = { scope: 'session' } as const;
const dayMs = 24 * 3_600_000;
const maxDays = 366;
/** How many of one person may hold at once. */
const maxTokens = 50;

/** API tokens of who asks, for scripts. Only a person who is signed in makes and revokes them. */
export function tokenRoutes(app: Api, deps: ApiDeps, accesses: AccessStore): void {
  const { knex } = deps;

  app.get(
    '/api/v1/tokens',
    {
      config,
      schema: {
        operationId: 'listTokens',
        summary: 'Your API tokens, newest first; revoked and expired ones too',
        tags: ['auth'],
        querystring: pageQuery,
        response: { 200: Type.Object({ items: Type.Array(tokenSchema), nextCursor: orNull(Type.String()) }) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const page = { limit: limit + 1, ...(cursor === undefined ? {} : { after: decodeCursor(cursor) }) };
      const found = await asCaller(knex, request.caller, (trx) => listTokens(trx, page));
      return {
        items: found.slice(0, limit).map(presentToken),
        nextCursor: nextCursor(found, limit, ({ cursor: key }) => [key.createdAt, key.id]),
      };
    },
  );

  app.post(
    '/api/v1/tokens',
    {
      config: { ...config, freshSession: true, once: true },
      schema: {
        operationId: 'createToken',
        summary: 'Make an API token; its secret is shown this once',
        tags: ['auth'],
        body: Type.Object(
          {
            name: Type.String({
              ...visibleText,
              minLength: 1,
              maxLength: 100,
              description: 'What it is for.',
            }),
            scopes: scopesSchema,
            expiresInDays: Type.Integer({ minimum: 1, maximum: maxDays }),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            token: tokenSchema,
            secret: Type.String({ description: 'Send it as `Authorization: Bearer rd_…`.' }),
          }),
        },
      },
    },
    (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return createOnce(knex, request, reply, async (trx) => {
        const { name, scopes, expiresInDays } = request.body;
        const secret = `rd_${randomBytes(32).toString('base64url')}`;
        if ((await countTokens(trx)) >= maxTokens)
          throw new ProductError(
            'conflict',
            `You have ${maxTokens} API tokens. Revoke one you no longer need.`,
          );
        const token = await createToken(trx, {
          userId: request.user.id,
          name,
          sha256: hashToken(secret),
          scopes,
          expiresAt: new Date(deps.clock().getTime() + expiresInDays * dayMs),
        });
        return { token: presentToken(token), secret };
      });
    },
  );

  app.delete(
    '/api/v1/tokens/:id',
    {
      config,
      schema: {
        operationId: 'revokeToken',
        summary: 'Revoke an API token, at once and everywhere',
        tags: ['auth'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const isThere = await asCaller(knex, request.caller, (trx) => revokeToken(trx, request.user.id, id));
      if (!isThere) throw notFound('API token');
      accesses.forget(`token:${id}`);
      return reply.code(204).send(null);
    },
  );
}
