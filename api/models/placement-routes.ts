import type { Knex } from 'knex';
import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { getMember } from '../../database/member-store.ts';
import { getModel } from '../../database/model-store.ts';
import type { ModelDocument } from '../../database/model-store.ts';
import { lockOrganization } from '../../database/organization-store.ts';
import { placeModel } from '../../database/placement-store.ts';
import type { Placement } from '../../database/placement-store.ts';
import { getProject } from '../../database/project-store.ts';
import { authorizeModel, authorizeProject } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { idParams, uuid, version } from '../schemas.ts';

const placementSchema = Type.Object({
  id: uuid,
  projectId: uuid,
  organizationId: uuid,
  ownerId: uuid,
  version: Type.Integer(),
});

/** Where a model lies, and whose it is. */
export function placementRoutes(app: Api, { knex }: ApiDeps): void {
  app.post(
    '/api/v1/models/:id/move',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'moveModel',
        summary: 'Move a model to another project',
        description:
          'Into a project in which you may create models. To another organization only its owner moves a model; it keeps ' +
          'its owner where they belong there, else it is yours. Grants and share links go with it.',
        tags: ['models'],
        params: idParams,
        body: Type.Object({ projectId: uuid, version }, { additionalProperties: false }),
        response: { 200: placementSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, user, body, params } = request;
        const { model } = await authorizeModel(trx, caller, params.id, 'editModel');
        const target = await getProject(trx, body.projectId);
        if (!target) throw notFound('project');
        const { organizationId } = target;
        const leaves = organizationId !== model.organizationId;
        if (leaves) await authorizeModel(trx, caller, params.id, 'transfer');
        await lockOrganization(trx, organizationId);
        await authorizeProject(trx, user.id, body.projectId, 'models:create');
        const keepsOwner = !leaves || (await getMember(trx, organizationId, model.ownerId)) !== null;
        const to = {
          projectId: body.projectId,
          organizationId,
          ownerId: keepsOwner ? model.ownerId : user.id,
        };
        return place(trx, model, to, body);
      }),
  );

  app.post(
    '/api/v1/models/:id/transfer',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'transferModel',
        summary: 'Give a model to another member of its organization',
        tags: ['models'],
        params: idParams,
        body: Type.Object({ userId: uuid, version }, { additionalProperties: false }),
        response: { 200: placementSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, body, params } = request;
        const { model } = await authorizeModel(trx, caller, params.id, 'transfer');
        const { projectId, organizationId } = model;
        await lockOrganization(trx, organizationId);
        if (!(await getMember(trx, organizationId, body.userId)))
          throw notFound('member of the organization');
        return place(trx, model, { projectId, organizationId, ownerId: body.userId }, body);
      }),
  );
}

const present = (model: ModelDocument): Static<typeof placementSchema> => ({
  id: model.id,
  projectId: model.projectId,
  organizationId: model.organizationId,
  ownerId: model.ownerId,
  version: model.version,
});

/** Places the model; answers where it is then, also to those who have just given away all they had of it. */
async function place(
  trx: Knex,
  model: ModelDocument,
  to: Placement,
  body: { version: number },
): Promise<Static<typeof placementSchema>> {
  if (await placeModel(trx, model, to, body.version))
    return present({ ...model, ...to, version: body.version + 1 });
  const current = await getModel(trx, model.id);
  throw current ? changedMeanwhile(present(current), body) : notFound('model');
}
