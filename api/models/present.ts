import Type from 'typebox';
import type { Static } from 'typebox';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import { presentRevision, revisionSchema } from '../revisions/present.ts';
import { timestamp, uuid } from '../schemas.ts';

export const modelSchema = Type.Object({
  id: uuid,
  name: Type.String(),
  createdAt: timestamp,
  latestRevision: Type.Union([revisionSchema, Type.Null()]),
});

export const presentModel = (model: ModelDocument, latest: Revision | null): Static<typeof modelSchema> => ({
  id: model.id,
  name: model.name,
  createdAt: model.createdAt.toISOString(),
  latestRevision: latest && presentRevision(latest),
});
