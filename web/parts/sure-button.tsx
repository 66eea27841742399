import { Button, Popover, Stack, Text } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useId, useState } from 'react';
import { texts } from '../texts.ts';

/** A button for what cannot be taken back by whoever presses it: it asks first. */
export function SureButton(
  props: ButtonProps & { question: string; onSure: () => void; 'aria-label'?: string },
) {
  const { question, onSure, children, ...button } = props;
  const asked = useId();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Popover opened={isAsking} onChange={setIsAsking} trapFocus returnFocus withArrow width={280}>
      <Popover.Target>
        <Button {...button} onClick={() => setIsAsking(!isAsking)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="alertdialog" aria-labelledby={asked}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm" id={asked}>
            {question}
          </Text>
          <Button
            size="compact-sm"
            color="red"
            onClick={() => {
              setIsAsking(false);
              onSure();
            }}
          >
            {children}
          </Button>
          <Button size="compact-sm" variant="default" data-autofocus onClick={() => setIsAsking(false)}>
            {texts.cancel}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
