/** Secrets of a local installation, made at its first start and readable by its user alone. */
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recipientOf } from '../../services/encryption/age.ts';
import { generateBackupKeys } from '../../services/encryption/generate-keys.ts';
import type { Home } from './home.ts';

export type LocalKeys = {
  postgresPassword: string;
  /** Signs URLs of the local object store. */
  objectSigningKey: string;
  identitySecret: string;
  /** Signs the sessions of share-link guests. */
  guestSessionKey: string;
  /** age recipients of backups, separated by commas: the server's own and the recovery key's. */
  backupRecipients: string;
  backupIdentityFile: string;
  backupSigningKeyFile: string;
};

const read = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Writes a secret whole or not at all; an existing one is never replaced. */
async function writeOnce(file: string, content: string): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, `${content.trim()}\n`, { mode: 0o600 });
  try {
    await link(temporary, file);
  } finally {
    await unlink(temporary);
  }
}

async function randomSecret(file: string): Promise<string> {
  const existing = await read(file);
  if (existing) return existing;
  const made = randomBytes(32).toString('hex');
  await writeOnce(file, made);
  return made;
}

/** Reads the installation's secrets, making those it lacks. */
export async function openKeys(home: Home): Promise<LocalKeys> {
  const file = (name: string) => path.join(home.dir, 'keys', name);
  const identity = file('backup-identity.txt');
  const recovery = file('backup-recovery-identity.txt');
  const signingKey = file('backup-signing-key.pem');
  // The server's identity is written last: where it exists, the others do.
  if (!(await read(identity))) {
    const made = await generateBackupKeys();
    const write = async (place: string, content: string) => {
      await writeFile(`${place}.new`, `${content.trim()}\n`, { mode: 0o600 });
      await rename(`${place}.new`, place);
    };
    await write(recovery, made.recoveryIdentity);
    await write(signingKey, made.signingKey);
    await write(identity, made.identity);
  }
  const identities = await Promise.all([identity, recovery].map(read));
  const recipients = await Promise.all(identities.filter((key) => key !== null).map(recipientOf));
  return {
    postgresPassword: await randomSecret(file('postgres-password')),
    objectSigningKey: await randomSecret(file('object-signing-key')),
    identitySecret: await randomSecret(file('identity-secret')),
    guestSessionKey: await randomSecret(file('guest-session-key')),
    backupRecipients: recipients.join(','),
    backupIdentityFile: identity,
    backupSigningKeyFile: signingKey,
  };
}
