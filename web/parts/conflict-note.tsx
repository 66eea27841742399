import { Alert, Text } from '@mantine/core';
import { ApiProblem } from '../api/client.ts';
import { texts } from '../texts.ts';
import { ProblemNote } from './problem-note.tsx';

/** What went wrong; where somebody else was faster, that what is shown now is theirs, and nothing was overwritten. */
export function ConflictNote({ error, words }: { error: unknown; words: string }) {
  if (!(error instanceof ApiProblem) || !error.details.current) return <ProblemNote error={error} />;
  return (
    <Alert color="yellow" title={texts.changedMeanwhile} role="alert">
      <Text size="sm">{words}</Text>
    </Alert>
  );
}
