import { CloseButton, Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';

/** What a tool of the canvas says and asks, beside the picture; Escape puts it away. */
export function ToolPanel(props: {
  title: string;
  actions?: ReactNode;
  onClose: () => void;
  /** What Escape does first; false where there is nothing left to undo and the panel goes. */
  onEscape?: () => boolean;
  children: ReactNode;
}) {
  const { title, actions, onClose, onEscape, children } = props;
  useShortcuts([
    { keys: 'Escape', label: texts.viewer.close, run: () => (onEscape?.() ? undefined : onClose()) },
  ]);
  return (
    <Paper component="section" withBorder p="xs" className="stage-panel" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Title order={2} size="h6">
          {title}
        </Title>
        <Group gap={6} wrap="nowrap">
          {actions}
          <CloseButton size="sm" aria-label={`${texts.viewer.close}: ${title}`} onClick={onClose} />
        </Group>
      </Group>
      {children}
    </Paper>
  );
}
