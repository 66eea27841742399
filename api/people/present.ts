import Type from 'typebox';
import type { Static } from 'typebox';
import type { Author, Person } from '../../database/authors.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { orNull, uuid } from '../schemas.ts';

const name = Type.String({ description: 'Of a guest, the name they gave.' });
const email = orNull(
  Type.String({ description: 'Null for guests, and for those who are not of the model’s organization.' }),
);

export const personSchema = Type.Object({ id: uuid, name, email });
export const authorSchema = Type.Object({ kind: Type.Enum(['user', 'guest']), id: uuid, name, email });

/** Whether someone is told the addresses of others: the organization's own people are. */
export const knowsAddresses = (standing: ModelStanding): boolean => standing.member !== null;

export const presentPerson = (person: Person, standing: ModelStanding): Static<typeof personSchema> => ({
  id: person.id,
  name: person.email?.split('@')[0] ?? 'Somebody who left',
  email: knowsAddresses(standing) ? person.email : null,
});

export const presentAuthor = (author: Author, standing: ModelStanding): Static<typeof authorSchema> =>
  author.kind === 'user'
    ? { kind: 'user', ...presentPerson(author, standing) }
    : { kind: 'guest', id: author.id, name: author.name ?? 'A guest', email: null };
