import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { AttachmentActivities } from '../activities/attachments.ts';
import type { ProcessAttachmentInput } from './contract.ts';

// Which failures are permanent is the activity's word (activities/failures.ts); outages are waited for.
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Postgres, and one object to be deleted. */
const { failVariant, settleAttachment } = proxyActivities<AttachmentActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** One file of 50 MiB at most; the reader of pictures has a shorter limit of its own. */
const { admitAttachment, makeVariant } = proxyActivities<AttachmentActivities>({
  startToCloseTimeout: '15m',
  heartbeatTimeout: '15s',
  retry,
});

/** An upload becomes an attachment, or a reason why not; and a picture's variants, each for itself. */
export async function processAttachment(input: ProcessAttachmentInput): Promise<void> {
  try {
    for (const kind of await admitAttachment(input)) {
      try {
        await makeVariant(input, kind);
      } catch (error) {
        const failure = failureOf(error);
        if (failure.type === 'superseded' || failure.type === 'not_found') throw error;
        await failVariant(input, kind, reasonOf(failure));
      }
    }
    await settleAttachment(input, { status: 'ready' });
  } catch (error) {
    const failure = failureOf(error);
    const status = failure.type === 'attachment_rejected' ? 'rejected' : 'failed';
    await settleAttachment(input, { status, reason: reasonOf(failure) });
  }
}

/** What an activity failed with; cancellation, and what Temporal itself says, is thrown on. */
function failureOf(error: unknown): ApplicationFailure {
  if (isCancellation(error)) throw error;
  const failure = error instanceof ActivityFailure ? error.cause : undefined;
  if (!(failure instanceof ApplicationFailure)) throw error;
  return failure;
}

const reasonOf = (failure: ApplicationFailure) => ({
  code: failure.type ?? 'internal',
  message: failure.message,
});
