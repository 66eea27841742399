import { isProductError } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import * as work from './work.ts';

/**
 * What runs in each thread of the pool (pool.ts). Errors are answers: crossing threads, an Error keeps neither its class
 * nor its code.
 */

/** A failure as it crosses threads; `code` is that of a ProductError. */
export type ThreadFailure = {
  code?: ErrorCode;
  details?: Readonly<Record<string, unknown>>;
  name: string;
  message: string;
  stack?: string;
};

export type ThreadAnswer<T> = { value: T } | { failure: ThreadFailure };

const answer =
  <Input, Output>(run: (input: Input) => Promise<Output>) =>
  async (input: Input): Promise<ThreadAnswer<Output>> => {
    try {
      return { value: await run(input) };
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      const known = isProductError(error) ? { code: error.code, details: error.details } : {};
      return { failure: { ...known, name, message, ...(stack ? { stack } : {}) } };
    }
  };

export const judgeDefinition = answer(work.judgeDefinition);
export const matchPart = answer(work.matchPart);
export const renderReport = answer(work.renderReport);
