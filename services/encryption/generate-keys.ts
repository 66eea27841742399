import { generateKeyPairSync } from 'node:crypto';
import { generateX25519Identity } from 'age-encryption';
import { recipientOf } from './age.ts';

export type BackupKeys = {
  /** age secret key of the server. */
  identity: string;
  /** age secret key to be kept away from the server. */
  recoveryIdentity: string;
  /** Public keys of both. */
  recipients: [string, string];
  /** Ed25519 private key that signs manifests, PEM. */
  signingKey: string;
};

/** New keys for an installation that has none. The caller keeps them where only the operations worker can read. */
export async function generateBackupKeys(): Promise<BackupKeys> {
  const [identity, recoveryIdentity] = [await generateX25519Identity(), await generateX25519Identity()];
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    identity,
    recoveryIdentity,
    recipients: [await recipientOf(identity), await recipientOf(recoveryIdentity)],
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
