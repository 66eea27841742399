import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const askEveryMs = 2_000;
let isAsking = false;

/**
 * A request did not reach the server. Where it doesn't answer when asked again, nothing more is asked of it and pages say
 * that what they show may be old, until it does.
 */
export async function lostConnection(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  while (!(await answers())) {
    onlineManager.setOnline(false);
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  isAsking = false;
  onlineManager.setOnline(true);
}

const answers = (): Promise<boolean> =>
  fetch('/health/live', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

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
