import { Alert } from '@mantine/core';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { texts } from '../texts.ts';

const subscribe = (changed: () => void) => onlineManager.subscribe(changed);

/** Says that what one sees may be old, as long as that is so. */
export function ConnectionNote() {
  const isOnline = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  return (
    <div role="status">
      {!isOnline && (
        <Alert color="yellow" radius={0} py={6}>
          {texts.offline}
        </Alert>
      )}
    </div>
  );
}
