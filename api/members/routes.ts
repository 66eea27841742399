import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { changeMember, getMember, listMembers, removeMember } from '../../database/member-store.ts';
import type { OrganizationMember } from '../../database/member-store.ts';
import { lockOrganization } from '../../database/organization-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { mayAssignRole, mayGivePermissions } from '../../domain/permissions/organization-policy.ts';
import type { Member, OrganizationRole, Permission } from '../../domain/permissions/organization-policy.ts';
import { authorizeOrganization } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { roleSchema } from '../organizations/present.ts';
import { defaultPageSize, idParams, listOf, pageQuery, uuid, version } from '../schemas.ts';
import { memberSchema, presentMember, singlePermissionsSchema } from './present.ts';

const memberParams = Type.Object({ id: uuid, userId: uuid }, { additionalProperties: false });

export function memberRoutes(app: Api, { knex }: ApiDeps): void {
  /**
   * Begins what changes a membership: one change of an organization at a time, so that what permits it is what holds
   * when it is written.
   */
  async function begin(
    trx: Knex,
    userId: string,
    organizationId: string,
    permission: Permission | 'view',
    targetId: string,
  ): Promise<{ actor: Member; target: OrganizationMember }> {
    await lockOrganization(trx, organizationId);
    const actor = await authorizeOrganization(trx, userId, organizationId, permission);
    const target = await getMember(trx, organizationId, targetId);
    if (!target) throw notFound('member');
    return { actor, target };
  }

  app.get(
    '/api/v1/organizations/:id/members',
    {
      schema: {
        operationId: 'listMembers',
        summary: 'The members of an organization, in the order in which they joined',
        tags: ['organizations'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listOf(memberSchema) },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { limit = defaultPageSize, cursor } = request.query;
        const { id: userId } = request.user;
        const member = await authorizeOrganization(trx, userId, request.params.id, 'view');
        const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
        const found = await listMembers(trx, request.params.id, { limit: limit + 1, ...after });
        return {
          items: found.slice(0, limit).map((one) => presentMember(one, { id: userId, member })),
          nextCursor: nextCursor(found, limit, ({ cursor: { time, id } }) => [time, id]),
        };
      }),
  );

  app.patch(
    '/api/v1/organizations/:id/members/:userId',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'changeMember',
        summary: 'Change the role of a member, and single permissions added to it or taken from it',
        description:
          'Only owners make and unmake owners. Nobody gives a permission they do not have. The last owner stays one.',
        tags: ['organizations'],
        params: memberParams,
        body: Type.Object(
          {
            version,
            role: Type.Optional(roleSchema),
            addedPermissions: Type.Optional(singlePermissionsSchema),
            removedPermissions: Type.Optional(singlePermissionsSchema),
          },
          { additionalProperties: false },
        ),
        response: { 200: memberSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id, userId } = request.params;
        const { actor, target } = await begin(trx, request.user.id, id, 'members:manage', userId);
        const viewer = { id: request.user.id, member: actor };
        if (target.version !== request.body.version)
          throw changedMeanwhile(presentMember(target, viewer), request.body);
        const after = changed(target, request.body);
        if (!mayAssignRole(actor, target.role, after.role))
          throw new ProductError('forbidden', 'Only an owner may make somebody an owner, or no longer one.');
        if (!mayGivePermissions(actor, { ...target, role: after.role }, after))
          throw new ProductError('forbidden', 'You may not give permissions that you do not have yourself.');
        const saved = await changeMember(trx, id, target, after);
        return presentMember(saved, saved.userId === viewer.id ? { ...viewer, member: saved } : viewer);
      }),
  );

  app.delete(
    '/api/v1/organizations/:id/members/:userId',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'removeMember',
        summary: 'Remove a member: their models pass to the longest-standing owner, their grants end',
        tags: ['organizations'],
        params: memberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, userId } = request.params;
      await asCaller(knex, request.caller, async (trx) => {
        const { actor, target } = await begin(trx, request.user.id, id, 'members:manage', userId);
        if (!mayAssignRole(actor, target.role, null))
          throw new ProductError('forbidden', 'Only an owner may remove an owner.');
        await removeMember(trx, id, target);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/organizations/:id/leave',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'leaveOrganization',
        summary: 'Leave an organization: your models there pass to its longest-standing owner',
        tags: ['organizations'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await asCaller(knex, request.caller, async (trx) => {
        const { target } = await begin(trx, request.user.id, id, 'view', request.user.id);
        await removeMember(trx, id, target);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/organizations/:id/transfer',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'transferOrganization',
        summary: 'Make another member the owner in your place; you become an admin',
        tags: ['organizations'],
        params: idParams,
        body: Type.Object({ userId: uuid }, { additionalProperties: false }),
        response: { 200: memberSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.params;
        const { target } = await begin(
          trx,
          request.user.id,
          id,
          'organization:transfer',
          request.body.userId,
        );
        if (target.userId === request.user.id)
          throw new ProductError('conflict', 'You are an owner already; choose somebody else.');
        const own = (await getMember(trx, id, request.user.id))!;
        const successor =
          target.role === 'owner' ? target : await changeMember(trx, id, target, withRole('owner'));
        const me = await changeMember(trx, id, own, withRole('admin'));
        return presentMember(successor, { id: me.userId, member: me });
      }),
  );
}

const withRole = (role: OrganizationRole): Member => ({
  role,
  addedPermissions: [],
  removedPermissions: [],
});

/** A membership as it would be. Owners have every permission: nothing is added to them or taken from them. */
function changed(
  before: Member,
  change: { role?: OrganizationRole; addedPermissions?: string[]; removedPermissions?: string[] },
): Member {
  const role = change.role ?? before.role;
  const added = change.addedPermissions;
  const removed = change.removedPermissions;
  if (role !== 'owner')
    return {
      role,
      addedPermissions: added ?? before.addedPermissions,
      removedPermissions: removed ?? before.removedPermissions,
    };
  if (added?.length || removed?.length)
    throw new ProductError('conflict', 'An owner has every permission; change the role first.');
  return withRole(role);
}
