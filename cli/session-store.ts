import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type StoredSession = { sessionJwt: string; email: string | null };

/** Sessions by server: one is never sent to another server than the one that gave it. */
export type SessionStore = {
  get(serverUrl: string): StoredSession | null;
  set(serverUrl: string, session: StoredSession): void;
  delete(serverUrl: string): void;
};

/** Keeps sessions in `sessions.json` below `directory`, readable by its user alone. */
export function createSessionStore(directory: string): SessionStore {
  const file = path.join(directory, 'sessions.json');
  const read = (): Record<string, StoredSession> => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, StoredSession>;
    } catch {
      return {};
    }
  };
  const write = (sessions: Record<string, StoredSession>) => {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, `${JSON.stringify(sessions, null, 2)}\n`, { mode: 0o600 });
    // An older file of that name would keep its own mode.
    chmodSync(temporary, 0o600);
    renameSync(temporary, file);
  };
  const keyOf = (serverUrl: string) => new URL(serverUrl).origin;
  return {
    get: (serverUrl) => read()[keyOf(serverUrl)] ?? null,
    set: (serverUrl, session) => write({ ...read(), [keyOf(serverUrl)]: session }),
    delete(serverUrl) {
      const { [keyOf(serverUrl)]: gone, ...others } = read();
      if (gone) write(others);
    },
  };
}
