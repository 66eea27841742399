import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api, WebApp } from '../context.ts';

/**
 * The browser app. Every address that nothing else answers is a page of it, where a browser asks for one; returns what
 * answers those.
 */
export async function webApp(
  app: Api,
  { directory, storeOrigins }: WebApp,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<boolean>> {
  const index = await readFile(path.join(directory, 'index.html'), 'utf8');
  const stores = storeOrigins.join(' ');
  await app.register(fastifyStatic, {
    root: path.join(directory, 'assets'),
    prefix: '/assets/',
    // Names hold a hash of the content.
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
    setHeaders: (reply, file) => {
      reply.header('x-content-type-options', 'nosniff');
      // Decoding a model takes WebAssembly: in its worker, and nowhere else.
      if (path.basename(file).startsWith('model-worker-'))
        reply.header(
          'content-security-policy',
          `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${stores}`,
        );
    },
  });

  return async (request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|assets|health)(\/|$)/.test(request.url) &&
      (request.headers.accept ?? '').includes('text/html');
    if (!isPage) return false;
    const nonce = randomBytes(16).toString('base64');
    await reply
      .code(200)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': [
          `default-src 'none'`,
          `script-src 'self'`,
          `style-src 'self' 'nonce-${nonce}'`,
          `img-src 'self' data: blob: ${stores}`,
          `font-src 'self'`,
          `connect-src 'self' ${stores}`,
          `worker-src 'self'`,
          // Reports, which the page itself fetched: nothing else has such an address.
          `frame-src blob:`,
          `base-uri 'none'`,
          `form-action 'self'`,
          `frame-ancestors 'none'`,
        ].join('; '),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        // Asked while the scripts are on their way: the first thing that the app wants to know. Guests are asked otherwise.
        ...(request.url.startsWith('/share/')
          ? {}
          : { link: '</api/v1/me>; rel=preload; as=fetch; crossorigin' }),
      })
      .send(index.replace('__STYLE_NONCE__', nonce));
    return true;
  };
}
