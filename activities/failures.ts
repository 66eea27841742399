import { activityInfo, Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { isDatabaseDown } from '../database/connection.ts';
import { isProductError, isRetryable, ProductError } from '../domain/errors.ts';

/** How often an error that is not a known outage is tried before it counts as permanent. */
const unexplainedAttempts = 6;

/**
 * What an activity throws for an error: the failure's type is the error's code, its details ours, and whether a retry
 * can help is the code's own. A system that is down is waited for without end; an error nobody foresaw is not, or a
 * model would stay "importing" for ever. Cancellation and failures of Temporal's own pass as they are.
 */
export function toApplicationFailure(error: unknown, attempt = 1): unknown {
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  const known = isDatabaseDown(error)
    ? new ProductError('database_unavailable', 'The database cannot be reached.', {}, { cause: error })
    : error;
  const code = isProductError(known) ? known.code : 'internal';
  return ApplicationFailure.create({
    type: code,
    message: messageFor(known),
    nonRetryable: !isRetryable(code) || (code === 'internal' && attempt >= unexplainedAttempts),
    details: [isProductError(known) ? known.details : {}],
    ...(known instanceof Error ? { cause: known } : {}),
  });
}

/** What users are told: our own words; what a library says holds queries and paths and goes to the log. */
export const messageFor = (error: unknown): string =>
  isProductError(error)
    ? error.message
    : 'Something went wrong on our side. It is tried again; if it stays, ask your operator to look into the log.';

/** Whether an error nobody foresaw counts as permanent in the activity that asks for it now. */
export const isLastAttempt = (): boolean => activityInfo().attempt >= unexplainedAttempts;

// Parameters are contravariant: `never` accepts activities of every signature.
type Activities = Record<string, (...args: never[]) => Promise<unknown>>;

const heartbeatEveryMs = 3_000;

/**
 * Makes functions fit to be activities: what they throw is translated, and a heartbeat goes out while they run, so that
 * a dead worker is noticed in seconds. Progress is told by the activity's own heartbeats.
 */
export function asActivities<T extends Activities>(activities: T): T {
  return Object.fromEntries(
    Object.entries(activities).map(([name, run]) => [
      name,
      async (...args: never[]) => {
        const context = Context.current();
        const beat = setInterval(() => context.heartbeat(lastDetails.get(context)), heartbeatEveryMs);
        try {
          return await run(...args);
        } catch (error) {
          if (context.cancellationSignal.aborted) throw new CancelledFailure('cancelled');
          throw toApplicationFailure(error, activityInfo().attempt);
        } finally {
          clearInterval(beat);
        }
      },
    ]),
  ) as T;
}

const lastDetails = new WeakMap<Context, unknown>();

/**
 * A function that heartbeats with progress for the activity that asks for it now, wherever it is called later: callbacks
 * of streams and child processes run outside the activity's own context. The wrapper repeats the last details.
 */
export function heartbeater(): (details: unknown) => void {
  const context = Context.current();
  return (details) => {
    lastDetails.set(context, details);
    context.heartbeat(details);
  };
}

/** Heartbeats with progress from within the activity. */
export const heartbeat = (details: unknown): void => heartbeater()(details);
