import { isProductError, statusOf } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';

/** What the exit codes mean; they never change. See docs/cli.md. */
export const exitCodes = {
  ok: 0,
  failure: 1,
  /** The file was rejected or quarantined: an answer about the file, not a failure of ours. */
  refused: 2,
  notSignedIn: 3,
  /** Not there, or not for this person. */
  notFound: 4,
  /** The server, the network or the database cannot be reached. */
  unreachable: 5,
  usage: 64,
  /** As shells say it of a program ended by Ctrl-C. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that ends without its result: a sentence for the person, a code for scripts. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  /** Stable word for scripts: an error code of the API, or `usage`, `unreachable`, `interrupted`, `failed`. */
  readonly code: string;
  constructor(exitCode: ExitCode, code: string, message: string) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
  }
}

export const usageError = (message: string) => new CliError(exitCodes.usage, 'usage', message);
export const failure = (message: string) => new CliError(exitCodes.failure, 'failed', message);

const codes: Partial<Record<ErrorCode, ExitCode>> = {
  unauthenticated: exitCodes.notSignedIn,
  second_factor_needed: exitCodes.notSignedIn,
  not_found: exitCodes.notFound,
  forbidden: exitCodes.notFound,
  gone: exitCodes.notFound,
  model_rejected: exitCodes.refused,
  model_quarantined: exitCodes.refused,
};

/** Exit code for an answer of the API. Without a code of ours it is somebody else's: a proxy before it, say. */
export function exitCodeFor(status: number, code?: string): ExitCode {
  const isAway = status >= 502 && status <= 504;
  return codes[code as ErrorCode] ?? (isAway ? exitCodes.unreachable : exitCodes.failure);
}

/** Anything thrown, as what the command ends with. */
export function toCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (isProductError(error)) {
    return new CliError(exitCodeFor(statusOf(error.code), error.code), error.code, error.message);
  }
  return failure(error instanceof Error ? error.message : String(error));
}
