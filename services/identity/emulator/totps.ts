import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Directory, SessionArguments } from './directory.ts';
import type { EmulatedSession, EmulatedTotp, EmulatedUser } from './state.ts';
import { requestId, StytchRefusal } from './stytch-error.ts';

const stepMs = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648. */
const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
};
const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

/** The code of an authenticator app at a time: RFC 6238 with SHA-1, six digits, 30 seconds. */
export function totpCode(secret: string, at: Date, stepsLater = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / stepMs) + stepsLater));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Authenticator apps as a second factor of a session that is open. */
export const createTotps = (directory: Directory) => {
  const totpOf = (user: EmulatedUser, isWanted: (totp: EmulatedTotp) => boolean): EmulatedTotp => {
    const { totp } = user;
    const isOver = !totp || (!totp.verified && totp.expires_at <= directory.now());
    if (isOver || !isWanted(totp)) throw new StytchRefusal('unable_to_auth_totp_code');
    return totp;
  };
  const sessionOf = (given: SessionArguments, user: EmulatedUser): EmulatedSession => {
    const session = directory.findSession(given);
    if (session.user_id !== user.user_id) throw new StytchRefusal('session_not_found');
    return session;
  };

  return {
    create(userId: string, minutes = 1440) {
      const user = directory.userOf(userId);
      if (user.totp?.verified) throw new StytchRefusal('active_totp_exists');
      const totp: EmulatedTotp = {
        totp_id: `totp-test-${randomUUID()}`,
        secret: base32(randomBytes(20)),
        verified: false,
        expires_at: directory.after(minutes),
        recovery_codes: Array.from({ length: 10 }, () =>
          randomBytes(6)
            .toString('hex')
            .replaceAll(/(....)(?=.)/g, '$1-'),
        ),
        used_codes: [],
      };
      user.totp = totp;
      const { totp_id, secret, recovery_codes } = totp;
      // Whoever shows a picture of it draws it from the secret.
      return {
        totp_id,
        secret,
        recovery_codes,
        qr_code: '',
        user_id: userId,
        user: directory.presentUser(user),
      };
    },

    /** The code of now, of the step before or of the next; each counts once. */
    authenticate(given: SessionArguments, userId: string, code: string) {
      const user = directory.userOf(userId);
      const session = sessionOf(given, user);
      const at = new Date(directory.now());
      const totp = totpOf(user, ({ secret, used_codes }) => {
        const isCode = [-1, 0, 1].some((steps) => totpCode(secret, at, steps) === code);
        return isCode && !used_codes.includes(code);
      });
      totp.used_codes = [...totp.used_codes, code].slice(-3);
      totp.verified = true;
      directory.addFactor(session, {
        type: 'totp',
        delivery_method: 'authenticator_app',
        authenticator_app_factor: { totp_id: totp.totp_id },
      });
      return { ...directory.answer(session, user), totp_id: totp.totp_id };
    },

    recover(given: SessionArguments, userId: string, recoveryCode: string) {
      const user = directory.userOf(userId);
      const session = sessionOf(given, user);
      const totp = totpOf(user, (one) => one.verified && one.recovery_codes.includes(recoveryCode));
      totp.recovery_codes = totp.recovery_codes.filter((one) => one !== recoveryCode);
      directory.addFactor(session, {
        type: 'recovery_codes',
        delivery_method: 'recovery_code',
        recovery_code_factor: { totp_recovery_code_id: totp.totp_id },
      });
      return { ...directory.answer(session, user), totp_id: totp.totp_id };
    },

    remove(totpId: string) {
      const user = directory.userWith(({ totp }) => totp?.totp_id === totpId);
      delete user.totp;
      return { status_code: 200, request_id: requestId(), user_id: user.user_id };
    },
  };
};
