import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ProductError } from '../../domain/errors.ts';

/** Signs manifests with Ed25519. The signature is the bare 64 bytes, which `openssl pkeyutl -rawin` checks. */
export interface Signer {
  /** Base64 of the public key's SPKI DER. */
  readonly publicKey: string;
  /** Hex SHA-256 of that DER: what verifiers pin. */
  readonly fingerprint: string;
  sign(bytes: Buffer): Buffer;
}

/** Throws `bad_request` where the PEM holds no Ed25519 private key. */
export function createEd25519Signer(privateKeyPem: string): Signer {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(privateKeyPem);
  } catch {
    // No cause: messages about keys stay out of logs.
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new ProductError(
      'bad_request',
      'The backup signing key must be an Ed25519 private key in PEM form.',
    );
  const privateKey = key;
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    publicKey: der.toString('base64'),
    fingerprint: fingerprintOf(der),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/**
 * Checks a signature against a key that the signed text itself may carry, which is why that key has to be one of
 * the fingerprints pinned by the caller. Throws `backup_corrupt`.
 */
export function checkSignature(
  bytes: Buffer,
  signature: Buffer,
  publicKey: string,
  trustedFingerprints: readonly string[],
): void {
  const der = Buffer.from(publicKey, 'base64');
  if (!trustedFingerprints.includes(fingerprintOf(der)))
    throw new ProductError(
      'backup_corrupt',
      'The manifest is signed by a key that is not trusted here. If the signing key was replaced, add the old fingerprint to the trusted ones.',
      { cause: 'signer', fingerprint: fingerprintOf(der) },
    );
  const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
  if (!verify(null, bytes, key, signature))
    throw new ProductError(
      'backup_corrupt',
      'The signature of the manifest does not fit: the manifest was changed after it was written. Use another backup.',
      { cause: 'signature' },
    );
}

const fingerprintOf = (der: Buffer): string => createHash('sha256').update(der).digest('hex');
