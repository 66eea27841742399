import { Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../texts.ts';
import { UploadRow } from './upload-row.tsx';
import type { Upload } from './uploads.ts';

const words = texts.uploads;

/** The uploads of this browser, at the bottom of every page. */
export default function UploadTray({ uploads }: { uploads: Upload[] }) {
  const [isFolded, setIsFolded] = useState(false);
  const open = uploads.filter(({ state }) => state !== 'sent');
  const isSending = open.some(({ state }) => state === 'sending');
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSending]);
  const tray = useRef<HTMLElement>(null);
  // Pages leave room for it (uploads.css).
  useEffect(() => {
    const root = document.documentElement.style;
    const watch = new ResizeObserver(([entry]) =>
      root.setProperty('--upload-tray-height', `${entry!.borderBoxSize[0]!.blockSize}px`),
    );
    watch.observe(tray.current!);
    return () => {
      watch.disconnect();
      root.removeProperty('--upload-tray-height');
    };
  }, []);
  return (
    <Paper
      ref={tray}
      component="section"
      aria-label={words.title}
      className="upload-tray"
      withBorder
      shadow="md"
    >
      <Group justify="space-between" px="sm" py={6}>
        <Title order={2} size="h6">
          {open.length > 0 ? words.count(open.length) : words.allSent}
        </Title>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          {isFolded ? words.unfold : words.fold}
        </Button>
      </Group>
      <VisuallyHidden role="status">
        {uploads.map(({ fileName, state }) => `${fileName}: ${words.state[state]}`).join(', ')}
      </VisuallyHidden>
      {!isFolded && (
        <Stack gap={0} className="upload-tray-list">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </Stack>
      )}
      {isFolded && open.some(({ error }) => error !== null) && (
        <Text size="xs" px="sm" pb={6}>
          {words.state.stopped}
        </Text>
      )}
    </Paper>
  );
}
