import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../database/connection.ts';
import { ProductError } from '../../domain/errors.ts';

/** Where a request comes from, for the record. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  client: (request.headers['user-agent'] ?? '').slice(0, 300),
  requestId: request.id,
});

/** A browser sends its cookies along whoever asks it to; what changes something must come from our own pages. */
export function refuseOtherSites(request: FastifyRequest, publicOrigin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const ours =
    origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : origin === publicOrigin;
  if (!ours)
    throw new ProductError('forbidden', 'Requests with the session cookie must come from our own pages.');
}
