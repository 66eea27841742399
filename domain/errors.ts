/**
 * The closed union of errors the product speaks. Every refusal a user can meet has one code; the API maps a code
 * to one HTTP status, activities decide by it whether a retry can help.
 */
const definitions = {
  // requests
  bad_request: { status: 400, retry: false },
  unauthenticated: { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  /** `details.isSetUp` says whether there is one to give. */
  second_factor_needed: { status: 403, retry: false },
  not_found: { status: 404, retry: false },
  conflict: { status: 409, retry: false },
  gone: { status: 410, retry: false },
  /** If-Match names another version than the present one. */
  precondition_failed: { status: 412, retry: false },
  payload_too_large: { status: 413, retry: false },
  unsupported_media_type: { status: 415, retry: false },
  rate_limited: { status: 429, retry: true },
  // uploads
  upload_missing: { status: 409, retry: false },
  upload_size_mismatch: { status: 409, retry: false },
  upload_changed: { status: 409, retry: true },
  /** A newer run of the same work has taken over. */
  superseded: { status: 409, retry: false },
  // outside systems
  database_unavailable: { status: 503, retry: true },
  identity_unavailable: { status: 503, retry: true },
  store_unavailable: { status: 503, retry: true },
  mail_unavailable: { status: 503, retry: true },
  /** This address, or this message, will never be taken. */
  mail_refused: { status: 422, retry: false },
  embeddings_unavailable: { status: 503, retry: true },
  backup_target_unavailable: { status: 503, retry: true },
  temporal_unavailable: { status: 503, retry: true },
  // a STEP file that is refused (its reason says why) or that stopped the kernel
  model_rejected: { status: 422, retry: false },
  model_quarantined: { status: 422, retry: false },
  /** The Idempotency-Key of another request. */
  idempotency_key_reused: { status: 422, retry: false },
  /** An attached file that is not what may be attached. */
  attachment_rejected: { status: 422, retry: false },
  // stored bytes that are not what was recorded
  object_missing: { status: 500, retry: false },
  object_corrupt: { status: 500, retry: false },
  // backups
  backup_failed: { status: 500, retry: false },
  backup_corrupt: { status: 500, retry: false },
  backup_wrong_key: { status: 500, retry: false },
  backup_mismatch: { status: 500, retry: false },
  internal: { status: 500, retry: true },
} as const;

export type ErrorCode = keyof typeof definitions;

/** HTTP status that answers an error of this code. */
export const statusOf = (code: ErrorCode): number => definitions[code].status;

/** Whether the same call may succeed later without anyone changing anything. */
export const isRetryable = (code: ErrorCode): boolean => definitions[code].retry;

export const errorCodes = Object.keys(definitions) as ErrorCode[];

/** An error with a stable code and a sentence its reader can act on. Never put secrets in `message` or `details`. */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ProductError';
    this.code = code;
    this.details = details;
  }
}

export const isProductError = (error: unknown): error is ProductError => error instanceof ProductError;
