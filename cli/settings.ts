import { homedir } from 'node:os';
import path from 'node:path';

export type CliSettings = {
  /** RAPIDDRAFT_URL: address of the server. */
  url: string | null;
  /** RAPIDDRAFT_TOKEN: an API token, used instead of the session. */
  token: string | null;
  /** RAPIDDRAFT_HOME: state of the installation that `npm start` made; `.rapiddraft` in the clone without it. */
  homeDir: string;
  /** DATABASE_URL: database of `operator` and `migrate`. */
  databaseUrl: string | null;
  /** Where sessions are kept, below XDG_CONFIG_HOME. */
  configDir: string;
  /** False where NO_COLOR is set. */
  mayColour: boolean;
};

/**
 * Reads the environment; an empty variable counts as absent. Any text will do for each of them here, so no schema is
 * loaded for them: what is wrong with an address is told when it is used.
 */
export function readSettings(environment: Record<string, string | undefined>): CliSettings {
  const config = environment.XDG_CONFIG_HOME || path.join(homedir(), '.config');
  return {
    url: environment.RAPIDDRAFT_URL || null,
    token: environment.RAPIDDRAFT_TOKEN || null,
    homeDir: path.resolve(environment.RAPIDDRAFT_HOME || path.join(import.meta.dirname, '..', '.rapiddraft')),
    databaseUrl: environment.DATABASE_URL || null,
    configDir: path.join(config, 'rapiddraft'),
    mayColour: !environment.NO_COLOR,
  };
}
