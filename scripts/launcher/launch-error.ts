/** One sentence for the person at the terminal: what is wrong and what to do. Shown without a stack; exit code 1. */
export class LaunchError extends Error {}

/** Answers of the system that say what is wrong by themselves. */
const systemSentences: Record<string, string> = {
  ENOSPC: 'The disk is full: make room, or set RAPIDDRAFT_HOME to another disk',
  EROFS: 'The disk is read-only: set RAPIDDRAFT_HOME to another one',
  EACCES: 'A file belongs to another user: start as that user, or set RAPIDDRAFT_HOME to another folder',
  EPERM: 'A file belongs to another user: start as that user, or set RAPIDDRAFT_HOME to another folder',
};

/** What to tell of an error in one sentence; null for a mistake of ours. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof LaunchError) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const known = systemSentences[code ?? ''];
  return known ? `${known} (${path ?? message}).` : null;
}
