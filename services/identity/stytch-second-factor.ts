import type stytch from 'stytch';
import { ProductError } from '../../domain/errors.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { asked, typeOf } from './stytch-errors.ts';
import { verified } from './stytch-session.ts';

type Client = InstanceType<typeof stytch.Client>;
type SecondFactor = Pick<IdentityProvider, 'createSecondFactor' | 'proveSecondFactor' | 'removeSecondFactor'>;

/** How long an app may take from being shown its secret to its first code. */
const enrolmentMinutes = 30;

/** Authenticator apps, by Stytch's SDK. */
export const createStytchSecondFactor = (client: Client): SecondFactor => ({
  createSecondFactor: (subject) =>
    asked(async () => {
      const create = () => client.totps.create({ user_id: subject, expiration_minutes: enrolmentMinutes });
      const { secret, recovery_codes: recoveryCodes } = await create().catch(async (error: unknown) => {
        if (typeOf(error) !== 'active_totp_exists') throw error;
        const { totps } = await client.users.get({ user_id: subject });
        for (const { totp_id } of totps) await client.users.deleteTOTP({ totp_id });
        return create();
      });
      return { secret, recoveryCodes };
    }),

  proveSecondFactor: (session, proof) =>
    asked(async () => {
      const asWhom = { user_id: session.subject, session_jwt: session.sessionJwt };
      const proving =
        'code' in proof
          ? client.totps.authenticate({ ...asWhom, totp_code: proof.code })
          : client.totps.recover({ ...asWhom, recovery_code: proof.recoveryCode });
      const answer = await proving.catch((error: unknown) => {
        // 401 would say that the session is over.
        if (!/totp|recovery/.test(typeOf(error) ?? '')) throw error;
        throw new ProductError('bad_request', 'This code is wrong or was used already. Take the next one.');
      });
      if (!answer.session)
        throw new ProductError('identity_unavailable', 'The identity provider kept no session.');
      return {
        session: verified(answer.session, answer.session_jwt, session.email),
        factorId: answer.totp_id,
      };
    }),

  removeSecondFactor: (factorId) =>
    asked(async () => {
      await client.users.deleteTOTP({ totp_id: factorId }).catch((error: unknown) => {
        if (typeOf(error) !== 'totp_not_found') throw error;
      });
    }),
});
