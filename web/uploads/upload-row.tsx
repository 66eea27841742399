import { Anchor, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../api/client.ts';
import { useIsConnected } from '../api/connection.ts';
import { useRevision } from '../api/queries.ts';
import { RetryButton, currentStep } from '../model/steps.tsx';
import { sizeOf, spanOf } from '../parts/amounts.ts';
import { texts } from '../texts.ts';
import type { Upload } from './uploads.ts';
import { endings, useUploads } from './use-uploads.tsx';

const words = texts.uploads;

/** One upload: how far it is, what can be done with it, and after it what becomes of the file. */
export function UploadRow({ upload }: { upload: Upload }) {
  return (
    <Stack gap={4} px="sm" py="xs" className="upload-row" aria-label={upload.fileName} role="group">
      {upload.state === 'sent' ? <Sent upload={upload} /> : <Sending upload={upload} />}
    </Stack>
  );
}

function Sending({ upload }: { upload: Upload }) {
  const { id, fileName, sizeBytes, sentBytes, state, isResumed } = upload;
  const uploads = useUploads();
  const [isOther, setIsOther] = useState(false);
  const act = (label: string, run: () => void) => (
    <Button size="compact-xs" variant="default" aria-label={words.of(label, fileName)} onClick={run}>
      {label}
    </Button>
  );
  const goOn = async (file: File | null) => file && setIsOther(!(await uploads.goOnWith(id, file)));
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600} truncate>
          {fileName}
        </Text>
        <Group gap={4} wrap="nowrap">
          {state === 'sending' && act(words.pause, () => uploads.pause(id))}
          {state === 'paused' && act(words.resume, () => uploads.resume(id))}
          {state === 'stopped' && act(words.tryAgain, () => uploads.resume(id))}
          {act(words.cancel, () => void uploads.cancel(id))}
        </Group>
      </Group>
      {state !== 'interrupted' && (
        <Progress
          value={sizeBytes > 0 ? (100 * sentBytes) / sizeBytes : 0}
          color={state === 'stopped' ? 'red' : state === 'paused' ? 'gray' : 'indigo'}
          aria-label={words.of(words.state[state], fileName)}
        />
      )}
      <Text size="xs" {...(state === 'stopped' ? { c: 'var(--mantine-color-error)' } : { c: 'dimmed' })}>
        <Standing upload={upload} />
      </Text>
      {isResumed && (
        <Text size="xs" c="dimmed">
          {words.resumed}
        </Text>
      )}
      {state === 'interrupted' && (
        <FileButton accept="" onChange={(file) => void goOn(file)}>
          {(props) => (
            <Button {...props} size="compact-xs" variant="light" w="fit-content">
              {words.chooseAgain}
            </Button>
          )}
        </FileButton>
      )}
      {isOther && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {words.otherFile(fileName)}
        </Text>
      )}
    </>
  );
}

function Standing({ upload }: { upload: Upload }) {
  const { sizeBytes, sentBytes, state, remainingMs, error } = upload;
  const isConnected = useIsConnected();
  const amount = words.amount(sizeOf(sentBytes), sizeOf(sizeBytes));
  if (state === 'stopped') return error instanceof ApiProblem ? error.message : words.broken;
  if (state === 'interrupted') return words.interrupted;
  if (state === 'paused') return words.paused(amount);
  if (!isConnected) return words.offline;
  return remainingMs === null ? amount : `${amount}, ${words.remaining(spanOf(remainingMs))}`;
}

function Sent({ upload }: { upload: Upload }) {
  const { id, fileName, modelId, revisionId } = upload;
  const uploads = useUploads();
  const { data: revision } = useRevision(revisionId);
  const step = revision && currentStep(revision);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Anchor component={Link} href={`/models/${modelId}`} size="sm" fw={600} truncate>
          {fileName}
        </Anchor>
        <Group gap={4} wrap="nowrap">
          <FileButton accept={endings} onChange={(file) => file && uploads.replace(id, file)}>
            {(props) => (
              <Button
                {...props}
                size="compact-xs"
                variant="default"
                aria-label={words.of(words.replace, fileName)}
              >
                {words.replace}
              </Button>
            )}
          </FileButton>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.of(words.dismiss, fileName)}
            onClick={() => uploads.dismiss(id)}
          >
            {words.dismiss}
          </Button>
        </Group>
      </Group>
      {revision && step && (
        <Progress
          value={100 * revision.progress}
          aria-label={words.of(texts.status[revision.status], fileName)}
        />
      )}
      {revision && (
        <Text size="xs" c="dimmed">
          {texts.status[revision.status]}
          {step && `: ${texts.steps[step.name]}`}
          {step && revision.remainingMs !== null && `, ${words.remaining(spanOf(revision.remainingMs))}`}
        </Text>
      )}
      {revision?.reason && <Text size="xs">{revision.reason.message}</Text>}
      {revision && <RetryButton revision={revision} size="compact-xs" />}
    </>
  );
}
