import Type from 'typebox';
import type { Static } from 'typebox';
import type { Invitation, MyInvitation } from '../../database/invitation-store.ts';
import { roleSchema } from '../organizations/present.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';

export const invitationSchema = Type.Object({
  id: uuid,
  organizationId: uuid,
  email: Type.String(),
  role: roleSchema,
  status: Type.Enum(['pending', 'accepted', 'declined', 'revoked', 'expired']),
  invitedBy: uuid,
  createdAt: timestamp,
  sentAt: Type.String({ format: 'date-time', description: 'When the mail was sent last.' }),
  expiresAt: timestamp,
});

/** As whom it invites sees it. */
export const myInvitationSchema = Type.Object({
  id: uuid,
  organization: Type.Object({ id: uuid, name: Type.String() }),
  role: roleSchema,
  invitedBy: Type.Object({ id: uuid, email: orNull(Type.String()) }),
  expiresAt: timestamp,
});

export const presentInvitation = (invitation: Invitation): Static<typeof invitationSchema> => ({
  id: invitation.id,
  organizationId: invitation.organizationId,
  email: invitation.email,
  role: invitation.role,
  status: invitation.status,
  invitedBy: invitation.invitedBy,
  createdAt: invitation.createdAt.toISOString(),
  sentAt: invitation.sentAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
});

export const presentMyInvitation = (invitation: MyInvitation): Static<typeof myInvitationSchema> => ({
  id: invitation.id,
  organization: { id: invitation.organizationId, name: invitation.organizationName },
  role: invitation.role,
  invitedBy: { id: invitation.invitedBy, email: invitation.inviterEmail },
  expiresAt: invitation.expiresAt.toISOString(),
});
