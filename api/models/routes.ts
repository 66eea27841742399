import Type from 'typebox';
import { asCaller, readAs } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { limitGuestUploads } from '../../database/guest-uploads.ts';
import {
  addRevision,
  createModel,
  getModel,
  renameModel,
  setModelDeleted,
} from '../../database/model-store.ts';
import { listModels } from '../../database/model-list.ts';
import { modelStandings, personalProjectId } from '../../database/permission-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { nextEmbedGeneration } from '../../database/search-items.ts';
import { listRevisions } from '../../database/revision-store.ts';
import { revisionBehindLens } from '../../domain/permissions/lens.ts';
import { startEmbedding } from '../../workflows/contract.ts';
import { authorizeModel, authorizeProject } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { nextCursor } from '../cursor.ts';
import { changedMeanwhile } from '../errors.ts';
import { createOnce } from '../idempotency.ts';
import { presentRevision, revisionSchema } from '../revisions/present.ts';
import { defaultPageSize, idParams, listOf, storableText, version, visibleText } from '../schemas.ts';
import { announcement, newRevision, signUpload } from '../uploads/announce.ts';
import { sanitizeFileName } from './file-name.ts';
import { modelQuery, placeKey, readPlace } from './list-query.ts';
import { modelListItemSchema, modelSchema, presentListed, presentModel, uploadAnswer } from './present.ts';

export function modelRoutes(app: Api, deps: ApiDeps): void {
  const { knex, objects } = deps;

  app.get(
    '/api/v1/models',
    {
      schema: {
        operationId: 'listModels',
        summary: 'The models you may see, or those of them that are like this',
        tags: ['models'],
        querystring: modelQuery,
        response: { 200: listOf(modelListItemSchema) },
      },
    },
    async (request) => {
      const { caller, query } = request;
      const { limit = defaultPageSize, sort = 'newest', deleted = false } = query;
      const filter = {
        organizationId: query.organizationId,
        projectId: query.projectId,
        text: query.q,
        status: query.status,
        restorableBy: deleted ? request.user.id : undefined,
      };
      const after = readPlace(sort, query.cursor);
      const { found, standings } = await asCaller(knex, caller, async (trx) => {
        const models = await listModels(trx, { filter, sort, limit: limit + 1, after });
        const ids = models.map(({ id }) => id);
        return { found: models, standings: await modelStandings(trx, caller, ids) };
      });
      return {
        items: found.slice(0, limit).map((model) => presentListed(model, standings.get(model.id)!)),
        nextCursor: nextCursor(found, limit, ({ place }) => placeKey(sort, place)),
      };
    },
  );

  app.post(
    '/api/v1/models',
    {
      config: { once: true, errors: ['not_found'] },
      schema: {
        operationId: 'createModel',
        summary: 'Announce a STEP file as a new model; answers where to upload it',
        tags: ['models'],
        body: Type.Object(
          {
            name: Type.Optional(Type.String({ ...storableText, minLength: 1, maxLength: 200 })),
            projectId: Type.Optional(
              Type.String({ format: 'uuid', description: 'Your personal project where it is left out.' }),
            ),
            ...announcement.properties,
          },
          { additionalProperties: false },
        ),
        response: { 201: uploadAnswer },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { name, projectId: wanted, ...file } = request.body;
        const ownerId = request.user.id;
        const projectId = wanted ?? (await personalProjectId(trx, ownerId));
        await authorizeProject(trx, ownerId, projectId, 'models:create');
        const fallback = sanitizeFileName(file.fileName).replace(/\.(step|stp)$/i, '');
        const model = await createModel(trx, { ownerId, projectId, name: name?.trim() || fallback });
        const standing = (await modelStandings(trx, request.caller, [model.id])).get(model.id)!;
        const revision = await addRevision(trx, newRevision(model.id, request.caller, file));
        return {
          model: presentModel(model, revision, standing),
          revision: presentRevision(revision),
          upload: await signUpload(objects, revision),
        };
      }),
  );

  app.get(
    '/api/v1/models/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'getModel',
        summary: 'A model with its revisions, newest first',
        tags: ['models'],
        params: idParams,
        response: { 200: Type.Object({ model: modelSchema, revisions: Type.Array(revisionSchema) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const [access, revisions] = await readAs(knex, request.caller, id, (trx) =>
        Promise.all([authorizeModel(trx, request.caller, id, 'view'), listRevisions(trx, id)]),
      );
      const shown = access.hasLens ? revisions.map(revisionBehindLens) : revisions;
      return {
        model: presentModel(access.model, shown[0] ?? null, access.standing),
        revisions: shown.map(presentRevision),
      };
    },
  );

  app.patch(
    '/api/v1/models/:id',
    {
      schema: {
        operationId: 'renameModel',
        summary: 'Rename a model',
        tags: ['models'],
        params: idParams,
        body: Type.Object(
          {
            name: Type.String({ ...visibleText, minLength: 1, maxLength: 200 }),
            version,
          },
          { additionalProperties: false },
        ),
        response: { 200: modelSchema },
      },
    },
    async (request) => {
      const { caller, user, params, body } = request;
      return asCaller(knex, caller, async (trx) => {
        const { model, standing } = await authorizeModel(trx, caller, params.id, 'editModel');
        const change = { name: body.name.trim(), version: body.version, actorId: user.id };
        const changed = await renameModel(trx, model, change);
        const [latest] = await listRevisions(trx, model.id);
        if (!changed)
          throw changedMeanwhile(
            presentModel((await getModel(trx, model.id))!, latest ?? null, standing),
            body,
          );
        await enqueue(trx, startEmbedding(model.id, await nextEmbedGeneration(trx)));
        return presentModel(changed, latest ?? null, standing);
      });
    },
  );

  app.delete(
    '/api/v1/models/:id',
    {
      schema: {
        operationId: 'deleteModel',
        summary: 'Delete a model with all that belongs to it; it can be restored',
        tags: ['models'],
        params: idParams,
        response: { 204: Type.Null() },
      },
      config: { freshSession: true },
    },
    async (request, reply) => {
      await setDeleted(request, 'delete');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/models/:id/restore',
    {
      schema: {
        operationId: 'restoreModel',
        summary: 'Bring a deleted model back',
        tags: ['models'],
        params: idParams,
        response: { 200: modelSchema },
      },
    },
    async (request) => {
      const { model, standing } = await setDeleted(request, 'restore');
      const [latest] = await asCaller(knex, request.caller, (trx) => listRevisions(trx, model.id));
      return presentModel(model, latest ?? null, standing);
    },
  );

  /** Its searchable texts go or come back in the background. */
  const setDeleted = (
    { caller, user, params }: { caller: Caller; user: { id: string }; params: { id: string } },
    action: 'delete' | 'restore',
  ) =>
    asCaller(knex, caller, async (trx) => {
      const access = await authorizeModel(trx, caller, params.id, action);
      await setModelDeleted(trx, params.id, action === 'delete', user.id);
      await enqueue(trx, startEmbedding(params.id, await nextEmbedGeneration(trx)));
      return access;
    });

  app.post(
    '/api/v1/models/:id/revisions',
    {
      config: { once: true, guests: true },
      schema: {
        operationId: 'createRevision',
        summary: 'Announce the next revision of a model; answers where to upload it',
        tags: ['models'],
        params: idParams,
        body: announcement,
        response: { 201: uploadAnswer },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { id } = request.params;
        const { model, standing } = await authorizeModel(trx, request.caller, id, 'uploadRevision');
        await limitGuestUploads(trx, request.caller, 'model_revisions');
        const revision = await addRevision(trx, newRevision(id, request.caller, request.body));
        return {
          model: presentModel(model, revision, standing),
          revision: presentRevision(revision),
          upload: await signUpload(objects, revision),
        };
      }),
  );
}
