import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

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

/** Resolves once the server can be reached, at once where it can, and when `signal` ends the waiting. */
export function whenConnected(signal: AbortSignal): Promise<void> {
  if (onlineManager.isOnline()) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = onlineManager.subscribe((isOnline) => isOnline && resolve());
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(stop);
}

const subscribe = (changed: () => void) => onlineManager.subscribe(changed);

/** Whether the server could be reached when it was last asked. */
export const useIsConnected = (): boolean => useSyncExternalStore(subscribe, () => onlineManager.isOnline());
