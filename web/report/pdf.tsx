import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import type { Answer } from '../api/client.ts';
import { useFindings, useReport } from '../api/queries.ts';
import { useRoom } from '../model/room.ts';
import { Empty } from '../parts/empty.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { DrawReport } from './again.tsx';

const words = texts.report;
type Report = NonNullable<Answer<'/api/v1/revisions/{id}/report'>['report']>;

/** The newest PDF of a revision; where there is none, why, and how to have one. */
export function Pdf() {
  const { model, revision } = useRoom();
  const isReady = revision.status === 'ready';
  const analysis = useFindings(revision.id, isReady).data?.analysis;
  const report = useReport(revision.id, isReady);
  if (!isReady) return <Empty title={texts.model.noAnalysis} />;
  const isDone = analysis?.status === 'done';
  return (
    <QueryView query={report} h={200}>
      {(found) => {
        if (found?.url)
          return <Ready report={found} isStale={isDone && isOfAnother(found.analysisId, analysis.id)} />;
        if (found?.status === 'queued')
          return (
            <Text p="md" role="status">
              {words.queued}
            </Text>
          );
        if (analysis && !isDone && analysis.status !== 'failed')
          return (
            <Text p="md" role="status">
              {words.underWay}
            </Text>
          );
        const hint = model.abilities.exportReport ? words.noneHint : words.noneElsewhere;
        return (
          <Empty
            title={found ? words.failed : words.none}
            hint={found ? (found.reason?.message ?? '') : hint}
          >
            {isDone && <DrawReport label={words.draw} />}
          </Empty>
        );
      }}
    </QueryView>
  );
}

const isOfAnother = (analysisOfReport: string | null, latest: string): boolean =>
  analysisOfReport !== null && analysisOfReport !== latest;

function Ready({ report, isStale }: { report: Report; isStale: boolean }) {
  const address = usePdf(report);
  return (
    <div className="pdf">
      {isStale && (
        <Alert color="yellow" title={words.stale} role="status">
          <Text size="sm" mb={6}>
            {words.staleHint}
          </Text>
          <DrawReport label={words.drawAgain} />
        </Alert>
      )}
      <QueryView query={address} h={200}>
        {(pdf) => <Shown pdf={pdf} report={report} isStale={isStale} />}
      </QueryView>
    </div>
  );
}

/**
 * The bytes of a report. Objects leave the store as downloads that no page may show; what the page fetched itself, it may.
 */
const usePdf = ({ id, url }: Report) =>
  useQuery({
    queryKey: ['report-pdf', id],
    staleTime: Infinity,
    queryFn: async () => {
      const answer = await fetch(url!);
      if (!answer.ok) throw new ApiProblem(answer.status, {});
      return new Blob([await answer.arrayBuffer()], { type: 'application/pdf' });
    },
  });

function Shown({ pdf, report, isStale }: { pdf: Blob; report: Report; isStale: boolean }) {
  const { model } = useRoom();
  const address = useAddressOf(pdf);
  if (address === null) return <Waiting h={200} />;
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{words.version(report.version, report.pages)}</Text>
        <Button
          component="a"
          href={address}
          download={`${model.name} DFM v${report.version}.pdf`}
          size="compact-xs"
          variant="default"
          ml="auto"
        >
          {words.download}
        </Button>
        <Button component="a" href={address} target="_blank" size="compact-xs" variant="default">
          {words.openTab}
        </Button>
        {!isStale && <DrawReport label={words.drawAgain} />}
      </Group>
      {navigator.pdfViewerEnabled ? (
        <iframe src={address} title={words.frame} className="pdf-frame" />
      ) : (
        <Text size="sm">{words.noViewer}</Text>
      )}
    </>
  );
}

/** An address of a blob, as long as it is shown. */
function useAddressOf(blob: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
