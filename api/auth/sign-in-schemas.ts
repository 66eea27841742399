import Type from 'typebox';
import type { ApiDeps } from '../context.ts';
import { storableText } from '../schemas.ts';

export const email = Type.String({ format: 'email', maxLength: 254 });
/** What a mailed link or a provider's redirect brings back. */
export const oneTimeToken = Type.String({ ...storableText, minLength: 1, maxLength: 1_000 });
/** Stytch judges how good it is; this keeps hashing from being made expensive. */
export const password = Type.String({ ...storableText, minLength: 1, maxLength: 200 });

/** The one address that Stytch leads back to, whatever the way of signing in: the only one to register there. */
export const callbackUrl = ({ publicUrl }: ApiDeps): string =>
  new URL('/api/v1/auth/callback', publicUrl).href;
