import { Alert, Button, Group, Paper, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Revision } from '../api/client.ts';
import { useRetryRevision } from '../api/revisions.ts';
import { spanOf } from '../parts/amounts.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import './steps.css';

const words = texts.ingest;
type Step = Revision['steps'][number];

/** The step that is under way or stands next; null where none does. */
export const currentStep = ({ status, steps }: Revision): Step | null =>
  status === 'queued' || status === 'processing'
    ? (steps.find((step) => step.status !== 'done') ?? null)
    : null;

/** What is being made of a revision, step by step, or why that ended and what to do about it. */
export function Steps(props: {
  revision: Revision;
  mayRetry: boolean;
  /** Where another file helps. */ children?: ReactNode;
}) {
  const { revision, mayRetry, children } = props;
  const { status, reason, steps, progress, remainingMs, fileName } = revision;
  const isGoing = status === 'processing' || status === 'queued';
  return (
    <Paper maw={600} mx="auto" my="lg" p="lg" withBorder>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4" className="sentence">
            {texts.status[status]}
          </Title>
          <Text size="sm" c="dimmed">
            {fileName}
          </Text>
        </div>
        <VisuallyHidden role="status">{texts.status[status]}</VisuallyHidden>
        {reason && (
          <Alert color="red" title={words.why[reasonKind(status)]}>
            {reason.message}
          </Alert>
        )}
        {isGoing && (
          <div>
            <Progress value={progress * 100} aria-label={texts.status[status]} />
            <Text size="xs" c="dimmed" mt={4}>
              {remainingMs === null ? words.soon : words.remaining(spanOf(remainingMs))}
            </Text>
          </div>
        )}
        {status !== 'awaiting_upload' && (
          <ol className="steps">
            {steps.map((step) => (
              <StepRow key={step.name} step={step} reason={reason?.message ?? null} />
            ))}
          </ol>
        )}
        <Group>
          {mayRetry && <RetryButton revision={revision} />}
          {children}
        </Group>
      </Stack>
    </Paper>
  );
}

const reasonKind = (status: Revision['status']) =>
  status === 'rejected' || status === 'quarantined' ? status : 'failed';

const marks = { pending: '·', running: '…', done: '✓', failed: '✕' };

function StepRow({ step, reason }: { step: Step; reason: string | null }) {
  const { name, status, attempts, fraction, durationMs, lastError } = step;
  return (
    <li data-status={status}>
      <span aria-hidden className="step-mark">
        {marks[status]}
      </span>
      <div>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">
            {texts.steps[name]}
            <VisuallyHidden>, {words.state[status]}</VisuallyHidden>
          </Text>
          <Text size="xs" c="dimmed">
            {attempts > 1 && `${words.attempt(attempts)} `}
            {status === 'running' && fraction > 0 && words.percent(Math.floor(100 * fraction))}
            {durationMs !== null && durationMs >= 1000 && spanOf(durationMs)}
          </Text>
        </Group>
        {lastError && lastError !== reason && (
          <Text size="xs" c="var(--mantine-color-error)">
            {lastError}
          </Text>
        )}
      </div>
    </li>
  );
}

/** Begins the work on a revision again at the step that stopped it; nothing where that makes no sense. */
export function RetryButton({ revision, size = 'sm' }: { revision: Revision; size?: string }) {
  const retry = useRetryRevision(revision);
  if (revision.status !== 'failed' && revision.status !== 'quarantined') return null;
  const step = revision.steps.find(({ status }) => status !== 'done');
  return (
    <>
      {retry.isError && <ProblemNote error={retry.error} />}
      <Group gap="xs">
        <Button size={size} loading={retry.isPending} onClick={() => retry.mutate()}>
          {texts.retry}
        </Button>
        {step && (
          <Text size="xs" c="dimmed">
            {words.retryFrom(texts.steps[step.name])}
          </Text>
        )}
      </Group>
    </>
  );
}
