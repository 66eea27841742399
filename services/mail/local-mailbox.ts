import { ProductError } from '../../domain/errors.ts';
import type { Mailer } from './mailer.ts';

/** Mails nobody: puts messages into the mailbox of this machine, which the identity emulator shows at `/mailbox`. */
export function createLocalMailbox({ url }: { url: string }): Mailer {
  return {
    async send({ dedupeKey, ...mail }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: dedupeKey, ...mail }),
        signal: AbortSignal.timeout(5_000),
      }).catch((cause: unknown) => {
        throw new ProductError(
          'mail_unavailable',
          'The mailbox of this machine is out of reach.',
          {},
          { cause },
        );
      });
      await answer.body?.cancel();
      if (!answer.ok)
        throw new ProductError('mail_unavailable', `The mailbox of this machine answered ${answer.status}.`);
    },
  };
}
