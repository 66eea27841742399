import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../api.ts';
import type { ServerApi } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes, failure, usageError } from '../exit.ts';
import { fields, plainLine } from '../terminal.ts';

type Mail = { id: string; link?: string };

const mailboxPatienceMs = 3_000;

/** The token in what was pasted: a whole sign-in link, or the token itself. */
function tokenOf(pasted: string): string {
  const text = pasted.trim();
  if (!URL.canParse(text)) return text;
  const token = new URL(text).searchParams.get('token');
  if (!token) throw usageError('This link carries no token: copy the whole link of the mail.');
  return token;
}

/** Signs in by a link sent by mail, and keeps the session for this server. */
export async function login(
  context: CliContext,
  options: { email?: string | undefined; token?: string | undefined; code?: string | undefined },
): Promise<void> {
  const api = context.api('session');
  const token =
    options.token === undefined ? await requestToken(context, api, options.email) : tokenOf(options.token);
  const { sessionJwt } = await ok(api.client.POST('/api/v1/auth/session', { body: { token } }));
  if (sessionJwt === null) throw failure('The server gave no session to this program.');
  context.sessions.set(api.url, { sessionJwt, email: null });
  const me = await ok(api.client.GET('/api/v1/me'));
  const { isNeeded, isProved } = me.secondFactor;
  const proved = isNeeded && !isProved ? await proveSecondFactor(context, api, me, options.code) : sessionJwt;
  context.sessions.set(api.url, { sessionJwt: proved, email: me.email });
  const { email, isOperator } = me;
  await context.terminal.result({ url: api.url, email, isOperator }, () => [
    `Signed in to ${api.url} as ${plainLine(email ?? me.id)}.`,
  ]);
}

/** Gives a code of the person's authenticator app; returns the session from then on. */
async function proveSecondFactor(
  { ask, sessions }: CliContext,
  api: ServerApi,
  me: { secondFactor: { isSetUp: boolean } },
  given?: string,
): Promise<string> {
  const refusal = (message: string) => {
    sessions.delete(api.url);
    return new CliError(exitCodes.notSignedIn, 'second_factor_needed', message);
  };
  if (!me.secondFactor.isSetUp)
    throw refusal('This server asks for a second factor: sign in with a browser first, and set up an app.');
  const code = given ?? (await ask?.('Code of your authenticator app: '))?.trim();
  if (!code) throw refusal('Give the code of your authenticator app with --code, and a new link.');
  const { sessionJwt } = await ok(
    api.client.POST('/api/v1/auth/second-factor/session', { body: { code } }),
  ).catch((error: Error) => {
    throw refusal(error.message);
  });
  if (sessionJwt === null) throw failure('The server gave no session to this program.');
  return sessionJwt;
}

async function requestToken(context: CliContext, api: ServerApi, given?: string): Promise<string> {
  const { terminal, ask, signal } = context;
  const email = given ?? (await ask?.('E-mail: '))?.trim();
  if (!email) throw usageError('Say who you are with --email.');
  const mailbox = localMailbox(context, api, email);
  const before = new Set((await mailbox?.())?.map((mail) => mail.id));
  await api.client.POST('/api/v1/auth/magic-link', { body: { email } });
  if (mailbox) {
    const endsAt = performance.now() + mailboxPatienceMs;
    while (performance.now() < endsAt) {
      const mail = (await mailbox()).find(({ id, link }) => link !== undefined && !before.has(id));
      if (mail?.link) return tokenOf(mail.link);
      await sleep(100, undefined, { signal });
    }
  }
  if (!ask) {
    const message = `A sign-in link was mailed to ${plainLine(email)}: use \`rapiddraft login --token LINK\` with it.`;
    throw new CliError(exitCodes.notSignedIn, 'link_mailed', message);
  }
  terminal.note(`A sign-in link was mailed to ${plainLine(email)}. Don't open it; copy it here.`);
  return tokenOf(await ask('Link: '));
}

/** Reads the mailbox of the identity emulator, where the server is the one of this machine and has one. */
function localMailbox({ installation }: CliContext, api: ServerApi, email: string) {
  const { identityUrl } = installation;
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(api.url).hostname);
  if (!isLocal || identityUrl === null) return null;
  return async (): Promise<Mail[]> => {
    try {
      const url = new URL(`/emulator/mailbox?${new URLSearchParams({ email }).toString()}`, identityUrl);
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      return answer.ok ? ((await answer.json()) as { mails: Mail[] }).mails : [];
    } catch {
      return [];
    }
  };
}

/** Ends the session, here and at the server. */
export async function logout(context: CliContext): Promise<void> {
  const api = context.api('session');
  const session = context.sessions.get(api.url);
  if (session) {
    try {
      await api.client.POST('/api/v1/auth/sign-out');
    } catch (error) {
      const isOver = error instanceof CliError && error.exitCode === exitCodes.notSignedIn;
      if (!isOver) {
        const { message } = error as Error;
        throw new CliError(
          error instanceof CliError ? error.exitCode : exitCodes.failure,
          'signed_out_here_only',
          `You are signed out here, but the session lives on at the server: ${message}`,
        );
      }
    } finally {
      context.sessions.delete(api.url);
    }
  }
  await context.terminal.result({ url: api.url, wasSignedIn: session !== null }, () => [
    session ? `Signed out of ${api.url}.` : `Nobody was signed in to ${api.url}.`,
  ]);
}

export async function whoami(context: CliContext): Promise<void> {
  const api = context.api();
  const me = await ok(api.client.GET('/api/v1/me'));
  await context.terminal.result({ url: api.url, ...me }, () =>
    fields([
      ['server', api.url],
      ['e-mail', me.email && plainLine(me.email)],
      ['id', me.id],
      ['operator', me.isOperator ? 'yes' : 'no'],
      [me.scopes === null ? 'session until' : 'token until', me.sessionExpiresAt],
      ['scopes', me.scopes?.join(', ') ?? null],
    ]),
  );
}
