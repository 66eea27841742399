import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import packageJson from '../package.json' with { type: 'json' };
import { CliError, exitCodeFor, exitCodes } from './exit.ts';
import type { paths } from './generated/api.generated.ts';
import { plainLine } from './terminal.ts';
import type { SessionStore } from './session-store.ts';

export type ServerApi = {
  url: string;
  /** Whether there is a session or token to call it with. */
  hasCredential: () => boolean;
  /** The API, typed by its own document; whatever it refuses is thrown as a CliError. */
  client: Client<paths>;
  /** Like fetch, to the API, as the person signed in. Throws a CliError for what is refused. */
  fetch(request: Request): Promise<Response>;
};

/** The answer's body, of a call that throws where it is refused. */
export async function ok<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** Why a connection failed, in words. */
export function unreachable(url: string, error: unknown): CliError {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const code = (cause as { code?: unknown }).code;
  const why =
    typeof code === 'string' ? code : cause instanceof Error && cause.message ? cause.message : 'no answer';
  const message = `The server at ${url} cannot be reached (${why}): check the address, or start RapidDraft with \`npm start\`.`;
  return new CliError(exitCodes.unreachable, 'unreachable', message);
}

/** What the answer refuses, as an error with the exit code that says so. */
export async function refusal(response: Response, isToken = false): Promise<CliError> {
  const text = await response.text().catch(() => '');
  let problem: { code?: unknown; detail?: unknown; requestId?: unknown } = {};
  try {
    problem = JSON.parse(text) as typeof problem;
  } catch {
    // A proxy or an object store answers in other formats.
  }
  const code = typeof problem.code === 'string' ? problem.code : `http_${response.status}`;
  const exitCode = exitCodeFor(response.status, code);
  const { pathname, origin } = new URL(response.url);
  const said = typeof problem.detail === 'string' ? plainLine(problem.detail) : null;
  if (exitCode === exitCodes.notSignedIn && said !== null) {
    const advice = isToken ? 'It came from RAPIDDRAFT_TOKEN.' : 'Use `rapiddraft login`.';
    return new CliError(exitCode, code, `${said} ${advice}`);
  }
  const message = said ?? `${origin} answered ${response.status} to ${pathname}: is it a RapidDraft server?`;
  const quoted = response.status >= 500 && typeof problem.requestId === 'string';
  return new CliError(
    exitCode,
    code,
    quoted ? `${message} (request ${problem.requestId as string})` : message,
  );
}

const userAgent = `rapiddraft/${packageJson.version} (${process.platform})`;

/**
 * The API of the server at `url`, with `token` or else the session kept for it; a session the server renews is kept
 * again.
 */
export function createServerApi(deps: {
  url: string;
  sessions: SessionStore;
  token: string | null;
  signal: AbortSignal;
}): ServerApi {
  const { url, sessions, token, signal } = deps;
  const send = async (request: Request): Promise<Response> => {
    const session = token === null ? sessions.get(url) : null;
    const credential = token ?? session?.sessionJwt;
    if (credential !== undefined) request.headers.set('authorization', `Bearer ${credential}`);
    request.headers.set('user-agent', userAgent);
    let response: Response;
    try {
      response = await fetch(request, { signal: AbortSignal.any([signal, request.signal]) });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw unreachable(url, error);
    }
    const renewed = response.headers.get('x-session-jwt');
    if (session && renewed) sessions.set(url, { ...session, sessionJwt: renewed });
    if (!response.ok) throw await refusal(response, token !== null);
    return response;
  };
  const client = createClient<paths>({ baseUrl: url, fetch: send });
  const hasCredential = () => token !== null || sessions.get(url) !== null;
  return { url, client, hasCredential, fetch: send };
}
