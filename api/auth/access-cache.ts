import type { Listener } from '../../database/listener.ts';

/** How long an answer is good for where a notice was lost, milliseconds. */
const lifeMs = 5_000;
const maxEntries = 10_000;

export type Cached<T> = {
  /** What was found out about `credential`, or else what `load` finds out now: once for all who ask meanwhile. */
  get(credential: string, load: () => Promise<T>): Promise<T>;
  /** Drops what is known under one of the names that notices use; everything for an empty one. */
  forget(name: string): void;
};

/**
 * Keeps for a few seconds what was found out about credentials, so that not every request asks the database. Notices on
 * `rapiddraft_access` drop it at once in every API process.
 */
export function createAccessCache<T>(
  listener: Listener,
  namesOf: (value: T) => readonly string[],
  now: () => number,
): Cached<T> {
  const entries = new Map<string, { value: Promise<T>; names: readonly string[] | null; until: number }>();
  let isListening = false;

  const forget = (name: string) => {
    for (const [credential, { names }] of entries)
      // What is still being found out may be out of date when it comes.
      if (name === '' || names === null || names.includes(name)) entries.delete(credential);
  };

  return {
    forget,
    async get(credential, load) {
      if (!isListening) {
        isListening = true;
        listener.subscribe('rapiddraft_access', forget);
      }
      const held = entries.get(credential);
      if (held && held.until > now()) return held.value;
      const [oldest] = entries.keys();
      if (oldest !== undefined && entries.size >= maxEntries) entries.delete(oldest);
      const entry = { value: load(), names: null as readonly string[] | null, until: now() + lifeMs };
      entries.delete(credential);
      entries.set(credential, entry);
      try {
        const value = await entry.value;
        entry.names = namesOf(value);
        return value;
      } catch (error) {
        if (entries.get(credential) === entry) entries.delete(credential);
        throw error;
      }
    },
  };
}
