import Type from 'typebox';
import type { Static } from 'typebox';
import type { ModelListItem } from '../../database/model-list.ts';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import {
  modelAbilities,
  modelActions,
  modelRole,
  modelRoles,
} from '../../domain/permissions/model-policy.ts';
import type { ModelAction, ModelStanding } from '../../domain/permissions/model-policy.ts';
import { presentRevision, revisionSchema } from '../revisions/present.ts';
import { signedRequest, timestamp, uuid } from '../schemas.ts';

const modelAbilitiesSchema = Type.Object(
  Object.fromEntries(modelActions.map((action) => [action, Type.Boolean()])) as Record<
    ModelAction,
    Type.TBoolean
  >,
  { description: 'What you may do with the model.' },
);

export const modelSchema = Type.Object({
  id: uuid,
  projectId: uuid,
  organizationId: uuid,
  ownerId: uuid,
  name: Type.String(),
  version: Type.Integer(),
  createdAt: timestamp,
  latestRevision: Type.Union([revisionSchema, Type.Null()]),
  role: Type.Union([Type.Enum([...modelRoles]), Type.Null()]),
  abilities: modelAbilitiesSchema,
});

export const modelListItemSchema = Type.Object({
  ...modelSchema.properties,
  lastActivityAt: Type.String({
    format: 'date-time',
    description: 'When something was last done with it that you may know of.',
  }),
});

export const uploadAnswer = Type.Object({
  model: modelSchema,
  revision: revisionSchema,
  upload: signedRequest,
});

export const presentModel = (
  model: ModelDocument,
  latest: Revision | null,
  standing: ModelStanding,
): Static<typeof modelSchema> => ({
  id: model.id,
  projectId: model.projectId,
  organizationId: model.organizationId,
  ownerId: model.ownerId,
  name: model.name,
  version: model.version,
  createdAt: model.createdAt.toISOString(),
  latestRevision: latest && presentRevision(latest),
  role: modelRole(standing),
  abilities: modelAbilities(standing),
});

export const presentListed = (
  model: ModelListItem,
  standing: ModelStanding,
): Static<typeof modelListItemSchema> => ({
  ...presentModel(model, model.latest, standing),
  lastActivityAt: model.lastActivityAt.toISOString(),
});
