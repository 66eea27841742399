import { Alert, Button, Stack, Text } from '@mantine/core';
import { ApiProblem } from '../api/client.ts';
import { texts } from '../texts.ts';

/** What went wrong, in the API's words, with a way on where there is one. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = error instanceof ApiProblem ? error.message : texts.unreachable;
  return (
    <Alert color="red" title={texts.problem} my="md" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{words}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {texts.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
