import type { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TSchema } from 'typebox';
import Compile from 'typebox/compile';
import Value from 'typebox/value';

/**
 * Validators by schema. What is right as it came is taken so: only what is not is converted first, the numbers of a query
 * for example, which takes longer than to look.
 */
export const compileValidator: typeof TypeBoxValidatorCompiler = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return { value };
    const read: unknown = httpPart === 'body' ? value : readTexts(schema, value as Record<string, unknown>);
    return validator.Check(read) ? { value: read } : { error: validator.Errors(read) };
  };
};

/** An address has texts alone: what they mean, but for a fraction where an integer is asked for, which would be cut. */
function readTexts(schema: TSchema, given: Record<string, unknown>): unknown {
  const read = Value.Convert(schema, { ...given }) as Record<string, unknown>;
  for (const [name, text] of Object.entries(given))
    if (typeof read[name] === 'number' && Number(text) !== read[name]) read[name] = text;
  return read;
}
