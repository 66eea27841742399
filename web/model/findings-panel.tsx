import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { useFindings, usePartFacts, useReport } from '../api/queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import { Findings } from './findings.tsx';
import { useRoom } from './room.ts';

const words = texts.revisions;

/** What is hard to make, worst first, and the report that says it on paper. */
export function FindingsPanel() {
  const { revision, findings, view, show } = useRoom();
  const isReady = revision.status === 'ready';
  const facts = usePartFacts(revision.id, isReady);
  const analysis = useFindings(revision.id, isReady).data?.analysis;
  if (!isReady)
    return (
      <Text p="md" size="sm">
        {texts.model.noAnalysis}
      </Text>
    );
  return (
    <>
      <Paper revisionId={revision.id} isDone={findings !== null} />
      {analysis?.status === 'failed' ? (
        <Text p="sm" size="sm" role="alert">
          {words.analysisFailed} {analysis.reason?.message}
        </Text>
      ) : (
        <Findings
          findings={findings}
          selected={view.finding}
          nameOf={(id) => facts.data?.items.find((part) => part.componentId === id)?.name ?? ''}
          onSelect={({ id }) => show({ finding: id, tab: 'findings', occurrence: null, face: null })}
        />
      )}
    </>
  );
}

/** The report, and how to have it and the analysis made again. */
function Paper({ revisionId, isDone }: { revisionId: string; isDone: boolean }) {
  const { abilities } = useRoom().model;
  const report = useReport(revisionId, isDone).data;
  const analyse = useAgain(revisionId, '/api/v1/revisions/{id}/analyses');
  const draw = useAgain(revisionId, '/api/v1/revisions/{id}/reports');
  return (
    <div className="paper">
      {report?.url && (
        <Anchor href={report.url} target="_blank" rel="noreferrer" size="sm">
          {words.report(report.version, report.pages)}
        </Anchor>
      )}
      {report?.status === 'queued' && (
        <Text size="sm" role="status">
          {words.reportQueued}
        </Text>
      )}
      {report?.status === 'failed' && (
        <Text size="sm" role="alert">
          {words.reportFailed} {report.reason?.message}
        </Text>
      )}
      <Group gap={4} mt={4}>
        {abilities.analyse && (
          <Button
            size="compact-xs"
            variant="default"
            loading={analyse.isPending}
            onClick={() => analyse.mutate()}
          >
            {words.analyse}
          </Button>
        )}
        {abilities.exportReport && isDone && (
          <Button size="compact-xs" variant="default" loading={draw.isPending} onClick={() => draw.mutate()}>
            {words.drawReport}
          </Button>
        )}
      </Group>
      {(analyse.error ?? draw.error) && <ProblemNote error={analyse.error ?? draw.error} />}
    </div>
  );
}

function useAgain(
  revisionId: string,
  address: '/api/v1/revisions/{id}/analyses' | '/api/v1/revisions/{id}/reports',
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await client.POST(address, { params: { path: { id: revisionId } } });
    },
    onSuccess: () =>
      Promise.all(
        ['findings', 'report'].map((what) => queries.invalidateQueries({ queryKey: [what, revisionId] })),
      ),
  });
}
