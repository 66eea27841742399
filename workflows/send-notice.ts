import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { NoticeActivities } from '../activities/notices.ts';
import type { SendNoticeInput } from './contract.ts';

/** A mail server may be away for days; nothing else waits for it. After three days the news is old. */
const { mailNotice } = proxyActivities<NoticeActivities>({
  startToCloseTimeout: '2m',
  scheduleToCloseTimeout: '3d',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** Postgres only. */
const { giveUpNotice } = proxyActivities<NoticeActivities>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' },
});

/** Mails one notice, as soon as the mail server takes it. */
export async function sendNotice(input: SendNoticeInput): Promise<void> {
  try {
    await mailNotice(input);
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    const code = error.cause instanceof ApplicationFailure ? error.cause.type : null;
    await giveUpNotice({ ...input, code: code ?? 'mail_unavailable' });
  }
}
