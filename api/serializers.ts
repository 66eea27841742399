import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type Schema = Record<string, unknown>;

/** `anyOf: [X, null]`, which the serializer would validate each value against, as X that may be null. */
function nullable(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(nullable);
  const plain = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, nullable(value)]));
  const [one, other, ...rest] = (Array.isArray(plain.anyOf) ? plain.anyOf : []) as Schema[];
  if (one && typeof one.type === 'string' && other?.type === 'null' && rest.length === 0)
    return { ...one, nullable: true };
  return plain;
}

/** Serializers by schema: an answer holds what its schema names and nothing else. */
export const buildSerializer: ReturnType<typeof SerializerSelector> = (externalSchemas, options) => {
  const compile = SerializerSelector()(externalSchemas, options);
  return (route) => compile({ ...route, schema: nullable(route.schema) });
};
