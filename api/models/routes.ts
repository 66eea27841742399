import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { addRevision, createModel, listModels } from '../../database/model-store.ts';
import type { NewRevision, Revision } from '../../database/model-store.ts';
import { modelStandings, personalProjectId } from '../../database/permission-store.ts';
import { listRevisions } from '../../database/revision-store.ts';
import { stagingKey } from '../../services/object-store/object-store.ts';
import type { SignedRequest } from '../../services/object-store/object-store.ts';
import { authorizeModel, authorizeProject } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { presentRevision, revisionSchema } from '../revisions/present.ts';
import { defaultPageSize, idParams, pageQuery, signedRequest, uuid } from '../schemas.ts';
import { sanitizeFileName } from './file-name.ts';
import { modelSchema, presentModel } from './present.ts';

const maxStepBytes = 2 * 1024 ** 3;
const uploadLifeSeconds = 15 * 60;
const uploadType = 'model/step';

const uploadFields = {
  fileName: Type.String({ minLength: 1, maxLength: 1_000 }),
  sizeBytes: Type.Integer({
    minimum: 0,
    maximum: maxStepBytes,
    description: 'Exact size of the file, at most 2 GiB; the signed URL takes no other.',
  }),
};

const uploadAnswer = Type.Object({ model: modelSchema, revision: revisionSchema, upload: signedRequest });

export function modelRoutes(app: Api, deps: ApiDeps): void {
  const { knex, objects } = deps;

  const newRevision = (
    modelId: string,
    createdBy: string,
    file: { fileName: string; sizeBytes: number },
  ): NewRevision => {
    const id = randomUUID();
    return {
      id,
      modelId,
      fileName: sanitizeFileName(file.fileName),
      sizeBytes: file.sizeBytes,
      stagingKey: stagingKey(id, randomUUID()),
      createdBy,
    };
  };
  const signUpload = (revision: Revision): Promise<SignedRequest> =>
    objects.signPut(revision.stagingKey, {
      contentType: uploadType,
      sizeBytes: revision.sizeBytes,
      expiresInSeconds: uploadLifeSeconds,
    });

  app.get(
    '/api/v1/models',
    {
      schema: {
        operationId: 'listModels',
        summary: 'The models you may see, newest first',
        tags: ['models'],
        querystring: Type.Object(
          { ...pageQuery.properties, projectId: Type.Optional(uuid) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(modelSchema),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
        },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor, projectId } = request.query;
      const { caller } = request;
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const page = {
        limit: limit + 1,
        ...(place ? { after: { createdAt: place.time, id: place.id } } : {}),
        ...(projectId ? { projectId } : {}),
      };
      const { found, standings } = await asCaller(knex, caller, async (trx) => {
        const models = await listModels(trx, page);
        const ids = models.map(({ id }) => id);
        return { found: models, standings: await modelStandings(trx, caller, ids) };
      });
      return {
        items: found
          .slice(0, limit)
          .map((model) => presentModel(model, model.latest, standings.get(model.id)!)),
        nextCursor: nextCursor(found, limit, ({ cursor: key }) => [key.createdAt, key.id]),
      };
    },
  );

  app.post(
    '/api/v1/models',
    {
      schema: {
        operationId: 'createModel',
        summary: 'Announce a STEP file as a new model; answers where to upload it',
        tags: ['models'],
        body: Type.Object(
          {
            name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            projectId: Type.Optional(
              Type.String({ format: 'uuid', description: 'Your personal project where it is left out.' }),
            ),
            ...uploadFields,
          },
          { additionalProperties: false },
        ),
        response: { 201: uploadAnswer },
      },
    },
    async (request, reply) => {
      const { name, projectId: wanted, ...file } = request.body;
      const ownerId = request.user.id;
      const { model, revision, standing } = await asCaller(knex, request.caller, async (trx) => {
        const projectId = wanted ?? (await personalProjectId(trx, ownerId));
        await authorizeProject(trx, ownerId, projectId, 'models:create');
        const fallback = sanitizeFileName(file.fileName).replace(/\.(step|stp)$/i, '');
        const created = await createModel(trx, { ownerId, projectId, name: name?.trim() || fallback });
        const standings = await modelStandings(trx, request.caller, [created.id]);
        return {
          model: created,
          revision: await addRevision(trx, newRevision(created.id, ownerId, file)),
          standing: standings.get(created.id)!,
        };
      });
      return reply.code(201).send({
        model: presentModel(model, revision, standing),
        revision: presentRevision(revision),
        upload: await signUpload(revision),
      });
    },
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
      const { access, revisions } = await asCaller(knex, request.caller, async (trx) => ({
        access: await authorizeModel(trx, request.caller, id, 'view'),
        revisions: await listRevisions(trx, id),
      }));
      return {
        model: presentModel(access.model, revisions[0] ?? null, access.standing),
        revisions: revisions.map((revision) => presentRevision(revision)),
      };
    },
  );

  app.post(
    '/api/v1/models/:id/revisions',
    {
      schema: {
        operationId: 'createRevision',
        summary: 'Announce the next revision of a model; answers where to upload it',
        tags: ['models'],
        params: idParams,
        body: Type.Object(uploadFields, { additionalProperties: false }),
        response: { 201: uploadAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { access, revision } = await asCaller(knex, request.caller, async (trx) => ({
        access: await authorizeModel(trx, request.caller, id, 'uploadRevision'),
        revision: await addRevision(trx, newRevision(id, request.user.id, request.body)),
      }));
      return reply.code(201).send({
        model: presentModel(access.model, revision, access.standing),
        revision: presentRevision(revision),
        upload: await signUpload(revision),
      });
    },
  );
}
