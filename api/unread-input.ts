import { ProductError } from '../domain/errors.ts';
import type { Api } from './context.ts';

/**
 * Refuses fields where a route reads none, as its schemas refuse those that they don't name: what somebody sent and nobody
 * read would be lost silently. Addresses of public pages may carry more, as those who mail links lengthen them.
 */
export function refuseUnreadInput(app: Api): void {
  app.addHook('preValidation', ({ routeOptions: { schema, config }, query, body }, _reply, done) => {
    if (schema?.body === undefined && !isEmpty(body))
      throw new ProductError('bad_request', 'This takes no body. Leave it out.');
    if (schema?.querystring === undefined && config.access !== 'public' && !isEmpty(query))
      throw new ProductError('bad_request', 'This takes no query. Leave out what follows the question mark.');
    done();
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
