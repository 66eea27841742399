import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there could be something: what is missing, and what to do about it. */
export const Empty = ({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) => (
  <Paper withBorder p="xl">
    <Stack align="center" gap="xs">
      <Text fw={600}>{title}</Text>
      {hint && (
        <Text c="dimmed" ta="center">
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  </Paper>
);
