import { Alert } from '@mantine/core';
import { useIsConnected } from '../api/connection.ts';
import { texts } from '../texts.ts';

/** Says that what one sees may be old, as long as that is so. */
export function ConnectionNote() {
  const isConnected = useIsConnected();
  return (
    <div role="status">
      {!isConnected && (
        <Alert color="yellow" radius={0} py={6}>
          {texts.offline}
        </Alert>
      )}
    </div>
  );
}
