import { ProductError } from '../../domain/errors.ts';
import type { SecondFactorPolicy } from '../../domain/identity/second-factor.ts';
import type { Access } from '../context.ts';

/** Whether somebody signed in has to give a second factor. API tokens were made by someone who had. */
export const needsSecondFactor = (policy: SecondFactorPolicy, access: Access): boolean =>
  access.session !== null && (access.secondFactorId !== null || isDemanded(policy, access));

/** Whether one must have a second factor, set up or not. */
export const isDemanded = (policy: SecondFactorPolicy, { user }: Access): boolean =>
  policy === 'everyone' || (policy === 'operators' && user.isOperator);

/** Throws `second_factor_needed` where one is, and the session has none. */
export function refuseOneFactor(policy: SecondFactorPolicy, access: Access): void {
  if (!needsSecondFactor(policy, access) || access.session?.hasSecondFactor) return;
  const isSetUp = access.secondFactorId !== null;
  throw new ProductError(
    'second_factor_needed',
    isSetUp
      ? 'Enter the code of your authenticator app first.'
      : 'This installation asks for a second factor. Set up an authenticator app first.',
    { isSetUp },
  );
}
