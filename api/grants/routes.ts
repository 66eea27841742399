import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import type { Knex } from 'knex';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { appendEvent } from '../../database/event-store.ts';
import {
  addGrant,
  changeGrant,
  findGrant,
  listGrants,
  lockGrant,
  revokeGrant,
  userExists,
} from '../../database/grant-store.ts';
import type { Grant, Grantee } from '../../database/grant-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { defaultPageSize, idParams, orNull, pageQuery, timestamp, uuid, version } from '../schemas.ts';
import { grantRole, grantSchema, presentGrant } from './present.ts';

const expiresAt = Type.Optional(orNull(timestamp));

/** Roles on one model for people who have none by its organization. */
export function grantRoutes(app: Api, deps: ApiDeps): void {
  const { knex, clock } = deps;

  function readExpiry(given: string | null | undefined): Date | null {
    if (given == null) return null;
    const expiry = new Date(given);
    // A leap second is no time here, and not after now.
    if (!(expiry > clock()))
      throw new ProductError('bad_request', 'expiresAt is no time to come. To end a grant, revoke it.');
    return expiry;
  }

  async function readGrantee(trx: Knex, body: { userId?: string; email?: string }): Promise<Grantee> {
    if (body.userId !== undefined && body.email === undefined) {
      if (!(await userExists(trx, body.userId)))
        throw new ProductError('bad_request', 'There is no such person. Grant it to their e-mail address.');
      return { userId: body.userId, email: null };
    }
    if (body.email !== undefined && body.userId === undefined)
      return { userId: null, email: body.email.toLowerCase() };
    throw new ProductError('bad_request', 'Give either userId or email.');
  }

  /** The grant, where the caller may share its model. */
  async function authorizeGrant(trx: Knex, caller: Caller, id: string): Promise<Grant> {
    const grant = await lockGrant(trx, id);
    if (!grant) throw notFound('grant');
    await authorizeModel(trx, caller, grant.modelId, 'share');
    return grant;
  }

  const termsPayload = (grant: Grant) => ({ role: grant.role, expiresAt: grant.expiresAt });
  const about = (grant: Grant) => ({ modelId: grant.modelId, resource: { kind: 'grant', id: grant.id } });

  app.post(
    '/api/v1/models/:id/grants',
    {
      config: { freshSession: true, once: true },
      schema: {
        operationId: 'createGrant',
        summary: 'Give a person, or an e-mail address, a role on a model',
        tags: ['sharing'],
        params: idParams,
        body: Type.Object(
          {
            userId: Type.Optional(uuid),
            email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
            role: grantRole,
            expiresAt,
          },
          { additionalProperties: false },
        ),
        response: { 201: grantSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { role, expiresAt: expiry, ...to } = request.body;
        const { model } = await authorizeModel(trx, request.caller, request.params.id, 'share');
        const grantee = await readGrantee(trx, to);
        const made = await addGrant(trx, {
          id: randomUUID(),
          modelId: model.id,
          role,
          grantedBy: request.user.id,
          expiresAt: readExpiry(expiry),
          ...grantee,
        });
        if (!made) {
          const current = await findGrant(trx, model.id, grantee);
          throw new ProductError('conflict', 'They have a grant on this model already: change that one.', {
            ...(current ? { current: presentGrant(current) } : {}),
            yours: request.body,
          });
        }
        const payload = { after: termsPayload(made), ...(made.userId ? { userId: made.userId } : {}) };
        await appendEvent(trx, { ...about(made), type: 'grant.created', payload });
        return presentGrant(made);
      }),
  );

  app.get(
    '/api/v1/models/:id/grants',
    {
      schema: {
        operationId: 'listGrants',
        summary: 'Who was given a role on a model, newest first, with those that have expired',
        tags: ['sharing'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: Type.Object({ items: Type.Array(grantSchema), nextCursor: orNull(Type.String()) }) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
      const found = await asCaller(knex, request.caller, async (trx) => {
        await authorizeModel(trx, request.caller, request.params.id, 'share');
        return listGrants(trx, request.params.id, { limit: limit + 1, ...after });
      });
      return {
        items: found.slice(0, limit).map(presentGrant),
        nextCursor: nextCursor(found, limit, ({ cursor: place }) => [place.time, place.id]),
      };
    },
  );

  app.patch(
    '/api/v1/grants/:id',
    {
      config: { freshSession: true },
      schema: {
        operationId: 'updateGrant',
        summary: 'Change the role of a grant, or when it ends',
        tags: ['sharing'],
        params: idParams,
        body: Type.Object(
          { version, role: Type.Optional(grantRole), expiresAt },
          { additionalProperties: false },
        ),
        response: { 200: grantSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const before = await authorizeGrant(trx, request.caller, request.params.id);
        if (request.body.version !== before.version)
          throw changedMeanwhile(presentGrant(before), request.body);
        const { role = before.role, expiresAt: expiry } = request.body;
        const after = await changeGrant(trx, before.id, {
          role,
          expiresAt: expiry === undefined ? before.expiresAt : readExpiry(expiry),
        });
        const payload = { before: termsPayload(before), after: termsPayload(after) };
        await appendEvent(trx, { ...about(after), type: 'grant.updated', payload });
        return presentGrant(after);
      }),
  );

  app.delete(
    '/api/v1/grants/:id',
    {
      config: { freshSession: true },
      schema: {
        operationId: 'revokeGrant',
        summary: 'Revoke a grant: it counts no more from now on',
        tags: ['sharing'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await asCaller(knex, request.caller, async (trx) => {
        const grant = await authorizeGrant(trx, request.caller, request.params.id);
        await revokeGrant(trx, grant.id);
        await appendEvent(trx, { ...about(grant), type: 'grant.revoked' });
      });
      return reply.code(204).send(null);
    },
  );
}
