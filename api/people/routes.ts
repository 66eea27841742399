import Type from 'typebox';
import { listPeople } from '../../database/authors.ts';
import { asCaller } from '../../database/connection.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { idParams, storableText } from '../schemas.ts';
import { knowsAddresses, personSchema, presentPerson } from './present.ts';

export function peopleRoutes(app: Api, { knex }: ApiDeps): void {
  app.get(
    '/api/v1/models/:id/people',
    {
      schema: {
        operationId: 'listPeople',
        summary: 'Who may see a model: those who can be mentioned and assigned, by address',
        tags: ['tickets'],
        params: idParams,
        querystring: Type.Object(
          {
            prefix: Type.Optional(
              Type.String({
                ...storableText,
                maxLength: 320,
                description: 'What their address begins with; their name, where you are not told addresses.',
              }),
            ),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(personSchema) }) },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { prefix = '', limit = 20 } = request.query;
        const { standing } = await authorizeModel(trx, request.caller, request.params.id, 'comment');
        const people = await listPeople(trx, request.params.id, {
          by: knowsAddresses(standing) ? 'address' : 'name',
          prefix,
          limit,
        });
        return { items: people.map((person) => presentPerson(person, standing)) };
      }),
  );
}
