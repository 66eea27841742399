import { Center, Loader } from '@mantine/core';
import { texts } from '../texts.ts';

/** While something is on its way. */
export const Waiting = ({ h = '60vh' }: { h?: number | string }) => (
  <Center h={h} role="status">
    <Loader aria-label={texts.loading} />
  </Center>
);
