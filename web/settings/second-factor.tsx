import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useRemoveSecondFactor } from '../api/settings.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import { SetUpAuthenticator } from './authenticator.tsx';

const words = texts.settings.secondFactor;

export function SecondFactor({ isSetUp }: { isSetUp: boolean }) {
  const [isBegun, setIsBegun] = useState(false);
  const remove = useRemoveSecondFactor();
  if (!isSetUp && isBegun) return <SetUpAuthenticator />;
  return (
    <Stack gap="sm">
      <Text size="sm" {...(isSetUp ? { role: 'status' } : { c: 'dimmed' })}>
        {isSetUp ? words.isOn : words.hint}
      </Text>
      <Group>
        {isSetUp ? (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: () => setIsBegun(false) })}
          >
            {words.remove}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setIsBegun(true)}>
            {words.setUp}
          </Button>
        )}
      </Group>
      {remove.isError && <ProblemNote error={remove.error} />}
    </Stack>
  );
}
