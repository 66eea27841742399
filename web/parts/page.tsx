import { Container, Group, Title, VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

/** Names the window after what it shows. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? texts.product : `${title} · ${texts.product}`;
  }, [title]);
}

/** A page of text: its name, what can be done with all of it, and the rest below. */
export function Page(props: {
  title: string;
  /** What stands beside the name: badges, buttons. */
  actions?: ReactNode;
  isTitleHidden?: boolean;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  children: ReactNode;
}) {
  const { title, actions, isTitleHidden, size = 'lg', children } = props;
  useTitle(title);
  const heading = (
    <Title order={1} size="h2">
      {title}
    </Title>
  );
  return (
    <Container size={size} py="lg">
      {isTitleHidden ? (
        <VisuallyHidden>{heading}</VisuallyHidden>
      ) : (
        <Group justify="space-between" mb="md">
          {heading}
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
      )}
      {children}
    </Container>
  );
}
