import { Button, Group, ScrollArea, Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding, NewTicket as TicketToRaise, Ticket } from '../api/client.ts';
import {
  signatureOf,
  useComponentsByPath,
  useFindings,
  useModel,
  usePartFacts,
  usePreviewUrl,
  useReport,
  useRevision,
  useTickets,
} from '../api/queries.ts';
import { ComponentTree, childrenOf, leavesOf } from '../model/component-tree.tsx';
import { Findings, worstFirst } from '../model/findings.tsx';
import { Pins } from '../model/pins.tsx';
import type { Pin } from '../model/pins.tsx';
import { Stage } from '../model/stage.tsx';
import { Steps } from '../model/steps.tsx';
import { NewTicket, Tickets } from '../model/tickets.tsx';
import { ShareButton } from '../sharing/share-button.tsx';
import { texts } from '../texts.ts';
import type { Mark } from '../viewer/highlight.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import type { Pick } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Page, useTitle } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';

const colors = { selected: '#4f6bed', finding: '#e4572e' };

/** A model: its newest revision in the picture, its parts, findings and tickets beside it. */
export default function ModelPage({ id }: { id: string }) {
  const model = useModel(id);
  const revisionId = model.data?.model.latestRevision?.id ?? null;
  const revision = useRevision(revisionId);
  useTitle(model.data?.model.name ?? '');
  useDrop(
    model.data?.model.abilities.uploadRevision
      ? { target: { modelId: id }, label: texts.uploads.dropRevision(model.data.model.name) }
      : null,
  );
  if (!model.data) return <QueryView query={model}>{() => null}</QueryView>;
  if (!revision.data) return <QueryView query={revision}>{() => null}</QueryView>;
  const { name, abilities } = model.data.model;
  if (revision.data.status !== 'ready')
    return (
      <Page title={name} size="sm">
        <Steps revision={revision.data} mayRetry={abilities.uploadRevision}>
          {abilities.uploadRevision && <UploadButton target={{ modelId: id }} variant="default" />}
        </Steps>
      </Page>
    );
  return (
    <Review
      key={revision.data.id}
      modelId={id}
      name={name}
      revisionId={revision.data.id}
      mayComment={abilities.comment}
      actions={<ShareButton model={model.data.model} />}
    />
  );
}

type Choice =
  | { kind: 'part'; occurrence: number; picked: Pick | null }
  | { kind: 'finding'; finding: Finding }
  | { kind: 'ticket'; ticket: Ticket }
  | null;

function Review(props: {
  modelId: string;
  name: string;
  revisionId: string;
  mayComment: boolean;
  actions: ReactNode;
}) {
  const { modelId, name, revisionId, mayComment, actions } = props;
  const preview = usePreviewUrl(revisionId, true);
  const findings = useFindings(revisionId, true);
  const facts = usePartFacts(revisionId, true);
  const report = useReport(revisionId, findings.data?.analysis?.status === 'done');
  const tickets = useTickets(modelId);
  const components = useComponentsByPath(revisionId, true);
  const [shown, setShown] = useState<{ viewer: Viewer; data: ModelData } | null>(null);
  const [choice, setChoice] = useState<Choice>(null);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [pin, setPin] = useState<{ pin: NonNullable<TicketToRaise['pin']>; where: string } | null>(null);
  const [tab, setTab] = useState<string | null>('findings');

  const children = useMemo(() => (shown ? childrenOf(shown.data) : []), [shown]);
  const looks = useMemo(
    () => (shown ? looksOf(shown.data, hidden, choice) : new Map()),
    [shown, hidden, choice],
  );
  const marks = useMemo(
    () => (shown ? marksOf(shown.data, children, choice) : []),
    [shown, children, choice],
  );
  const pins = useMemo(
    () => (shown ? pinsOf(shown.data, tickets.data?.items ?? []) : []),
    [shown, tickets.data],
  );
  const nameOf = (componentId: string) =>
    facts.data?.items.find((part) => part.componentId === componentId)?.name ?? '';

  const toggle = (indices: number[]) => {
    const isHidden = indices.every((index) => hidden.has(index));
    setHidden(
      new Set(isHidden ? [...hidden].filter((index) => !indices.includes(index)) : [...hidden, ...indices]),
    );
  };
  const isolate = (index: number) => {
    const kept = new Set(leavesOf(children, index));
    setHidden(
      new Set(shown!.data.occurrences.flatMap((_, i) => (kept.has(i) || children[i]!.length > 0 ? [] : [i]))),
    );
  };

  async function raiseAt({ occurrence, face, local }: Pick): Promise<void> {
    const { path } = shown!.data.occurrences[occurrence]!;
    const component = components.get(path);
    if (!component) return;
    const signature = await signatureOf(revisionId, component.id, face);
    setPin({
      where: texts.ticket.on(component.name, face),
      pin: {
        componentId: component.id,
        occurrence: path,
        positionMm: local.point.toArray(),
        normal: local.normal.toArray(),
        ...(signature === null ? {} : { face: { index: face, signature } }),
        camera: shown!.viewer.camera,
      },
    });
    setTab('tickets');
  }

  function chooseTicket(ticket: Ticket): void {
    setChoice({ kind: 'ticket', ticket });
    setTab('tickets');
    if (ticket.pin?.camera) shown?.viewer.flyTo(ticket.pin.camera, 350);
  }

  const picked = choice?.kind === 'part' ? choice.picked : null;
  return (
    <div className="model-page">
      <aside className="side" aria-label={texts.model.components}>
        <Title order={1} size="h5" p="sm">
          {name}
        </Title>
        <Group gap={6} px="sm" pb="xs">
          <Button
            size="compact-xs"
            variant="default"
            disabled={choice?.kind !== 'part'}
            onClick={() => choice?.kind === 'part' && isolate(choice.occurrence)}
          >
            {texts.viewer.isolate}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={hidden.size === 0}
            onClick={() => setHidden(new Set())}
          >
            {texts.viewer.showAll}
          </Button>
          {actions}
        </Group>
        <ScrollArea className="side-body">
          {shown && (
            <ComponentTree
              model={shown.data}
              selected={choice?.kind === 'part' ? choice.occurrence : null}
              hidden={hidden}
              onSelect={(index) =>
                setChoice(index === null ? null : { kind: 'part', occurrence: index, picked: null })
              }
              onToggle={(index) => toggle(leavesOf(children, index))}
            />
          )}
        </ScrollArea>
      </aside>
      {preview.data ? (
        <Stage
          url={preview.data}
          revisionId={revisionId}
          findings={findings.data?.analysis?.status === 'done' ? findings.data.items : []}
          selection={choice?.kind === 'part' ? leavesOf(children, choice.occurrence) : []}
          looks={looks}
          marks={marks}
          onReady={(viewer, data) => setShown({ viewer, data })}
          onPick={(pick) => setChoice(pick && { kind: 'part', occurrence: pick.occurrence, picked: pick })}
        >
          {shown && (
            <Pins
              viewer={shown.viewer}
              pins={pins}
              selected={choice?.kind === 'ticket' ? choice.ticket.id : null}
              onSelect={chooseTicket}
            />
          )}
        </Stage>
      ) : (
        <div className="stage">
          {preview.isError && <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />}
        </div>
      )}
      <aside className="side" aria-label={texts.model.tickets}>
        {mayComment && picked && (
          <Group p="sm" justify="space-between">
            <Text size="sm">
              {components.get(shown!.data.occurrences[picked.occurrence]!.path)?.name}, {picked.face}
            </Text>
            <Button size="xs" onClick={() => void raiseAt(picked)}>
              {texts.ticket.raise}
            </Button>
          </Group>
        )}
        <Tabs value={tab} onChange={setTab} keepMounted={false} className="side-body">
          <Tabs.List>
            <Tabs.Tab value="findings">
              {texts.model.findings}{' '}
              {findings.data?.analysis?.status === 'done' ? findings.data.items.length : ''}
            </Tabs.Tab>
            <Tabs.Tab value="tickets">
              {texts.model.tickets} {tickets.data?.items.length ?? ''}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="findings">
            <Findings
              findings={findings.data?.analysis?.status === 'done' ? worstFirst(findings.data.items) : null}
              reportUrl={report.data ?? null}
              selected={choice?.kind === 'finding' ? choice.finding.id : null}
              nameOf={nameOf}
              onSelect={(finding) => setChoice({ kind: 'finding', finding })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="tickets">
            {pin && (
              <NewTicket
                modelId={modelId}
                where={pin.where}
                pin={pin.pin}
                onDone={(ticket) => {
                  setPin(null);
                  if (ticket) chooseTicket(ticket);
                }}
              />
            )}
            <Tickets
              tickets={tickets.data?.items ?? []}
              selected={choice?.kind === 'ticket' ? choice.ticket.id : null}
              onSelect={chooseTicket}
            />
          </Tabs.Panel>
        </Tabs>
      </aside>
    </div>
  );
}

function marksOf({ occurrences, definitions }: ModelData, children: number[][], choice: Choice): Mark[] {
  if (choice?.kind === 'part')
    return [
      ...leavesOf(children, choice.occurrence).map((occurrence) => ({
        occurrence,
        faces: null,
        color: colors.selected,
      })),
      ...(choice.picked
        ? [{ occurrence: choice.occurrence, faces: [choice.picked.face], color: colors.selected }]
        : []),
    ];
  if (choice?.kind !== 'finding') return [];
  const { definitionKey, faces } = choice.finding;
  return occurrences.flatMap(({ definition }, occurrence) =>
    definition !== null && definitions[definition]!.key === definitionKey
      ? [{ occurrence, faces, color: colors.finding }]
      : [],
  );
}

/** What a finding is on shows through the parts around it. */
function looksOf(model: ModelData, hidden: ReadonlySet<number>, choice: Choice): Map<number, Look> {
  const looks = new Map<number, Look>();
  if (choice?.kind === 'finding')
    model.occurrences.forEach(({ definition }, index) => {
      if (definition !== null && model.definitions[definition]!.key !== choice.finding.definitionKey)
        looks.set(index, 'ghost');
    });
  for (const index of hidden) looks.set(index, 'hidden');
  return looks;
}

function pinsOf({ occurrences }: ModelData, tickets: Ticket[]): Pin[] {
  const byPath = new Map(occurrences.map(({ path }, index) => [path, index]));
  return tickets.flatMap((ticket) => {
    const occurrence = ticket.pin ? byPath.get(ticket.pin.occurrence) : undefined;
    return occurrence === undefined ? [] : [{ ticket, occurrence }];
  });
}
