import { Anchor, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useFindings, usePartFacts } from '../api/queries.ts';
import { AnalyseAgain } from '../report/again.tsx';
import { texts } from '../texts.ts';
import { Findings } from './findings.tsx';
import { useRoom } from './room.ts';

const words = texts.revisions;

/** What is hard to make, worst first, and the way to the report that says it on paper. */
export function FindingsPanel() {
  const { model, revision, findings, view, show } = useRoom();
  const isReady = revision.status === 'ready';
  const facts = usePartFacts(revision.id, isReady);
  const names = useMemo(
    () => new Map(facts.data?.items.map(({ componentId, name }) => [componentId, name])),
    [facts.data],
  );
  const analysis = useFindings(revision.id, isReady).data?.analysis;
  if (!isReady)
    return (
      <Text p="md" size="sm">
        {texts.model.noAnalysis}
      </Text>
    );
  return (
    <>
      <Group className="paper" gap="sm">
        <Anchor
          component={Link}
          href={`/models/${model.id}/report?${new URLSearchParams({ revision: revision.id }).toString()}`}
          size="sm"
        >
          {texts.report.open}
        </Anchor>
        <AnalyseAgain />
      </Group>
      {analysis?.status === 'failed' ? (
        <Text p="sm" size="sm" role="alert">
          {words.analysisFailed} {analysis.reason?.message}
        </Text>
      ) : (
        <Findings
          findings={findings}
          selected={view.finding}
          nameOf={(id) => names.get(id) ?? ''}
          onSelect={({ id }) => show({ finding: id, tab: 'findings', occurrence: null, face: null })}
        />
      )}
    </>
  );
}
