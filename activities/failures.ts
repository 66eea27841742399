import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { isDatabaseDown } from '../database/connection.ts';
import { isProductError, isRetryable, ProductError } from '../domain/errors.ts';

/** How often an error that nobody foresaw may come before it counts as permanent; outages in between don't count. */
const unexplainedLimit = 6;

/**
 * What an activity throws for an error: the failure's type is the error's code, its details ours, and whether a retry
 * can help is the code's own. A system that is down is waited for without end; an error nobody foresaw is not, or a
 * model would stay "importing" for ever: `unexplained` is how many of them this activity had before. Cancellation and
 * failures of Temporal's own pass as they are.
 */
export function toApplicationFailure(error: unknown, unexplained = 0): unknown {
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  const known = isDatabaseDown(error)
    ? new ProductError('database_unavailable', 'The database cannot be reached.', {}, { cause: error })
    : error;
  const code = isProductError(known) ? known.code : 'internal';
  return ApplicationFailure.create({
    type: code,
    message: messageFor(known),
    nonRetryable: !isRetryable(code) || (code === 'internal' && unexplained + 1 >= unexplainedLimit),
    details: [isProductError(known) ? known.details : {}],
    ...(known instanceof Error ? { cause: known } : {}),
  });
}

/** What users are told: our own words; what a library says holds queries and paths and goes to the log. */
export const messageFor = (error: unknown): string =>
  isProductError(error)
    ? error.message
    : 'Something went wrong on our side. It is tried again; if it stays, ask your operator to look into the log.';

/** What attempts tell the next one, in their heartbeats: the attempt's own number counts outages, too. */
type Beat = { unexplained: number; progress: unknown };

const beats = new WeakMap<Context, Beat>();

/** What this attempt has told so far; at its beginning, what the one before it had. */
function beatOf(context: Context): Beat {
  const known = beats.get(context);
  if (known) return known;
  const earlier = context.info.heartbeatDetails as Partial<Beat> | undefined;
  const beat = { unexplained: earlier?.unexplained ?? 0, progress: earlier?.progress };
  beats.set(context, beat);
  return beat;
}

/** Whether an error nobody foresaw counts as permanent in the activity that asks for it now. */
export const isLastAttempt = (): boolean => beatOf(Context.current()).unexplained + 1 >= unexplainedLimit;

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
        const told = beatOf(context);
        const beat = setInterval(() => context.heartbeat(told), heartbeatEveryMs);
        try {
          return await run(...args);
        } catch (error) {
          if (context.cancellationSignal.aborted) throw new CancelledFailure('cancelled');
          const failure = toApplicationFailure(error, told.unexplained);
          if (failure instanceof ApplicationFailure && failure.type === 'internal') told.unexplained++;
          // Also without anything new: the details of an attempt that said nothing would be forgotten.
          context.heartbeat(told);
          throw failure;
        } finally {
          clearInterval(beat);
        }
      },
    ]),
  ) as T;
}

/**
 * A function that heartbeats with progress for the activity that asks for it now, wherever it is called later: callbacks
 * of streams and child processes run outside the activity's own context. The wrapper repeats the last progress.
 */
export function heartbeater(): (progress: unknown) => void {
  const context = Context.current();
  const beat = beatOf(context);
  return (progress) => {
    beat.progress = progress;
    context.heartbeat(beat);
  };
}

/** Heartbeats with progress from within the activity. */
export const heartbeat = (progress: unknown): void => heartbeater()(progress);
