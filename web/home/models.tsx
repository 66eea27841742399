import { Anchor, Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Model } from '../api/client.ts';
import { useModelPages, useProjects } from '../api/desk.ts';
import { Empty } from '../parts/empty.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';
import { ModelTable } from './model-table.tsx';

const words = texts.models;

const sorts = {
  newest: (a: Model, b: Model) => b.createdAt.localeCompare(a.createdAt),
  name: (a: Model, b: Model) => a.name.localeCompare(b.name, undefined, { numeric: true }),
};
type Sort = keyof typeof sorts;
const isSort = (value: string): value is Sort => value in sorts;

/** The models one may see. What is searched for, shown and sorted by is in the address. */
export function Models() {
  const [query, setQuery] = useSearchParams();
  const project = query.get('project') ?? '';
  const text = query.get('text') ?? '';
  const status = query.get('status') ?? '';
  const sort = query.get('sort') ?? 'newest';
  const set = (name: string, value: string) =>
    setQuery(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const projects = useProjects();
  const models = useModelPages(project === '' ? {} : { projectId: project });
  const found = models.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = text !== '' || status !== '' || sort !== 'newest';
  // Whoever searches or sorts means all of them, not those that were fetched so far.
  const { hasNextPage, isFetching, fetchNextPage } = models;
  useEffect(() => {
    if (isNarrowed && hasNextPage && !isFetching) void fetchNextPage();
  }, [isNarrowed, hasNextPage, isFetching, fetchNextPage]);

  const shown = found
    .filter((model) => isFound(model, text) && (status === '' || model.latestRevision?.status === status))
    .toSorted(sorts[isSort(sort) ? sort : 'newest']);
  const chosen = projects.data?.items.find(({ id }) => id === project);
  const mayUpload = chosen?.abilities.createModels ?? true;
  const target = project === '' ? {} : { projectId: project };
  useDrop(mayUpload ? { target, label: texts.uploads.dropModels } : null);

  return (
    <Stack component="section" gap="sm" aria-labelledby="models-title">
      <Group justify="space-between">
        <Title order={2} size="h4" id="models-title">
          {words.title}
        </Title>
        <Group gap="sm">
          <Anchor component={Link} href="/deleted" size="sm">
            {words.deleted}
          </Anchor>
          {mayUpload && <UploadButton target={target} />}
        </Group>
      </Group>
      <Group gap="xs" align="end" className="model-filters">
        <TextInput
          label={words.search}
          type="search"
          value={text}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.project}
          value={project}
          data={[
            { value: '', label: words.allProjects },
            ...(projects.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set('project', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.status}
          value={status}
          data={[
            { value: '', label: words.anyStatus },
            ...Object.entries(texts.status).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => set('status', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.sort}
          value={sort}
          data={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set('sort', event.currentTarget.value === 'newest' ? '' : event.currentTarget.value)
          }
        />
      </Group>
      {models.isPending && <Waiting h={200} />}
      {models.isError && <ProblemNote error={models.error} onRetry={() => void models.refetch()} />}
      {models.isSuccess &&
        shown.length === 0 &&
        (found.length === 0 ? (
          <Empty title={words.empty} hint={mayUpload ? words.emptyHint : words.emptyProject} />
        ) : (
          <Empty title={words.noneFound} hint={words.noneFoundHint} />
        ))}
      {shown.length > 0 && <ModelTable items={shown} />}
      {hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={models.isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Stack>
  );
}

function isFound({ name, latestRevision }: Model, text: string): boolean {
  const said = [name, latestRevision?.fileName, latestRevision?.partNumber].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
