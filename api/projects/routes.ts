import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { getOrganization, lockOrganization } from '../../database/organization-store.ts';
import {
  changeProject,
  countProjects,
  createProject,
  deleteProject,
  getProject,
  holdsModels,
  listProjects,
  restoreProject,
} from '../../database/project-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { authorizeOrganization, authorizeProject } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { changedMeanwhile } from '../errors.ts';
import { name } from '../organizations/present.ts';
import { defaultPageSize, idParams, listOf, pageQuery, storableText, uuid, version } from '../schemas.ts';
import { isPrivate, presentProject, projectSchema } from './present.ts';

export function projectRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/projects',
    {
      schema: {
        operationId: 'listProjects',
        summary: 'The projects you can enter, newest first',
        tags: ['projects'],
        querystring: Type.Object(
          {
            ...pageQuery.properties,
            organizationId: Type.Optional(uuid),
            q: Type.Optional(
              Type.String({
                ...storableText,
                minLength: 1,
                maxLength: 200,
                description: 'Words that are all in the name.',
              }),
            ),
            deleted: Type.Optional(Type.Boolean({ description: 'The deleted ones instead.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(projectSchema) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor, q: text, ...filter } = request.query;
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
      const { id } = request.user;
      const found = await asCaller(knex, request.caller, (trx) =>
        listProjects(trx, id, { limit: limit + 1, text, ...filter, ...after }),
      );
      return {
        items: found
          .slice(0, limit)
          .map((project) => presentProject(project, { id, member: project.member })),
        nextCursor: nextCursor(found, limit, ({ cursor: place }) => [place.time, place.id]),
      };
    },
  );

  app.post(
    '/api/v1/organizations/:id/projects',
    {
      config: { once: true },
      schema: {
        operationId: 'createProject',
        summary: 'Make a project; you are in it where it is private',
        tags: ['projects'],
        params: idParams,
        body: Type.Object({ name, isPrivate: Type.Optional(isPrivate) }, { additionalProperties: false }),
        response: { 201: projectSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { id: createdBy } = request.user;
        const organizationId = request.params.id;
        const member = await authorizeOrganization(trx, createdBy, organizationId, 'projects:create');
        const made = await createProject(trx, {
          organizationId,
          name: request.body.name.trim(),
          isPrivate: request.body.isPrivate ?? false,
          createdBy,
        });
        return presentProject(made, { id: createdBy, member });
      }),
  );

  app.get(
    '/api/v1/projects/:id',
    {
      schema: {
        operationId: 'getProject',
        summary: 'A project you can enter',
        tags: ['projects'],
        params: idParams,
        response: { 200: projectSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.user;
        const { project, member } = await authorizeProject(trx, id, request.params.id, 'view');
        return presentProject(project, { id, member });
      }),
  );

  app.patch(
    '/api/v1/projects/:id',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'changeProject',
        summary: 'Rename, open or close a project',
        description: 'Closed, it is for those in it: whoever closes it is one of them.',
        tags: ['projects'],
        params: idParams,
        body: Type.Object(
          { version, name: Type.Optional(name), isPrivate: Type.Optional(isPrivate) },
          { additionalProperties: false },
        ),
        response: { 200: projectSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { body } = request;
        const { id } = request.user;
        const { project, member } = await authorizeProject(trx, id, request.params.id, 'manage');
        const changed = await changeProject(trx, project, {
          name: body.name?.trim() ?? project.name,
          isPrivate: body.isPrivate ?? project.isPrivate,
          version: body.version,
          changedBy: id,
        });
        if (!changed) {
          const current = (await getProject(trx, project.id)) ?? project;
          throw changedMeanwhile(presentProject(current, { id, member }), body);
        }
        return presentProject(changed, { id, member });
      }),
  );

  app.delete(
    '/api/v1/projects/:id',
    {
      config: { freshSession: true, errors: ['conflict'] },
      schema: {
        operationId: 'deleteProject',
        summary: 'Delete a project that holds no models; deleted ones in it come back with it',
        tags: ['projects'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await asCaller(knex, request.caller, async (trx) => {
        const { project } = await authorizeProject(trx, request.user.id, request.params.id, 'manage');
        await lockOrganization(trx, project.organizationId);
        if (await holdsModels(trx, project.id))
          throw new ProductError('conflict', 'The project holds models: move or delete them first.');
        const organization = await getOrganization(trx, project.organizationId);
        if (organization?.isPersonal && (await countProjects(trx, project.organizationId)) === 1)
          throw new ProductError(
            'conflict',
            'Your personal space keeps one project: that is where uploads go.',
          );
        await deleteProject(trx, project);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/projects/:id/restore',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'restoreProject',
        summary: 'Bring back a deleted project',
        tags: ['projects'],
        params: idParams,
        response: { 200: projectSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { id } = request.user;
        const which = { deleted: true };
        const { project, member } = await authorizeProject(trx, id, request.params.id, 'manage', which);
        return presentProject(await restoreProject(trx, project), { id, member });
      }),
  );
}
