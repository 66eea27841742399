import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { createDirectory } from './directory.ts';
import { addKey, publishedKeys } from './jwt.ts';
import { createOneTimeSignIns } from './one-time.ts';
import { mailboxPage, oauthPage } from './pages.ts';
import { createPasswords } from './passwords.ts';
import { createTotps } from './totps.ts';
import { openState } from './state.ts';
import { refusalBody, requestId, StytchRefusal } from './stytch-error.ts';

export type EmulatorOptions = {
  projectId: string;
  secret: string;
  /** File that keeps people signed in over restarts; in memory without it. */
  stateFile?: string | undefined;
  clock?: () => Date;
};

type Body = Record<string, unknown>;

const text = (body: Body, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw new StytchRefusal('bad_request');
  return value;
};
const optional = (body: Body, name: string): string | undefined =>
  body[name] === undefined ? undefined : text(body, name);
const minutes = (body: Body, name: string): number | undefined => {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !(value >= 1 && value <= 527_040)) throw new StytchRefusal('bad_request');
  return value;
};

const same = (given: string, known: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(known).digest());

/**
 * The part of Stytch's consumer API that the product uses, on this machine: same paths, answers and refusals, so that
 * the real SDK talks to it. Mails go to a mailbox that anyone on the machine can read — never a thing for production.
 */
export const createIdentityEmulator = async (options: EmulatorOptions): Promise<FastifyInstance> => {
  const { projectId, secret } = options;
  const clock = options.clock ?? (() => new Date());
  const { state, save } = await openState(options.stateFile, clock);
  if (state.keys.length === 0) addKey(state);
  await save();
  const directory = createDirectory(state, projectId, clock);
  const oneTime = createOneTimeSignIns(directory);
  const passwords = createPasswords(directory);
  const totps = createTotps(directory);
  const app = Fastify();

  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const refusal = error instanceof StytchRefusal ? error : new StytchRefusal('bad_request');
    return reply.code(refusal.statusCode).send(refusalBody(refusal));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(refusalBody(new StytchRefusal('route_not_found'))),
  );
  app.addHook('onRequest', async (request) => {
    // A page elsewhere may have its own name resolve to this machine; it may not read the mailbox by that.
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(request.hostname))
      throw new StytchRefusal('bad_request');
  });
  // Answers only once what happened is on disk.
  app.addHook('onSend', async (request) => {
    if (request.method !== 'GET' || request.url.includes('/oauth/')) await save();
  });

  await app.register(async (api) => {
    api.addHook('onRequest', async (request) => {
      const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
      const given = scheme === 'Basic' ? Buffer.from(credentials, 'base64').toString() : '';
      if (!same(given, `${projectId}:${secret}`)) throw new StytchRefusal('unauthorized_credentials');
    });
    const post = (url: string, work: (body: Body) => object | undefined) =>
      api.post(url, async (request) => ({
        status_code: 200,
        request_id: requestId(),
        ...work((request.body ?? {}) as Body),
      }));
    const duration = (body: Body) => minutes(body, 'session_duration_minutes');

    post('/v1/magic_links/email/login_or_create', (body) =>
      oneTime.sendMagicLink({
        email: text(body, 'email'),
        url: text(body, 'login_magic_link_url'),
        minutes: minutes(body, 'login_expiration_minutes'),
        codeChallenge: optional(body, 'code_challenge'),
      }),
    );
    post('/v1/magic_links/authenticate', (body) =>
      oneTime.authenticateMagicLink(text(body, 'token'), optional(body, 'code_verifier'), duration(body)),
    );
    post('/v1/otps/email/login_or_create', (body) =>
      oneTime.sendCode({ email: text(body, 'email'), minutes: minutes(body, 'expiration_minutes') }),
    );
    post('/v1/otps/authenticate', (body) =>
      oneTime.authenticateCode(text(body, 'method_id'), text(body, 'code'), duration(body)),
    );
    post('/v1/passwords', (body) =>
      passwords.create(text(body, 'email'), text(body, 'password'), duration(body)),
    );
    post('/v1/passwords/authenticate', (body) =>
      passwords.authenticate(text(body, 'email'), text(body, 'password'), duration(body)),
    );
    post('/v1/passwords/email/reset/start', (body) =>
      passwords.startReset({
        email: text(body, 'email'),
        url: text(body, 'reset_password_redirect_url'),
        codeChallenge: optional(body, 'code_challenge'),
      }),
    );
    post('/v1/passwords/email/reset', (body) =>
      passwords.reset(
        text(body, 'token'),
        text(body, 'password'),
        optional(body, 'code_verifier'),
        duration(body),
      ),
    );
    post('/v1/passwords/session/reset', ({ password, ...body }) =>
      passwords.resetBySession(body, text({ password }, 'password')),
    );
    post('/v1/oauth/authenticate', (body) =>
      oneTime.authenticateOAuth(text(body, 'token'), optional(body, 'code_verifier'), duration(body)),
    );
    post('/v1/totps', (body) => totps.create(text(body, 'user_id'), minutes(body, 'expiration_minutes')));
    post('/v1/totps/authenticate', ({ user_id, totp_code, ...session }) =>
      totps.authenticate(session, text({ user_id }, 'user_id'), text({ totp_code }, 'totp_code')),
    );
    post('/v1/totps/recover', ({ user_id, recovery_code, ...session }) =>
      totps.recover(session, text({ user_id }, 'user_id'), text({ recovery_code }, 'recovery_code')),
    );
    api.get('/v1/users/:id', async (request) => ({
      status_code: 200,
      request_id: requestId(),
      ...directory.presentUser(directory.userOf(text(request.params as Body, 'id'))),
    }));
    api.delete('/v1/users/totps/:id', async (request) => totps.remove(text(request.params as Body, 'id')));
    post('/v1/sessions/authenticate', (body) => directory.authenticateSession(body));
    post('/v1/sessions/revoke', (body) => {
      directory.revokeSession(body);
      return undefined;
    });
    api.get('/v1/sessions', async (request) => ({
      status_code: 200,
      request_id: requestId(),
      sessions: directory.sessionsOf(text(request.query as Body, 'user_id')),
    }));
  });

  app.get('/v1/sessions/jwks/:projectId', async (request) => {
    if ((request.params as Body).projectId !== projectId) throw new StytchRefusal('route_not_found');
    return { status_code: 200, request_id: requestId(), keys: publishedKeys(state) };
  });

  app.get('/v1/public/oauth/:provider/start', async (request, reply) => {
    const provider = text(request.params as Body, 'provider');
    const query = request.query as Body;
    const redirect = text(query, 'login_redirect_url');
    if (!URL.canParse(redirect)) throw new StytchRefusal('invalid_redirect_url');
    if (!optional(query, 'public_token')?.startsWith('public-token-'))
      throw new StytchRefusal('public_token_required');
    const email = optional(query, 'email');
    if (email === undefined) return reply.type('text/html').send(oauthPage(provider, query));
    const codeChallenge = optional(query, 'code_challenge');
    return reply.redirect(oneTime.grantOAuth({ provider, email, url: redirect, codeChallenge }));
  });

  const mailsTo = (query: Body) => {
    const email = query.email;
    const mails = state.mailbox.toReversed();
    return typeof email === 'string'
      ? mails.filter(({ to }) => to.toLowerCase() === email.toLowerCase())
      : mails;
  };
  app.get('/emulator/mailbox', async (request) => ({ mails: mailsTo(request.query as Body) }));
  /** What the product itself mails. The same id again is the same mail. */
  app.post('/emulator/mailbox', async (request) => {
    const body = (request.body ?? {}) as Body;
    const [id, to, subject, content] = ['id', 'to', 'subject', 'text'].map((name) => text(body, name));
    if (!state.mailbox.some((mail) => mail.id === id))
      state.mailbox.push({
        id: id!,
        to: to!,
        subject: subject!,
        text: content!,
        sentAt: clock().toISOString(),
      });
    return {};
  });
  app.get('/mailbox', (request, reply) =>
    reply.type('text/html').send(mailboxPage(mailsTo(request.query as Body))),
  );
  /** A new key signs from now on; with `forget` the older ones are no longer published. */
  app.post('/emulator/rotate-keys', async (request) => {
    addKey(state);
    if ((request.body as Body | undefined)?.forget === true) state.keys.length = 1;
    return { kid: state.keys[0]?.kid };
  });
  return app;
};
