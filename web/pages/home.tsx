import { Anchor, Badge, Button, FileButton, Paper, Progress, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Model } from '../api/client.ts';
import { useModels, useRevision } from '../api/queries.ts';
import { uploadModel } from '../model/upload.ts';
import type { Upload } from '../model/upload.ts';
import { texts } from '../texts.ts';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';

const words = texts.models;

/** The models one may see, newest first, and uploads under way. */
export function HomePage() {
  const models = useModels();
  const { uploads, send, dismiss } = useUploads();
  useDrop(send);
  const items = models.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={texts.home}
      actions={
        <FileButton multiple accept=".step,.stp,.STEP,.STP" onChange={send}>
          {(props) => <Button {...props}>{words.choose}</Button>}
        </FileButton>
      }
    >
      <Stack gap="xs" mb="md">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onDismiss={() => dismiss(upload.id)} />
        ))}
      </Stack>
      {models.isPending && <Waiting h={200} />}
      {models.isError && <ProblemNote error={models.error} onRetry={() => void models.refetch()} />}
      {models.isSuccess && items.length === 0 && <Empty title={words.empty} hint={words.emptyHint} />}
      {items.length > 0 && <ModelTable items={items} />}
      {models.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={models.isFetchingNextPage}
          onClick={() => void models.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Page>
  );
}

function ModelTable({ items }: { items: Model[] }) {
  return (
    <Table verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.name}</Table.Th>
          <Table.Th>{words.revision}</Table.Th>
          <Table.Th>{words.status}</Table.Th>
          <Table.Th>{words.changed}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, name, createdAt, latestRevision }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor component={Link} href={`/models/${id}`}>
                {name}
              </Anchor>
            </Table.Td>
            <Table.Td>{latestRevision?.revisionLetter ?? latestRevision?.number ?? ''}</Table.Td>
            <Table.Td>
              {latestRevision && <Status revisionId={latestRevision.id} status={latestRevision.status} />}
            </Table.Td>
            <Table.Td>
              <Moment at={createdAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const colors = {
  awaiting_upload: 'gray',
  queued: 'gray',
  processing: 'blue',
  ready: 'green',
  rejected: 'red',
  quarantined: 'red',
  failed: 'red',
} as const;

/** A revision's state, followed while it is being imported. */
function Status({ revisionId, status }: { revisionId: string; status: keyof typeof colors }) {
  const isOpen = status === 'queued' || status === 'processing';
  const { data } = useRevision(isOpen ? revisionId : null);
  const now = data?.status ?? status;
  const percent = data && now === 'processing' ? ` ${Math.round(data.progress * 100)} %` : '';
  return (
    <Badge color={colors[now]} variant="light" tt="none">
      {texts.status[now]}
      {percent}
    </Badge>
  );
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { fileName, fraction, error } = upload;
  if (error)
    return (
      <div>
        <ProblemNote error={error} />
        <Button size="compact-xs" variant="subtle" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    );
  const percent = Math.round((fraction ?? 1) * 100);
  return (
    <Paper withBorder p="xs" role="status">
      <Text size="sm">
        {fileName}: {words.uploading(percent)}
      </Text>
      <Progress value={percent} aria-label={fileName} mt={4} />
    </Paper>
  );
}

function useUploads() {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const dismiss = useCallback((id: string) => setUploads((all) => all.filter((one) => one.id !== id)), []);
  const send = useCallback(
    (files: Iterable<File> | null) => {
      for (const file of files ?? []) {
        const id = crypto.randomUUID();
        const change = (changed: Partial<Upload>) =>
          setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));
        setUploads((all) => [...all, { id, fileName: file.name, fraction: 0, modelId: null, error: null }]);
        uploadModel(file, change)
          .then(() => dismiss(id))
          .catch((error: unknown) => change({ error }))
          .finally(() => void queries.invalidateQueries({ queryKey: ['models'] }));
      }
    },
    [queries, dismiss],
  );
  return { uploads, send, dismiss };
}

/** Files dropped anywhere on the page. */
function useDrop(send: (files: Iterable<File>) => void) {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        send(event.dataTransfer?.files ?? []);
      },
      { signal },
    );
    return () => stop.abort();
  }, [send]);
}
