import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import type { EmulatedSession, EmulatorState } from './state.ts';

/** Life of a session JWT, as at Stytch. */
const jwtLifetimeSeconds = 300;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Adds a key that signs from now on; the older ones stay published so that their tokens hold. */
export const addKey = (state: EmulatorState): void => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  state.keys.unshift({
    kid: `jwk-emulator-${randomUUID()}`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  });
};

export const publishedKeys = (state: EmulatorState) =>
  state.keys.map(({ kid, privateKey }) => ({
    ...createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' }),
    kid,
    use: 'sig',
    alg: 'RS256',
    key_ops: ['verify'],
  }));

/** The JWT of a session, valid five minutes or as long as the session. */
export const signSession = (
  state: EmulatorState,
  projectId: string,
  session: EmulatedSession,
  now: Date,
): string => {
  const [key] = state.keys;
  if (!key) throw new Error('There is no signing key.');
  const iat = Math.floor(now.getTime() / 1000);
  const { session_id: id, started_at, last_accessed_at, expires_at, authentication_factors } = session;
  const head = encode({ alg: 'RS256', kid: key.kid, typ: 'JWT' });
  const body = encode({
    iss: `stytch.com/${projectId}`,
    aud: [projectId],
    sub: session.user_id,
    iat,
    nbf: iat,
    exp: Math.min(iat + jwtLifetimeSeconds, Math.floor(Date.parse(expires_at) / 1000)),
    'https://stytch.com/session': {
      id,
      started_at,
      last_accessed_at,
      expires_at,
      attributes: { ip_address: '', user_agent: '' },
      authentication_factors,
      roles: ['stytch_user'],
    },
  });
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), createPrivateKey(key.privateKey));
  return `${head}.${body}.${signature.toString('base64url')}`;
};

/** The session id of a JWT that this emulator signed, expired or not; null for any other text. */
export const sessionIdOf = (state: EmulatorState, projectId: string, jwt: string): string | null => {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  try {
    const { kid, alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as {
      kid?: string;
      alg?: string;
    };
    const key = state.keys.find((candidate) => candidate.kid === kid);
    if (!key || alg !== 'RS256') return null;
    const publicKey = createPublicKey(createPrivateKey(key.privateKey));
    const signed = Buffer.from(`${head}.${body}`);
    if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))) return null;
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      aud?: string[];
      'https://stytch.com/session'?: { id?: string };
    };
    return claims.aud?.includes(projectId) ? (claims['https://stytch.com/session']?.id ?? null) : null;
  } catch {
    return null;
  }
};
