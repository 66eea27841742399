import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import {
  createOrganization,
  deleteOrganization,
  getOrganization,
  listOrganizations,
  lockOrganization,
  renameOrganization,
  restoreOrganization,
} from '../../database/organization-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Member } from '../../domain/permissions/organization-policy.ts';
import { authorizeOrganization } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { defaultPageSize, idParams, listOf, pageQuery, version } from '../schemas.ts';
import { name, organizationSchema, presentOrganization } from './present.ts';

const owner: Member = { role: 'owner', addedPermissions: [], removedPermissions: [] };

export function organizationRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/organizations',
    {
      schema: {
        operationId: 'listOrganizations',
        summary: 'The organizations you belong to, newest first',
        tags: ['organizations'],
        querystring: Type.Object(
          {
            ...pageQuery.properties,
            deleted: Type.Optional(
              Type.Boolean({ description: 'The deleted ones instead, of which you are an owner.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(organizationSchema) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor, deleted = false } = request.query;
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
      const found = await asCaller(knex, request.caller, (trx) =>
        listOrganizations(trx, request.user.id, { limit: limit + 1, deleted, ...after }),
      );
      return {
        items: found.slice(0, limit).map((one) => presentOrganization(one, one.member)),
        nextCursor: nextCursor(found, limit, ({ cursor: { time, id } }) => [time, id]),
      };
    },
  );

  app.post(
    '/api/v1/organizations',
    {
      config: { once: true },
      schema: {
        operationId: 'createOrganization',
        summary: 'Make an organization; you are its owner',
        tags: ['organizations'],
        body: Type.Object({ name }, { additionalProperties: false }),
        response: { 201: organizationSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) =>
        presentOrganization(await createOrganization(trx, request.body.name.trim()), owner),
      ),
  );

  app.get(
    '/api/v1/organizations/:id',
    {
      schema: {
        operationId: 'getOrganization',
        summary: 'An organization you belong to',
        tags: ['organizations'],
        params: idParams,
        response: { 200: organizationSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.params;
        const member = await authorizeOrganization(trx, request.user.id, id, 'view');
        return presentOrganization((await getOrganization(trx, id))!, member);
      }),
  );

  app.patch(
    '/api/v1/organizations/:id',
    {
      schema: {
        operationId: 'renameOrganization',
        summary: 'Rename an organization',
        tags: ['organizations'],
        params: idParams,
        body: Type.Object({ name, version }, { additionalProperties: false }),
        response: { 200: organizationSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.params;
        const member = await authorizeOrganization(trx, request.user.id, id, 'settings:manage');
        const before = (await getOrganization(trx, id))!;
        const change = { name: request.body.name.trim(), version: request.body.version };
        const after = await renameOrganization(trx, before, change);
        if (!after) {
          const current = (await getOrganization(trx, id)) ?? before;
          throw changedMeanwhile(presentOrganization(current, member), request.body);
        }
        return presentOrganization(after, member);
      }),
  );

  app.delete(
    '/api/v1/organizations/:id',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'deleteOrganization',
        summary: 'Delete an organization: nobody reaches its projects and models until an owner restores it',
        tags: ['organizations'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await asCaller(knex, request.caller, async (trx) => {
        await lockOrganization(trx, id);
        await authorizeOrganization(trx, request.user.id, id, 'organization:delete');
        if ((await getOrganization(trx, id))!.isPersonal)
          throw new ProductError(
            'conflict',
            'Your personal space cannot be deleted; delete its models instead.',
          );
        await deleteOrganization(trx, id);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/organizations/:id/restore',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'restoreOrganization',
        summary: 'Bring back a deleted organization of which you are an owner, with all that lies in it',
        tags: ['organizations'],
        params: idParams,
        response: { 200: organizationSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.params;
        const organization = await restoreOrganization(trx, id);
        if (!organization) throw notFound('deleted organization');
        return presentOrganization(organization, owner);
      }),
  );
}
