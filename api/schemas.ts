import Type from 'typebox';
import type { Caller } from '../database/connection.ts';

/** Schemas that several resources share. */
export const uuid = Type.String({ format: 'uuid' });
export const timestamp = Type.String({ format: 'date-time' });
export const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Postgres keeps every character but NUL. */
export const storableText = { pattern: '^[^\\u0000]*$' };
/** The same, with at least one character that is seen. */
export const visibleText = { pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$' };
/** A calendar day. */
export const day = Type.String({ format: 'date', description: 'YYYY-MM-DD.' });
/** Why something did not come to a good end. */
export const reason = orNull(Type.Object({ code: Type.String(), message: Type.String() }));
export const idParams = Type.Object({ id: uuid }, { additionalProperties: false });

export const defaultPageSize = 50;

export const pageQuery = Type.Object(
  {
    // The validator checks and converts but fills in no defaults: handlers do.
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: defaultPageSize })),
    cursor: Type.Optional(Type.String({ maxLength: 2_000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
);

/** The answer of a list. */
export const listOf = <T extends Type.TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: orNull(Type.String()) });

/** The version that a change is of. */
export const version = Type.Integer({
  minimum: 1,
  maximum: 2 ** 31 - 1,
  description: 'Of what you change, as you saw it; 409 where it is another by now.',
});

export const signedRequest = Type.Object({
  method: Type.Union([Type.Literal('PUT'), Type.Literal('GET')]),
  url: Type.String(),
  headers: Type.Record(Type.String(), Type.String()),
  expiresAt: timestamp,
});

/** How long the link of a download lives: it outlives a revocation by as much. */
export const downloadLifeSeconds = (caller: Caller): number => (caller.userId === undefined ? 60 : 5 * 60);
