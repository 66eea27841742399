import type { Context } from '@temporalio/activity';
import type {
  ActivityExecuteInput,
  ActivityInboundCallsInterceptor,
  ActivityInterceptorsFactory,
} from '@temporalio/worker';
import type { Log } from './log.ts';

/** Ids that an activity's input may carry and its log lines should. */
const idNames = [
  'requestId',
  'revisionId',
  'generation',
  'runId',
  'documentId',
  'attachmentId',
  'reviewId',
  'modelId',
  'backupId',
  'verificationId',
] as const;

/** Logs each activity with the ids one searches for: request, workflow, revision. Inputs themselves are not logged. */
export function loggingInterceptor(log: Log): ActivityInterceptorsFactory {
  return (context: Context) => ({
    inbound: {
      async execute(input, next) {
        const started = performance.now();
        const lines = log.child({
          workflowId: context.info.workflowExecution?.workflowId,
          activity: context.info.activityType,
          attempt: context.info.attempt,
          ...pickIds(input),
        });
        const durationMs = () => Math.round(performance.now() - started);
        try {
          const result: unknown = await next(input);
          lines.info({ durationMs: durationMs() }, 'activity done');
          return result;
        } catch (error) {
          lines.warn({ durationMs: durationMs(), error: String(error) }, 'activity failed');
          throw error;
        }
      },
    } satisfies ActivityInboundCallsInterceptor,
  });
}

function pickIds(input: ActivityExecuteInput): Record<string, unknown> {
  const first: unknown = input.args[0];
  if (typeof first !== 'object' || first === null) return {};
  return Object.fromEntries(
    Object.entries(first).filter(([key]) => (idNames as readonly string[]).includes(key)),
  );
}
