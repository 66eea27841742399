import type { ServerApi } from './api.ts';
import type { Installation } from './installation.ts';
import type { SessionStore } from './session-store.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export type CliContext = {
  terminal: Terminal;
  sessions: SessionStore;
  installation: Installation;
  /**
   * The server that was chosen; asked for by commands that need one. Called as RAPIDDRAFT_TOKEN where that is set, unless
   * the command is about the session.
   */
  api: (as?: 'session') => ServerApi;
  /** Address of the database, as its owner, or null where none is known. */
  databaseUrl: string | null;
  /** Asks the person at the terminal; null where nobody is there. */
  ask: ((question: string) => Promise<string>) | null;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
};
