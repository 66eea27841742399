import { buffer } from 'node:stream/consumers';
import { manifestFile, parseManifest, signatureFile } from '../domain/backup/manifest.ts';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { ProductError } from '../domain/errors.ts';
import { checkSignature } from '../services/encryption/index.ts';
import type { BackupDeps } from './backup-deps.ts';

const largestBytes = 64 * 1024 * 1024;

/**
 * The manifest at a location, after its signature and its place were checked. Throws `object_missing` where there is
 * none, `backup_corrupt` where it isn't one of ours or belongs elsewhere.
 */
export async function readManifest(
  deps: Pick<BackupDeps, 'target' | 'trustedFingerprints'>,
  location: string,
): Promise<BackupManifest> {
  const bytes = await read(deps, location + manifestFile);
  const manifest = parseManifest(bytes.toString('utf8'));
  const signature = await read(deps, location + signatureFile);
  checkSignature(bytes, signature, manifest.signer.publicKey, deps.trustedFingerprints);
  if (manifest.location !== location)
    throw new ProductError(
      'backup_corrupt',
      `The manifest found at ${location} is that of ${manifest.location}: somebody moved it. Use another backup.`,
      { cause: 'location' },
    );
  return manifest;
}

async function read(deps: Pick<BackupDeps, 'target'>, key: string): Promise<Buffer> {
  const { body, sizeBytes } = await deps.target.read(key).catch((error: { code?: string }) => {
    if (error.code === 'object_missing')
      throw new ProductError(
        'object_missing',
        `The backup has no ${key.slice(key.lastIndexOf('/') + 1)}: it was never finished, or was removed. Use another backup.`,
        { key },
      );
    throw error;
  });
  if (sizeBytes > largestBytes) {
    body.destroy();
    throw new ProductError('backup_corrupt', `${key} is too large to be a manifest.`, { cause: 'manifest' });
  }
  return buffer(body);
}
