import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { ProductError } from '../../domain/errors.ts';
import type { Mailer } from './mailer.ts';

export type SmtpOptions = {
  /** `smtp://user:password@host:587` (STARTTLS, which only a server on this machine may lack) or `smtps://…`. */
  url: string;
  /** What mails are sent as: `RapidDraft <reviews@example.com>`. */
  from: string;
  timeoutMs?: number;
};

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Mails by an SMTP server, on a connection for each: they are few, and idle ones are closed by servers anyway. */
export function createSmtpMailer({ url, from, timeoutMs = 10_000 }: SmtpOptions): Mailer {
  const { protocol, hostname } = new URL(url);
  const transport = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !loopback.test(hostname),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // What users write is text, never a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? hostname;
  return {
    async send({ to, subject, text, dedupeKey }) {
      const key = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
      try {
        await transport.sendMail({
          from,
          // As an object: an address is not read for a second one in it.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${key}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw describe(error as SmtpError);
      }
    },
  };
}

type SmtpError = Error & { code?: string; command?: string; permanent?: boolean; responseCode?: number };

function describe(error: SmtpError): ProductError {
  const details = error.responseCode === undefined ? {} : { responseCode: error.responseCode };
  const ofThisMail = error.command === 'RCPT TO' || error.command === 'DATA';
  return error.permanent && ofThisMail
    ? new ProductError('mail_refused', 'The mail server refuses this address or message for good.', details, {
        cause: error,
      })
    : new ProductError(
        'mail_unavailable',
        'The mail server takes no mail just now. Try again later.',
        details,
        {
          cause: error,
        },
      );
}
