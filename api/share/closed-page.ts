import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProductError } from '../../domain/errors.ts';
import { closed } from './guest.ts';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>This link does not work</title>
<body style="font: 16px/1.5 system-ui; max-width: 32rem; margin: 20vh auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">RapidDraft</h1>
<p>${closed}</p>
</html>
`;

/** Answers a token that opens nothing: a page for people, problem details for programs, the same whyever it is. */
export function answerClosed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!request.headers.accept?.includes('text/html')) throw new ProductError('not_found', closed);
  return reply
    .code(404)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    .type('text/html; charset=utf-8')
    .send(page);
}
