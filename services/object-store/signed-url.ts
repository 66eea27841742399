import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProductError } from '../../domain/errors.ts';

/** What a signed URL of the local volume allows: one method, on one key, until it expires. */
export type Grant = {
  method: 'PUT' | 'GET';
  key: string;
  contentType: string;
  /** Exact length of an upload in bytes. */
  sizeBytes?: number;
  /** Name a download is saved under. */
  fileName?: string;
  /** Unix time in seconds. */
  expiresAt: number;
};

const mac = (key: Buffer, grant: Grant): Buffer =>
  createHmac('sha256', key)
    .update(
      // A JSON array keeps the fields apart, so that no two grants have the same text.
      JSON.stringify([
        'rapiddraft object url v1',
        grant.method,
        grant.key,
        grant.contentType,
        grant.sizeBytes ?? null,
        grant.fileName ?? null,
        grant.expiresAt,
      ]),
    )
    .digest();

/** Path and query of the URL that carries `grant`, with its HMAC-SHA256. */
export const signedPath = (signingKey: Buffer, grant: Grant): string => {
  const query = new URLSearchParams({ method: grant.method, type: grant.contentType });
  if (grant.sizeBytes !== undefined) query.set('size', String(grant.sizeBytes));
  if (grant.fileName !== undefined) query.set('name', grant.fileName);
  query.set('expires', String(grant.expiresAt));
  query.set('signature', mac(signingKey, grant).toString('base64url'));
  return `/api/objects/${grant.key.split('/').map(encodeURIComponent).join('/')}?${query.toString()}`;
};

/** The grant a request carries. Throws `forbidden` where it was altered, is for another method, or has expired. */
export const readGrant = (
  signingKey: Buffer,
  request: { method: string; key: string; query: Readonly<Record<string, unknown>> },
  now: Date,
): Grant => {
  const refused = new ProductError('forbidden', 'This link is not valid. Ask for a new one.');
  const { method, type, size, name, expires, signature } = request.query;
  if (method !== 'PUT' && method !== 'GET') throw refused;
  if (typeof type !== 'string' || typeof expires !== 'string' || typeof signature !== 'string') throw refused;
  const grant: Grant = { method, key: request.key, contentType: type, expiresAt: Number(expires) };
  if (typeof size === 'string') grant.sizeBytes = Number(size);
  if (typeof name === 'string') grant.fileName = name;
  const given = Buffer.from(signature, 'base64url');
  const wanted = mac(signingKey, grant);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw refused;
  if (request.method !== method) throw refused;
  if (!(now.getTime() < grant.expiresAt * 1000)) {
    throw new ProductError('forbidden', 'This link has expired. Ask for a new one.');
  }
  return grant;
};
