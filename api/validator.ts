import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Compile from 'typebox/compile';

/**
 * Validators by schema. What is right as it came is taken so: only what is not is converted first, the numbers of a query
 * for example, which takes longer than to look.
 */
export const compileValidator: typeof TypeBoxValidatorCompiler = (route) => {
  const asGiven = Compile(route.schema);
  const converted = TypeBoxValidatorCompiler(route);
  return (value) => (asGiven.Check(value) ? { value } : converted(value));
};
