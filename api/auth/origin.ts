import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../database/connection.ts';
import { ProductError } from '../../domain/errors.ts';

/** Where a request comes from, for the record. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  client: (request.headers['user-agent'] ?? '').slice(0, 300),
  requestId: request.id,
});

/** Whether a browser sent it from a page of ours; null where it was no browser, or one that says nothing. */
export function isOwnPage({ headers }: FastifyRequest, publicOrigin: string): boolean | null {
  if (headers.origin !== undefined) return headers.origin === publicOrigin;
  const site = headers['sec-fetch-site'];
  return site === undefined ? null : site === 'same-origin';
}

/** A browser sends its cookies along whoever asks it to; what changes something must come from our own pages. */
export function refuseOtherSites(request: FastifyRequest, publicOrigin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (isOwnPage(request, publicOrigin) !== true)
    throw new ProductError('forbidden', 'Requests with the session cookie must come from our own pages.');
}
