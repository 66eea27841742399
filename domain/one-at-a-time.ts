/**
 * A question of which there is one under way at most: who asks meanwhile gets the same answer. What hangs is then waited
 * for by many and asked once, instead of taking a connection or a thread with every question.
 */
export function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask().finally(() => (asked = undefined)));
}
