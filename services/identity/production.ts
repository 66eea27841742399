import { isIP } from 'node:net';

/** Where the real Stytch answers. */
const liveUrl = 'https://api.stytch.com';
const testUrl = 'https://test.stytch.com';

/** Where Stytch answers for a project. */
export const stytchUrlOf = (projectId: string): string =>
  projectId.startsWith('project-live-') ? liveUrl : testUrl;

export type IdentityConfig = {
  mode: 'local' | 'production';
  projectId: string;
  secret: string;
  /** The project's public token, for OAuth. */
  publicToken?: string | undefined;
  /** Where browsers reach the product. */
  publicUrl?: string | undefined;
  /** Address of the emulator; the SDK finds Stytch itself without it. */
  apiUrl?: string | undefined;
};

/**
 * Refuses to start a production installation whose sign-in anyone could forge: the emulator (or any other address but
 * Stytch's), a test project, a default secret. Throws an `Error` that names the setting.
 */
export const assertProductionIdentity = (config: IdentityConfig): void => {
  if (config.mode !== 'production') return;
  const refuse = (why: string): never => {
    throw new Error(`Sign-in is not fit for production: ${why}.`);
  };
  if (config.apiUrl !== undefined) {
    refuse(`STYTCH_API_URL must not be set (in production it is ${liveUrl})`);
  }
  if (!config.projectId.startsWith('project-live-')) {
    refuse('STYTCH_PROJECT_ID must be a live project (project-live-…)');
  }
  if (config.secret.length < 32 || /^(secret-test-|change|default|local|test|secret$)/i.test(config.secret)) {
    refuse('STYTCH_SECRET must be the secret of the live project');
  }
  if (config.publicToken !== undefined && !config.publicToken.startsWith('public-token-live-')) {
    refuse('STYTCH_PUBLIC_TOKEN must be that of the live project (public-token-live-…)');
  }
  if (config.publicUrl?.startsWith('http:')) {
    refuse('PUBLIC_URL must be https, or sessions could be read on their way');
  }
};

/**
 * Outside production a STYTCH_API_URL may be Stytch's own or an emulator on this machine, nothing else: secrets would
 * be sent to it. Throws an `Error` otherwise.
 */
export const assertIdentityUrl = (apiUrl: string): void => {
  const { protocol, hostname, origin } = new URL(apiUrl);
  const loopback =
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  if (origin === liveUrl || origin === testUrl || (protocol === 'http:' && loopback)) return;
  throw new Error('STYTCH_API_URL must be that of Stytch or of an identity emulator on this machine.');
};
