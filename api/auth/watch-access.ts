import type { FastifyRequest } from 'fastify';
import type { Listener } from '../../database/listener.ts';

/** How often it is asked where no notice came: what expires sends none. */
const intervalMs = 15_000;

/**
 * Calls `end`, once, when the caller's session, API token or share link no longer holds: at once where it was ended or
 * revoked, whichever API process that was. For answers that take long. Returns a function that stops watching.
 */
export function watchAccess(
  { accessName, accessHolds }: FastifyRequest,
  listener: Listener,
  end: () => void,
): () => void {
  const stop = () => {
    unsubscribe();
    clearInterval(timer);
  };
  const finish = () => {
    stop();
    end();
  };
  const check = () => void accessHolds().then((holds) => holds || finish(), finish);
  const unsubscribe = listener.subscribe('rapiddraft_access', (name) => {
    // After a lost connection to the database the name is empty: look.
    if (name === '' || name === accessName) check();
  });
  const timer = setInterval(check, intervalMs);
  // It may have ended since the request was let in.
  check();
  return stop;
}
