import { Text } from '@mantine/core';
import { usePartFacts, useReport } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { Findings } from './findings.tsx';
import { useRoom } from './room.ts';

/** What is hard to make, worst first, and the report that says it on paper. */
export function FindingsPanel() {
  const { revision, findings, view, show } = useRoom();
  const isReady = revision.status === 'ready';
  const facts = usePartFacts(revision.id, isReady);
  const report = useReport(revision.id, findings !== null);
  if (!isReady)
    return (
      <Text p="md" size="sm">
        {texts.model.noAnalysis}
      </Text>
    );
  return (
    <Findings
      findings={findings}
      reportUrl={report.data ?? null}
      selected={view.finding}
      nameOf={(id) => facts.data?.items.find((part) => part.componentId === id)?.name ?? ''}
      onSelect={({ id }) => show({ finding: id, tab: 'findings', occurrence: null, face: null })}
    />
  );
}
