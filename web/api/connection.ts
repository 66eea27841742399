import { onlineManager } from '@tanstack/react-query';

const askEveryMs = 2_000;
let asking: ReturnType<typeof setInterval> | undefined;

/**
 * The server did not answer: from now on nothing is asked of it, and pages say that what they show may be old, until it
 * answers again.
 */
export function lostConnection(): void {
  onlineManager.setOnline(false);
  asking ??= setInterval(() => {
    fetch('/health/live', { cache: 'no-store' }).then(
      () => {
        clearInterval(asking);
        asking = undefined;
        onlineManager.setOnline(true);
      },
      () => undefined,
    );
  }, askEveryMs);
}
