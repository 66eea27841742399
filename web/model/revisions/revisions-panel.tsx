import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { shareLinkId } from '../../api/address.ts';
import type { Revision, RevisionSummary } from '../../api/client.ts';
import { useRevision } from '../../api/queries.ts';
import { useWithdrawUpload } from '../../api/revisions.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';
import { UploadButton } from '../../uploads/use-uploads.tsx';
import { useRoom } from '../room.ts';
import { RetryButton, currentStep } from '../steps.tsx';
import { AboutModel } from './about-model.tsx';
import { EditRevision } from './edit-revision.tsx';

const words = texts.revisions;

/** Every revision of the model, newest first, and the way to the next. */
export function RevisionsPanel() {
  const { model, revisions } = useRoom();
  return (
    <>
      {model.abilities.uploadRevision && (
        <Group p="xs">
          <UploadButton target={{ modelId: model.id }} variant="default" />
        </Group>
      )}
      <ul className="plain-list">
        {revisions.map((revision, at) => (
          <li key={revision.id} className="row">
            <One
              of={revision}
              isLatest={at === 0}
              before={revisions.slice(at + 1).find(({ status }) => status === 'ready') ?? null}
            />
          </li>
        ))}
      </ul>
      {shareLinkId === null && <AboutModel />}
    </>
  );
}

function One(props: { of: RevisionSummary; isLatest: boolean; before: RevisionSummary | null }) {
  const { of, isLatest, before } = props;
  const { model, revision: shown, show } = useRoom();
  const [isEdited, setIsEdited] = useState(false);
  const { id, number, revisionLetter, fileName, partNumber, material, status, reason, createdAt } = of;
  const isShown = id === shown.id;
  return (
    <>
      <Group gap={6} justify="space-between">
        <Text size="sm" fw={600}>
          {texts.model.revision(number, revisionLetter)}
        </Text>
        <Badge size="xs" variant={status === 'ready' ? 'light' : 'default'} tt="none">
          {texts.status[status]}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed" className="model-name">
        {[fileName, partNumber, material].filter(Boolean).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {words.uploaded} <Moment at={createdAt} />
      </Text>
      {reason && <Text size="xs">{reason.message}</Text>}
      {status !== 'ready' && <UnderWay id={id} />}
      {isEdited ? (
        <EditRevision revision={of} onDone={() => setIsEdited(false)} />
      ) : (
        <Group gap={4} mt={4}>
          {isShown ? (
            <Badge size="xs" tt="none">
              {words.shown}
            </Badge>
          ) : (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => show({ revision: id, finding: null, occurrence: null, face: null })}
            >
              {words.show}
            </Button>
          )}
          {before && status === 'ready' && (
            <Button
              component={Link}
              href={`/models/${model.id}/compare?from=${before.id}&to=${id}`}
              size="compact-xs"
              variant="default"
            >
              {words.compare(texts.model.revision(before.number, before.revisionLetter))}
            </Button>
          )}
          {model.abilities.editModel && (
            <Button size="compact-xs" variant="default" onClick={() => setIsEdited(true)}>
              {words.edit}
            </Button>
          )}
          {/* A guest replaces only what they uploaded, where they see it being sent. */}
          {isLatest &&
            status !== 'awaiting_upload' &&
            model.abilities.uploadRevision &&
            shareLinkId === null && (
              <UploadButton
                target={{ replaces: id, isNewModel: false }}
                // What is shown is taken back.
                onSend={() =>
                  isShown && show({ revision: null, finding: null, occurrence: null, face: null })
                }
                variant="default"
                size="compact-xs"
              />
            )}
        </Group>
      )}
    </>
  );
}

/** The step that a revision is at, as it goes on, or the way on where it stopped. */
function UnderWay({ id }: { id: string }) {
  const { model } = useRoom();
  const revision = useRevision(id).data;
  if (!revision) return null;
  const step = currentStep(revision);
  return (
    <>
      {step && (
        <Text size="xs" role="status">
          {texts.steps[step.name]}: {texts.ingest.percent(Math.floor(100 * step.fraction))}
        </Text>
      )}
      {model.abilities.uploadRevision && <RetryButton revision={revision} size="compact-xs" />}
      {model.abilities.uploadRevision && revision.status === 'awaiting_upload' && (
        <Withdraw revision={revision} />
      )}
    </>
  );
}

/** Of an upload that another browser began, or that nobody goes on with. */
function Withdraw({ revision }: { revision: Revision }) {
  const { revisions, revision: shown, show } = useRoom();
  const withdraw = useWithdrawUpload(revision);
  if (revisions.length === 1) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        mt={4}
        loading={withdraw.isPending}
        onClick={() =>
          withdraw.mutate(undefined, {
            onSuccess: () => {
              if (revision.id === shown.id) show({ revision: null });
            },
          })
        }
      >
        {words.withdraw}
      </Button>
      {withdraw.error && <ProblemNote error={withdraw.error} />}
    </>
  );
}
