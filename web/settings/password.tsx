import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSetPassword } from '../api/settings.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';

const words = texts.settings.password;

export function Password({ email }: { email: string | null }) {
  const [password, setPassword] = useState('');
  const save = useSetPassword();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(password, { onSuccess: () => setPassword('') });
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        {/* For password managers. */}
        <input type="hidden" name="username" autoComplete="username" value={email ?? ''} readOnly />
        <Group align="end" gap="xs">
          <PasswordInput
            flex="0 1 320px"
            label={words.label}
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
        {save.isError && <ProblemNote error={save.error} />}
        {save.isSuccess && (
          <Text size="sm" role="status">
            {words.done}
          </Text>
        )}
      </Stack>
    </form>
  );
}
