import { Anchor, Badge, Button, Table } from '@mantine/core';
import { Link } from 'wouter';
import type { Model } from '../api/client.ts';
import { useModels, useRevision } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';

const words = texts.models;

/** The models one may see, newest first, and uploads under way. */
export function HomePage() {
  const models = useModels();
  useDrop({ target: {}, label: texts.uploads.dropModels });
  const items = models.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={texts.home} actions={<UploadButton target={{}} />}>
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
