import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const escape = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem}h1{font-size:1.25rem}' +
  'input,button{font:inherit;padding:.4rem .8rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Whether whoever asks would rather read a page than JSON. */
export const wantsPage = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') ?? false;

/** Sends a page that works without scripts, is in nobody's frame, and whose address, token and all, goes nowhere. */
function sendPage(reply: FastifyReply, status: number, title: string, body: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      // Not `no-referrer`: forms would then be sent with `Origin: null`.
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(title)} · RapidDraft</title>
<style>${style}</style>
<main>
<p><b>RapidDraft</b></p>
<h1>${escape(title)}</h1>
${body}
</main>
</html>
`);
}

export const sendMessage = (
  reply: FastifyReply,
  status: number,
  { title, message }: { title: string; message: string },
): FastifyReply => sendPage(reply, status, title, `<p>${escape(message)}</p>`);

/** For a link that was asked for elsewhere. Mail scanners that follow links stop here too. */
export const sendConfirmation = (reply: FastifyReply, token: string): FastifyReply =>
  sendPage(
    reply,
    200,
    'Sign in here?',
    `<p>This sign-in link was not asked for in this browser. Go on only if you asked for it yourself, in a terminal or
on another device: whoever did will be signed in here.</p>
<form method="post" action="/api/v1/auth/callback">
<input type="hidden" name="token" value="${escape(token)}"><button>Sign in</button>
</form>`,
  );

export const sendPasswordForm = (reply: FastifyReply, token: string): FastifyReply =>
  sendPage(
    reply,
    200,
    'Set a new password',
    `<form method="post" action="/api/v1/auth/password/reset/session">
<input type="hidden" name="token" value="${escape(token)}">
<p><label>New password <input type="password" name="password" autocomplete="new-password" required autofocus></label>
<button>Set it and sign in</button></p>
</form>`,
  );
