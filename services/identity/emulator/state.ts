import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export type EmulatedUser = {
  user_id: string;
  email_id: string;
  email: string;
  /** Set once somebody proved to read its mail. */
  verified: boolean;
  created_at: string;
  /** scrypt, `salt:hash` in hex. */
  password?: string;
  /** The password was chosen before the address was proved. */
  requires_reset?: boolean;
  providers: { provider_type: string; provider_subject: string; oauth_user_registration_id: string }[];
  totp?: EmulatedTotp;
};

/** An authenticator app; it counts once a code of it was given, and until then it expires. */
export type EmulatedTotp = {
  totp_id: string;
  /** Base32. */
  secret: string;
  verified: boolean;
  expires_at: string;
  recovery_codes: string[];
  used_codes: string[];
};

export type Factor = Record<string, unknown> & { type: string; delivery_method: string };

export type EmulatedSession = {
  session_id: string;
  session_token: string;
  user_id: string;
  started_at: string;
  last_accessed_at: string;
  expires_at: string;
  revoked: boolean;
  authentication_factors: Factor[];
};

/** A one-time secret: of a magic link, an e-mailed code, an OAuth redirect, or a link to reset a password. */
export type OneTimeSecret = {
  kind: 'magic_links' | 'otps' | 'oauth' | 'reset_password';
  /** The token, or the e-mail id that a code belongs to. */
  key: string;
  code?: string;
  provider?: string;
  /** SHA-256 of what whoever uses it must know. */
  code_challenge?: string | undefined;
  user_id: string;
  expires_at: string;
  used: boolean;
};

export type Mail = {
  id: string;
  to: string;
  subject: string;
  sentAt: string;
  link?: string;
  code?: string;
  /** Of a mail that is not about signing in. */
  text?: string;
};

export type EmulatorState = {
  users: EmulatedUser[];
  sessions: EmulatedSession[];
  secrets: OneTimeSecret[];
  /** Signing keys as PKCS #8 PEM, newest first; the first one signs. */
  keys: { kid: string; privateKey: string }[];
  mailbox: Mail[];
};

export type StateFile = { state: EmulatorState; save: () => Promise<void> };

const keptMails = 200;

/** Reads the state, or begins one; without a path it lives in memory. Saves are atomic and follow one another. */
export const openState = async (path: string | undefined, clock: () => Date): Promise<StateFile> => {
  const empty: EmulatorState = { users: [], sessions: [], secrets: [], keys: [], mailbox: [] };
  if (path === undefined) return { state: empty, save: async () => undefined };
  await mkdir(dirname(path), { recursive: true });
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const state = text === null ? empty : { ...empty, ...(JSON.parse(text) as EmulatorState) };

  const write = async (): Promise<void> => {
    const now = clock().toISOString();
    state.sessions = state.sessions.filter((session) => !session.revoked && session.expires_at > now);
    state.secrets = state.secrets.filter((secret) => !secret.used && secret.expires_at > now);
    state.mailbox = state.mailbox.slice(-keptMails);
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(JSON.stringify(state, null, 2));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  };
  let last = Promise.resolve();
  return {
    state,
    save() {
      last = last.catch(() => undefined).then(write);
      return last;
    },
  };
};
