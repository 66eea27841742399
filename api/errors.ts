import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { isDatabaseDown, isUnstorable } from '../database/connection.ts';
import { errorCodes, isProductError, ProductError, statusOf } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';

/** RFC 9457 problem details with a stable code. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'Names the kind of problem; the code as a URN.' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ enum: errorCodes }),
    detail: Type.String({ description: 'What is wrong and what to do about it.' }),
    requestId: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Problem' },
);

const byStatus: Partial<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'rate_limited',
};

/** The error of ours that an error of anybody's is answered as. What is not ours never shows its message. */
function toProductError(error: unknown): ProductError {
  if (isProductError(error)) return error;
  if (isDatabaseDown(error)) {
    return new ProductError(
      'database_unavailable',
      'The database cannot be reached just now; try again shortly.',
    );
  }
  if (isUnstorable(error)) {
    return new ProductError(
      'bad_request',
      'A value of the request is out of range, is no day or time that there is, or has a character that cannot be kept.',
    );
  }
  const fastify = error as Partial<FastifyError>;
  if (fastify.validation) {
    return new ProductError(
      'bad_request',
      `The request is not valid: ${fastify.message ?? 'unknown field'}.`,
    );
  }
  const code = fastify.statusCode === undefined ? undefined : byStatus[fastify.statusCode];
  if (code) return new ProductError(code, fastify.message ?? 'The request cannot be served.');
  return new ProductError(
    'internal',
    'Something went wrong on our side. Try again; if it stays, quote the request id.',
  );
}

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = underIfMatch(toProductError(error), request);
  const status = statusOf(problem.code);
  if (status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
  if (status === 503) void reply.header('retry-after', '5');
  const { retryAfterSeconds } = problem.details;
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:rapiddraft:error:${problem.code}`,
      title: problem.code.replaceAll('_', ' '),
      status,
      code: problem.code,
      detail: problem.message,
      requestId: request.id,
      ...(Object.keys(problem.details).length > 0 && status < 500 ? { details: problem.details } : {}),
    });
}

/** Answers an address that no router can read: bytes that are no text, or an id longer than any. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem =
    error.statusCode === 400
      ? new ProductError(
          'bad_request',
          'This address cannot be read: a per cent sign must begin a byte of UTF-8.',
        )
      : new ProductError('not_found', 'There is nothing at this address.');
  handleError(problem, request, reply);
}

/** A change of an old version is 412 where the request named the version by `If-Match`. */
function underIfMatch(problem: ProductError, { headers }: FastifyRequest): ProductError {
  const { code, message, details } = problem;
  return headers['if-match'] !== undefined && code === 'conflict' && 'current' in details
    ? new ProductError('precondition_failed', message, details)
    : problem;
}

/** What may not be seen and what is not there are told apart by nobody. */
export const notFound = (what: string): ProductError =>
  new ProductError('not_found', `There is no such ${what}, or you may not see it.`);

/** Two have changed the same: shows the one whose change came second what is there now, beside what they sent. */
export const changedMeanwhile = (current: unknown, yours: unknown): ProductError =>
  new ProductError(
    'conflict',
    'Somebody has changed this meanwhile. Look at it as it is now, and make your change again.',
    { current, yours },
  );
