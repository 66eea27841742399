import type { Knex } from 'knex';
import { readNotice, settleNotice } from '../database/notice-store.ts';
import { finishWork } from '../database/outbox.ts';
import { writeLetter } from '../domain/notices/letter.ts';
import type { Mailer } from '../services/mail/mailer.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { SendNoticeInput } from '../workflows/contract.ts';
import { asActivities } from './failures.ts';

export type NoticeDeps = {
  knex: Knex;
  mailer: Mailer;
  /** Where the links of mails lead. */
  publicUrl: string;
};

export type NoticeActivities = ReturnType<typeof createNoticeActivities>;

export function createNoticeActivities({ knex, mailer, publicUrl }: NoticeDeps) {
  const settle = (
    { noticeId }: SendNoticeInput,
    outcome: Parameters<typeof settleNotice>[2],
  ): Promise<void> =>
    knex.transaction(async (trx) => {
      await settleNotice(trx, noticeId, outcome);
      await finishWork(trx, workflowIds.sendNotice({ noticeId }));
    });

  return asActivities({
    /**
     * Mails a notice, unless its reader may no longer see what it is about. A worker that dies between the mail and its
     * record sends it a second time, under the same Message-ID.
     */
    async mailNotice(input: SendNoticeInput): Promise<void> {
      const notice = await readNotice(knex, input.noticeId);
      if ('skip' in notice) return settle(input, { status: 'skipped', detail: notice.skip });
      const letter = writeLetter(notice.content, publicUrl);
      await mailer.send({ to: notice.to, ...letter, dedupeKey: `notice ${input.noticeId}` });
      return settle(input, { status: 'sent' });
    },

    /** Records that a notice will never be mailed. */
    async giveUpNotice(input: SendNoticeInput & { code: string }): Promise<void> {
      await settle(input, { status: 'failed', detail: input.code });
    },
  });
}
