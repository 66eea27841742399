import Type from 'typebox';
import type { Static } from 'typebox';
import type { Project, ProjectMember } from '../../database/project-store.ts';
import { hasPermission, mayManageProject } from '../../domain/permissions/organization-policy.ts';
import type { Member } from '../../domain/permissions/organization-policy.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';

export const isPrivate = Type.Boolean({
  description: 'For its members and the organization’s owners and admins; else for the whole organization.',
});

export const projectSchema = Type.Object({
  id: uuid,
  organizationId: uuid,
  name: Type.String(),
  isPrivate,
  version: Type.Integer(),
  createdBy: orNull(uuid),
  createdAt: timestamp,
  deletedAt: orNull(timestamp),
  abilities: Type.Object(
    {
      createModels: Type.Boolean(),
      manage: Type.Boolean({ description: 'Rename, open, close, fill, delete and restore it.' }),
    },
    { description: 'What you may do with the project.' },
  ),
});

export const projectMemberSchema = Type.Object({
  userId: uuid,
  email: orNull(Type.String()),
  addedAt: timestamp,
});

export const presentProject = (
  project: Project,
  viewer: { id: string; member: Member },
): Static<typeof projectSchema> => ({
  id: project.id,
  organizationId: project.organizationId,
  name: project.name,
  isPrivate: project.isPrivate,
  version: project.version,
  createdBy: project.createdBy,
  createdAt: project.createdAt.toISOString(),
  deletedAt: project.deletedAt?.toISOString() ?? null,
  abilities: {
    createModels: hasPermission(viewer.member, 'models:create'),
    manage: mayManageProject(viewer.member, project.createdBy === viewer.id),
  },
});

export const presentProjectMember = (member: ProjectMember): Static<typeof projectMemberSchema> => ({
  userId: member.userId,
  email: member.email,
  addedAt: member.addedAt.toISOString(),
});
