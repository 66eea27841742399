import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import { useTitle } from './page.tsx';

/** A page before one is in: one card, with one thing to do or to know. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <Center mih="100dvh" component="main">
      <Paper withBorder p="xl" w={380} maw="94vw">
        <Stack>
          <Text fw={700}>{texts.product}</Text>
          <Title order={1} size="h3">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
