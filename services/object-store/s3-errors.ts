import { isProductError, ProductError } from '../../domain/errors.ts';

type ServiceError = { name?: string; $metadata?: { httpStatusCode?: number }; Code?: string };

export const statusOfS3 = (error: unknown): number | undefined =>
  (error as ServiceError | null)?.$metadata?.httpStatusCode;

const nameOf = (error: unknown): string => (error as ServiceError | null)?.name ?? '';

/** The object, not the bucket, is not there. */
export const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes(nameOf(error)) ||
  (statusOfS3(error) === 404 && nameOf(error) !== 'NoSuchBucket');

/** Somebody else won: the object exists (412), or is being written by another request right now (409). */
export const isPreconditionFailed = (error: unknown): boolean =>
  statusOfS3(error) === 412 || nameOf(error) === 'PreconditionFailed';
export const isConcurrentWrite = (error: unknown): boolean => nameOf(error) === 'ConditionalRequestConflict';

const reasons: Readonly<Record<string, string>> = {
  NoSuchBucket: 'the bucket does not exist',
  AccessDenied: 'its credentials do not allow this',
  InvalidAccessKeyId: 'its credentials are not known',
  SignatureDoesNotMatch: 'its secret key is wrong',
  RequestTimeTooSkewed: 'the clocks differ too much',
  TimeoutError: 'it did not answer in time',
  KeyTooLongError: 'the key is too long for it',
};

/** What a failed call means to a caller. Product errors of a body that was being sent are passed on. */
export const s3Error = (error: unknown): ProductError => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (isProductError(cause)) return cause;
  if (nameOf(error) === 'ObjectParentIsFile' || nameOf(error) === 'ExistingObjectIsDirectory') {
    const message = 'One object key cannot be a directory of another.';
    return new ProductError('bad_request', message, {}, { cause: error });
  }
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const why = reasons[nameOf(error)] ?? code ?? (nameOf(error) || 'no answer');
  return new ProductError('store_unavailable', `The object store failed: ${why}.`, {}, { cause: error });
};
