import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProductError } from '../../domain/errors.ts';
import { sendMessage, wantsPage } from '../auth/pages.ts';
import { closed, closedPage } from './guest.ts';

/** Answers a token that opens nothing: a page for people, problem details for programs, the same whyever it is. */
export function answerClosed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!wantsPage(request)) throw new ProductError('not_found', closed);
  return sendMessage(reply, 404, closedPage);
}
