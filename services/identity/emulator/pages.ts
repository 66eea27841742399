import type { Mail } from './state.ts';

const escape = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:.75rem 0}pre{white-space:pre-wrap}</style>
<h1>${escape(title)}</h1>${body}</html>`;

/** What was "mailed", newest first: the emulator sends nothing anywhere. */
export const mailboxPage = (mails: Mail[]): string =>
  page(
    'Mailbox of this machine',
    mails.length === 0
      ? '<p>No mail yet. What the product mails on this machine appears here.</p>'
      : `<ul>${mails.map(mailItem).join('')}</ul>`,
  );

const mailItem = (mail: Mail): string =>
  `<li>${escape(mail.to)}, ${escape(mail.sentAt)}<br>${mailContent(mail)}</li>`;

function mailContent({ subject, link, code, text }: Mail): string {
  if (link !== undefined) return `<a href="${escape(link)}">${escape(subject)}</a>`;
  if (text !== undefined) return `${escape(subject)}<pre>${escape(text)}</pre>`;
  return `${escape(subject)}: <b>${escape(code ?? '')}</b>`;
}

/** Stands for a provider's consent page: choose who you are. What came along goes along. */
export const oauthPage = (provider: string, query: Record<string, unknown>): string => {
  const carried = ['login_redirect_url', 'public_token', 'code_challenge'].flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' ? [`<input type="hidden" name="${name}" value="${escape(value)}">`] : [];
  });
  return page(
    `Sign in with ${provider}`,
    `<form>${carried.join('')}
<label>E-mail <input type="email" name="email" required autofocus></label> <button>Continue</button></form>`,
  );
};
