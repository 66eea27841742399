import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedModel } from '../api/client.ts';
import { useModelPages } from '../api/desk.ts';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useTyped } from '../parts/use-typed.ts';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { ModelTable } from './model-table.tsx';

const words = texts.models;
const isSort = (value: string): value is keyof typeof words.sorts => value in words.sorts;
const isStatus = (value: string): value is keyof typeof texts.status => value in texts.status;

/** Models of a project, or of all. What is searched for, shown and sorted by is in the address. */
export function ModelList(props: {
  projectId: string;
  mayUpload: boolean;
  /** What can be done with each. */
  action?: (model: ListedModel) => ReactNode;
  /** Further filters. */
  children?: ReactNode;
}) {
  const { projectId, mayUpload, action, children } = props;
  const [query, change] = useAddress();
  const text = query.get('text') ?? '';
  const status = query.get('status') ?? '';
  const sort = query.get('sort') ?? 'newest';
  const search = useTyped(text, (typed) => change({ text: typed }));
  const models = useModelPages({
    sort: isSort(sort) ? sort : 'newest',
    ...(projectId === '' ? {} : { projectId }),
    ...(text === '' ? {} : { q: text }),
    ...(isStatus(status) ? { status } : {}),
  });
  const items = models.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Group gap="xs" align="end" className="model-filters">
        <TextInput label={words.search} type="search" maxLength={200} {...search} />
        {children}
        <NativeSelect
          label={words.status}
          value={status}
          data={[
            { value: '', label: words.anyStatus },
            ...Object.entries(texts.status).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => change({ status: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.sort}
          value={sort}
          data={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => change({ sort: value === 'newest' ? '' : value })}
        />
      </Group>
      {models.isPending && <Waiting h={200} />}
      {models.isError && <ProblemNote error={models.error} onRetry={() => void models.refetch()} />}
      {models.isSuccess &&
        items.length === 0 &&
        (text !== '' || status !== '' ? (
          <Empty title={words.noneFound} hint={words.noneFoundHint} />
        ) : (
          <Empty title={words.empty} hint={mayUpload ? words.emptyHint : words.emptyProject} />
        ))}
      {items.length > 0 && <ModelTable items={items} {...(action ? { action } : {})} />}
      <MoreButton query={models}>{words.more}</MoreButton>
    </>
  );
}
