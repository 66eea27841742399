import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { getMember } from '../../database/member-store.ts';
import { lockOrganization } from '../../database/organization-store.ts';
import { addProjectMember, listProjectMembers, removeProjectMember } from '../../database/project-store.ts';
import { authorizeProject } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { notFound } from '../errors.ts';
import { defaultPageSize, idParams, listOf, pageQuery, uuid } from '../schemas.ts';
import { presentProjectMember, projectMemberSchema } from './present.ts';

const memberParams = Type.Object({ id: uuid, userId: uuid }, { additionalProperties: false });

/** Who is in a private project. In an open one it matters once it is closed. */
export function projectMemberRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/projects/:id/members',
    {
      schema: {
        operationId: 'listProjectMembers',
        summary: 'Who was put into a project; owners and admins of its organization enter every one',
        tags: ['projects'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listOf(projectMemberSchema) },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { limit = defaultPageSize, cursor } = request.query;
        await authorizeProject(trx, request.user.id, request.params.id, 'view');
        const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
        const found = await listProjectMembers(trx, request.params.id, { limit: limit + 1, ...after });
        return {
          items: found.slice(0, limit).map(presentProjectMember),
          nextCursor: nextCursor(found, limit, ({ cursor: { time, id } }) => [time, id]),
        };
      }),
  );

  app.put(
    '/api/v1/projects/:id/members/:userId',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'addProjectMember',
        summary: 'Put a member of the organization into a project; twice is once',
        tags: ['projects'],
        params: memberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, userId } = request.params;
      await asCaller(knex, request.caller, async (trx) => {
        const { project } = await authorizeProject(trx, request.user.id, id, 'manage');
        // A member who is being removed from the organization is not put into its projects meanwhile.
        await lockOrganization(trx, project.organizationId);
        if (!(await getMember(trx, project.organizationId, userId)))
          throw notFound('member of the organization');
        await addProjectMember(trx, project, userId, request.user.id);
      });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/v1/projects/:id/members/:userId',
    {
      schema: {
        operationId: 'removeProjectMember',
        summary: 'Take somebody out of a project',
        tags: ['projects'],
        params: memberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, userId } = request.params;
      await asCaller(knex, request.caller, async (trx) => {
        const { project } = await authorizeProject(trx, request.user.id, id, 'manage');
        if (!(await removeProjectMember(trx, project, userId))) throw notFound('member of the project');
      });
      return reply.code(204).send(null);
    },
  );
}
