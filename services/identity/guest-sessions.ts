import { createHmac, timingSafeEqual } from 'node:crypto';

/** A guest of a share link, as their cookie says it. Whether the link is still good, the database knows. */
export type GuestSession = { linkId: string; guestId: string };

/** Signs and reads the sessions of guests: they have no account with the identity provider. */
export type GuestSessions = {
  sign(session: GuestSession, expiresAt: Date): string;
  /** Null for a token that was altered, was signed with another key, or has expired. */
  read(token: string, now: Date): GuestSession | null;
  /** What is kept of a code mailed to a guest: worth nothing to whoever reads the database alone. */
  digestCode(guestId: string, code: string): Buffer;
};

/** `key` is secret and the same for every API process; 32 characters or more. */
export function createGuestSessions(key: string): GuestSessions {
  const hmac = (purpose: string, text: string): Buffer =>
    createHmac('sha256', key).update(`rapiddraft guest ${purpose} v1:${text}`).digest();
  const mac = (claims: string): Buffer => hmac('session', claims);
  return {
    digestCode: (guestId, code) => hmac('code', `${guestId}:${code}`),
    sign({ linkId, guestId }, expiresAt) {
      const claims = `${linkId}.${guestId}.${Math.floor(expiresAt.getTime() / 1000)}`;
      return `${claims}.${mac(claims).toString('base64url')}`;
    },
    read(token, now) {
      const [, claims, linkId, guestId, expires, signature] =
        /^(([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{1,12}))\.([\w-]{43})$/.exec(token) ?? [];
      if (!claims || !linkId || !guestId || !signature) return null;
      if (!timingSafeEqual(mac(claims), Buffer.from(signature, 'base64url'))) return null;
      return now.getTime() < Number(expires) * 1000 ? { linkId, guestId } : null;
    },
  };
}
