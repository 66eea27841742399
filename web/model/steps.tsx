import { List, Progress, Stack, Text, Title } from '@mantine/core';
import type { Revision } from '../api/client.ts';
import { texts } from '../texts.ts';

/** What is being made of a revision, step by step, or why that ended. */
export function Steps({ revision }: { revision: Revision }) {
  const { status, reason, steps, progress, remainingMs } = revision;
  return (
    <Stack maw={560} mx="auto" p="xl" role="status">
      <Title order={2} size="h4">
        {revision.fileName}: {texts.status[status]}
      </Title>
      {reason && <Text>{reason.message}</Text>}
      {(status === 'processing' || status === 'queued') && (
        <Progress value={progress * 100} aria-label={texts.status[status]} />
      )}
      {remainingMs !== null && <Text size="sm">{texts.model.remaining(Math.ceil(remainingMs / 1000))}</Text>}
      <List size="sm" spacing={4}>
        {steps.map((step) => (
          <List.Item key={step.name} icon={marks[step.status]}>
            {texts.steps[step.name]}
            {step.attempts > 1 && ` (${texts.model.attempts(step.attempts)})`}
            {step.lastError && step.lastError !== reason?.message && (
              <Text size="xs" c="red">
                {step.lastError}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

const marks = { pending: '·', running: '…', done: '✓', failed: '✕' };
