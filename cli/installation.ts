import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What `npm start` left written down in its home folder; each is null where nothing was started here. */
export type Installation = {
  apiUrl: string | null;
  /** The identity emulator, whose mailbox anyone on this machine can read. */
  identityUrl: string | null;
  /** The embedded database, as its owner. */
  databaseUrl: string | null;
  /** Folder of its backups, and the key that signs them. */
  backups: { folder: string; signingKey: string } | null;
};

const readText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

function readPorts(file: string): Record<string, unknown> {
  try {
    const state: unknown = JSON.parse(readText(file) ?? '{}');
    return (state as { ports?: Record<string, unknown> } | null)?.ports ?? {};
  } catch {
    return {};
  }
}

/** Reads the state of the installation in `homeDir`. Never throws: what can't be read counts as absent. */
export function readInstallation(homeDir: string): Installation {
  const ports = readPorts(path.join(homeDir, 'state.json'));
  const address = (name: string) =>
    typeof ports[name] === 'number' ? `http://127.0.0.1:${ports[name]}` : null;
  const signingKey = readText(path.join(homeDir, 'keys', 'backup-signing-key.pem'));
  const password = readText(path.join(homeDir, 'keys', 'postgres-password'));
  return {
    apiUrl: address('api'),
    identityUrl: address('identity'),
    databaseUrl:
      typeof ports.postgres === 'number' && password
        ? `postgres://rapiddraft:${password}@127.0.0.1:${ports.postgres}/rapiddraft`
        : null,
    backups: signingKey ? { folder: path.join(homeDir, 'backups'), signingKey } : null,
  };
}
