import type { FastifyInstance, FastifyRequest } from 'fastify';
// Adds `hide` to what a route's schema may say.
import type {} from '@fastify/swagger';
import { ProductError } from '../../domain/errors.ts';
import type { LocalVolumeStore } from '../../services/object-store/local-volume.ts';
import { attachmentDisposition } from '../../services/object-store/keys.ts';
import { parseRange } from './range.ts';

type ObjectRequest = FastifyRequest<{ Params: { '*': string }; Querystring: Record<string, unknown> }>;

/**
 * Serves the signed URLs of the local volume: the URL is the whole permission, cookies mean nothing here. Everything
 * leaves as an attachment that no browser runs or guesses the type of.
 */
export const objectRoutes = async (
  app: FastifyInstance,
  { store }: { store: LocalVolumeStore },
): Promise<void> => {
  // Bytes go from the socket to the disk: no parser may read them first.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-site',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    });
  });

  const grantOf = (request: ObjectRequest, method: 'PUT' | 'GET') =>
    store.grantOf({ method, key: request.params['*'], query: request.query });

  app.put(
    '/api/objects/*',
    { schema: { hide: true }, bodyLimit: Number.MAX_SAFE_INTEGER },
    async (request, reply) => {
      const grant = grantOf(request as ObjectRequest, 'PUT');
      const { 'content-type': contentType, 'content-length': contentLength } = request.headers;
      if (contentType !== grant.contentType) {
        throw new ProductError(
          'forbidden',
          `This link takes ${grant.contentType}, not ${contentType ?? 'no type'}.`,
        );
      }
      if (contentLength === undefined || Number(contentLength) !== grant.sizeBytes) {
        throw new ProductError('forbidden', `This link takes exactly ${grant.sizeBytes ?? 0} bytes.`);
      }
      const { key, sizeBytes } = grant;
      await store.put(key, request.raw, { contentType, sizeBytes: sizeBytes ?? 0 });
      return reply.code(200).send();
    },
  );

  app.get('/api/objects/*', { schema: { hide: true }, exposeHeadRoute: false }, async (request, reply) => {
    const grant = grantOf(request as ObjectRequest, 'GET');
    const head = await store.head(grant.key);
    if (head === null) throw new ProductError('not_found', 'There is no such object any more.');
    const etag = `"${head.version}"`;
    const { range, 'if-range': ifRange = etag } = request.headers;
    const part = range === undefined || ifRange !== etag ? null : parseRange(range, head.sizeBytes);
    reply.header('accept-ranges', 'bytes');
    if (part === 'unsatisfiable') {
      return reply.code(416).header('content-range', `bytes */${head.sizeBytes}`).send();
    }
    reply.headers({
      'content-type': grant.contentType,
      'content-disposition': attachmentDisposition(grant.fileName ?? 'download'),
      etag,
    });
    if (part === null) {
      const { body } = await store.get(grant.key);
      return reply.header('content-length', head.sizeBytes).send(body);
    }
    reply.code(206).header('content-length', part.end - part.start + 1);
    reply.header('content-range', `bytes ${part.start}-${part.end}/${head.sizeBytes}`);
    return reply.send(await store.readRange(grant.key, part));
  });
};
