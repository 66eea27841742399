import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import {
  answerInvitation,
  createInvitation,
  getInvitation,
  listInvitations,
  listInvitationsOf,
  resendInvitation,
  revokeInvitation,
} from '../../database/invitation-store.ts';
import type { Invitation } from '../../database/invitation-store.ts';
import { isMemberAddress } from '../../database/member-store.ts';
import { getOrganization } from '../../database/organization-store.ts';
import { membership } from '../../database/permission-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { mayAssignRole } from '../../domain/permissions/organization-policy.ts';
import type { Member, OrganizationRole } from '../../domain/permissions/organization-policy.ts';
import { authorizeOrganization } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { notFound } from '../errors.ts';
import { organizationSchema, presentOrganization, roleSchema } from '../organizations/present.ts';
import { defaultPageSize, idParams, listOf, pageQuery, uuid } from '../schemas.ts';
import { invitationSchema, myInvitationSchema, presentInvitation, presentMyInvitation } from './present.ts';

const invitationParams = Type.Object({ id: uuid, invitationId: uuid }, { additionalProperties: false });

const refuseRole = (actor: Member, role: OrganizationRole): void => {
  if (!mayAssignRole(actor, null, role))
    throw new ProductError('forbidden', 'Only an owner may invite somebody as an owner.');
};

const ended = (status: Invitation['status']): ProductError =>
  status === 'accepted'
    ? new ProductError('conflict', 'This invitation was accepted already.')
    : new ProductError('gone', `This invitation is ${status}; ask for another one.`);

/** What an organization does with its invitations. */
export function invitationRoutes(app: Api, { knex }: ApiDeps): void {
  const authorizeInvitation = async (
    trx: Knex,
    userId: string,
    { id, invitationId }: { id: string; invitationId: string },
  ): Promise<{ actor: Member; invitation: Invitation }> => {
    const actor = await authorizeOrganization(trx, userId, id, 'members:manage');
    const invitation = await getInvitation(trx, invitationId);
    if (invitation?.organizationId !== id) throw notFound('invitation');
    return { actor, invitation };
  };

  app.get(
    '/api/v1/organizations/:id/invitations',
    {
      schema: {
        operationId: 'listInvitations',
        summary: 'All invitations of an organization, newest first',
        tags: ['organizations'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listOf(invitationSchema) },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { limit = defaultPageSize, cursor } = request.query;
        await authorizeOrganization(trx, request.user.id, request.params.id, 'members:manage');
        const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
        const found = await listInvitations(trx, request.params.id, { limit: limit + 1, ...after });
        return {
          items: found.slice(0, limit).map(presentInvitation),
          nextCursor: nextCursor(found, limit, ({ cursor: { time, id } }) => [time, id]),
        };
      }),
  );

  app.post(
    '/api/v1/organizations/:id/invitations',
    {
      config: { freshSession: true, once: true, limit: 'invite' },
      schema: {
        operationId: 'createInvitation',
        summary:
          'Invite somebody by e-mail; the mail is sent in the background, the invitation lives seven days',
        tags: ['organizations'],
        params: idParams,
        body: Type.Object(
          { email: Type.String({ format: 'email', maxLength: 254 }), role: roleSchema },
          { additionalProperties: false },
        ),
        response: { 201: invitationSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { id: organizationId } = request.params;
        const { email, role } = request.body;
        const actor = await authorizeOrganization(trx, request.user.id, organizationId, 'members:manage');
        refuseRole(actor, role);
        if ((await getOrganization(trx, organizationId))!.isPersonal)
          throw new ProductError(
            'conflict',
            'Nobody can join your personal space: make an organization, or share single models.',
          );
        if (await isMemberAddress(trx, organizationId, email))
          throw new ProductError('conflict', `${email} is a member already.`);
        const made = await createInvitation(trx, {
          organizationId,
          email,
          role,
          invitedBy: request.user.id,
        });
        if (!made)
          throw new ProductError(
            'conflict',
            `${email} is invited already: send that invitation again, or revoke it.`,
          );
        return presentInvitation(made);
      }),
  );

  app.post(
    '/api/v1/organizations/:id/invitations/:invitationId/resend',
    {
      config: { limit: 'invite', errors: ['conflict', 'gone'] },
      schema: {
        operationId: 'resendInvitation',
        summary: 'Mail an invitation again; it lives another seven days',
        tags: ['organizations'],
        params: invitationParams,
        response: { 200: invitationSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { actor, invitation } = await authorizeInvitation(trx, request.user.id, request.params);
        refuseRole(actor, invitation.role);
        const sent = await resendInvitation(trx, invitation);
        if (!sent) throw ended((await getInvitation(trx, invitation.id))!.status);
        return presentInvitation(sent);
      }),
  );

  app.delete(
    '/api/v1/organizations/:id/invitations/:invitationId',
    {
      config: { errors: ['conflict', 'gone'] },
      schema: {
        operationId: 'revokeInvitation',
        summary: 'Take back an invitation that nobody has answered',
        tags: ['organizations'],
        params: invitationParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await asCaller(knex, request.caller, async (trx) => {
        const { invitation } = await authorizeInvitation(trx, request.user.id, request.params);
        if (await revokeInvitation(trx, invitation)) return;
        const { status } = (await getInvitation(trx, invitation.id))!;
        if (status !== 'revoked') throw ended(status);
      });
      return reply.code(204).send(null);
    },
  );
}

/** What somebody does with the invitations to their own address. */
export function myInvitationRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/invitations',
    {
      schema: {
        operationId: 'listMyInvitations',
        summary: 'The organizations you are invited to',
        tags: ['organizations'],
        response: { 200: Type.Object({ items: Type.Array(myInvitationSchema) }) },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => ({
        items: (await listInvitationsOf(trx, request.user.id)).map(presentMyInvitation),
      })),
  );

  /** Answers once; afterwards says what became of the invitation. */
  const answer = async (
    trx: Knex,
    { email }: { email: string | null },
    id: string,
    how: 'accepted' | 'declined',
  ): Promise<Invitation> => {
    const invitation = await getInvitation(trx, id);
    if (!invitation || invitation.email !== email?.toLowerCase()) throw notFound('invitation');
    if (await answerInvitation(trx, id, how)) return invitation;
    const { status } = (await getInvitation(trx, id))!;
    // Its organization is gone.
    if (status === 'pending') throw notFound('invitation');
    throw ended(status);
  };

  app.post(
    '/api/v1/invitations/:id/accept',
    {
      config: { errors: ['conflict', 'gone'] },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Join the organization that invited your address',
        tags: ['organizations'],
        params: idParams,
        response: { 200: organizationSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { organizationId } = await answer(trx, request.user, request.params.id, 'accepted');
        const organization = (await getOrganization(trx, organizationId))!;
        return presentOrganization(organization, (await membership(trx, request.user.id, organizationId))!);
      }),
  );

  app.post(
    '/api/v1/invitations/:id/decline',
    {
      config: { errors: ['conflict', 'gone'] },
      schema: {
        operationId: 'declineInvitation',
        summary: 'Decline an invitation',
        tags: ['organizations'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await asCaller(knex, request.caller, (trx) => answer(trx, request.user, request.params.id, 'declined'));
      return reply.code(204).send(null);
    },
  );
}
