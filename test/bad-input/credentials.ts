import type { RouteCall } from '../route-call.ts';
import type { BadRequest } from './requests.ts';

/* Credentials that are good and in a wrong place, or in the right place and not good: each must be refused. */

export type Credentials = {
  /** Of one who may do everything. */
  sessionJwt: string;
  apiToken: string;
  /** A guest's cookie, `name=value`, with the name of its link. */
  guestCookie: string;
  /** The address of another link of the same model. */
  otherBase: string;
  /** Of the guest's link. */
  shareToken: string;
};

/** The request without who sends it, and the credential somewhere else. */
export function misplacedCredentials(call: RouteCall, given: Credentials): BadRequest[] {
  const { authorization: _authorization, cookie: _cookie, ...headers } = call.headers;
  const { sessionJwt, apiToken, guestCookie, otherBase, shareToken } = given;
  const path = call.url.replace(/^\/share\/[0-9a-f-]{36}/, '');
  const cases: BadRequest[] = [];
  const add = (what: string, change: Partial<RouteCall>, refusedWith = [401]) =>
    cases.push({ what, request: { ...call, url: path, headers, ...change }, refusedWith });
  const withHeader = (name: string, value: string) => ({ headers: { ...headers, [name]: value } });
  add('nobody', {});
  for (const [kind, token] of Object.entries({
    session: sessionJwt,
    'API token': apiToken,
    link: shareToken,
  })) {
    for (const name of ['access_token', 'token', 'sessionJwt', 'authorization', 'cursor'])
      add(`${kind} in ?${name}`, { url: `${path}${path.includes('?') ? '&' : '?'}${name}=${token}` });
    for (const name of [
      'x-session-jwt',
      'x-api-key',
      'x-access-token',
      'proxy-authorization',
      'x-auth-token',
    ])
      add(`${kind} in ${name}`, withHeader(name, `Bearer ${token}`));
    for (const scheme of ['Basic', 'Token', 'JWT', ''])
      add(`${kind} as ${scheme || 'nothing'}`, withHeader('authorization', `${scheme} ${token}`.trim()));
    for (const name of ['session', 'token', 'rapiddraft', 'stytch_session_jwt', '__Host-rapiddraft_session'])
      add(`${kind} in the cookie ${name}`, withHeader('cookie', `${name}=${token}`));
    if (call.method !== 'GET')
      add(`${kind} in the body`, { payload: { ...(call.payload as object), token, access_token: token } });
  }
  add('API token in the cookie of sessions', withHeader('cookie', `rapiddraft_session=${apiToken}`));
  add('link as a bearer', withHeader('authorization', `Bearer ${shareToken}`));
  add(
    'two credentials in one header',
    withHeader('authorization', `Bearer ${sessionJwt}, Bearer ${apiToken}`),
  );
  const guest = guestCookie.split('=')[1]!;
  const linkId = /[0-9a-f-]{36}/.exec(guestCookie)![0];
  add("a guest's cookie without the address of their link", withHeader('cookie', guestCookie));
  add("a guest's cookie as a bearer", withHeader('authorization', `Bearer ${guest}`));
  const otherName = `rapiddraft_guest_${otherBase.slice('/share/'.length)}`;
  for (const cookie of [guestCookie, `${otherName}=${guest}`, `rapiddraft_session=${sessionJwt}`])
    add(
      `${cookie.split('=')[0]} at another link`,
      { url: otherBase + path, headers: { ...headers, cookie } },
      [401, 403],
    );
  for (const cookie of [`rapiddraft_session=${sessionJwt}`, `rapiddraft_guest_${linkId}=${apiToken}`])
    add(
      `${cookie.slice(0, 24)} at the link`,
      { url: `/share/${linkId}${path}`, headers: { ...headers, cookie } },
      [401, 403],
    );
  add(
    'a bearer at the link',
    {
      url: `/share/${linkId}${path}`,
      headers: { ...headers, authorization: `Bearer ${sessionJwt}` },
    },
    [401, 403],
  );
  return cases;
}
