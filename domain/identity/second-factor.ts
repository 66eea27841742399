export const secondFactorPolicies = ['optional', 'operators', 'everyone'] as const;
/** Of whom a second factor is asked, beside those who set one up: of nobody, of operators, or of everyone. */
export type SecondFactorPolicy = (typeof secondFactorPolicies)[number];
