import '../search/search.css';
import { Alert, Anchor, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useNames } from '../api/named.ts';
import { useSearch } from '../api/search.ts';
import type { Hit } from '../api/search.ts';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { NamedSelect } from '../parts/named-select.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useTyped } from '../parts/use-typed.ts';
import { Waiting } from '../parts/waiting.tsx';
import { Hits } from '../search/hits.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';

const words = texts.search;

const isKind = (text: string | null): text is Hit['kind'] => text !== null && text in words.kinds;

/** Everything one may see, by words and meaning. What is searched for is in the address. */
export default function SearchPage() {
  const [query, change] = useAddress();
  const kind = query.get('kind');
  const wanted = {
    q: query.get('q')?.trim() ?? '',
    kind: isKind(kind) ? kind : null,
    modelId: query.get('model'),
    projectId: query.get('project'),
  };
  const found = useSearch(wanted);
  const models = {
    kind: 'models' as const,
    ...(wanted.projectId === null ? {} : { projectId: wanted.projectId }),
  };
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  const modelNames = useNames(
    models,
    hits.flatMap(({ modelId }) => modelId ?? []),
  );

  return (
    <Page title={wanted.q === '' ? words.title : words.titleOf(wanted.q)} isTitleHidden size="md">
      <Group align="end" gap="sm">
        <Field q={wanted.q} onChange={(q) => change({ q })} />
        <NativeSelect
          label={words.kind}
          data={[
            { value: '', label: words.everything },
            ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
          ]}
          value={wanted.kind ?? ''}
          onChange={(event) => change({ kind: event.currentTarget.value })}
        />
        <NamedSelect
          label={words.project}
          maw={220}
          things={{ kind: 'projects' }}
          none={words.anyProject}
          value={wanted.projectId ?? ''}
          onChange={(id) => change({ project: id, model: '' })}
        />
        <NamedSelect
          label={words.model}
          maw={220}
          things={models}
          none={words.anywhere}
          value={wanted.modelId ?? ''}
          onChange={(id) => change({ model: id })}
        />
      </Group>
      <Text size="sm" c="dimmed" mt="sm" role="status">
        {found.isSuccess && hits.length > 0 && words.found(hits.length, !found.hasNextPage)}
      </Text>
      {found.data?.pages.some(({ degraded }) => degraded) && (
        <Alert color="yellow" my="sm">
          {words.degraded}
        </Alert>
      )}
      {wanted.q === '' && <Begin />}
      {wanted.q !== '' && found.isPending && <Waiting h={200} />}
      {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {wanted.q !== '' && found.isSuccess && hits.length === 0 && (
        <Empty title={words.none(wanted.q)} hint={words.noneHint}>
          {(wanted.kind ?? wanted.modelId ?? wanted.projectId) !== null && (
            <Button variant="default" onClick={() => change({ kind: '', model: '', project: '' })}>
              {words.clear}
            </Button>
          )}
        </Empty>
      )}
      {wanted.q !== '' && hits.length > 0 && <Hits hits={hits} modelNames={modelNames} />}
      <MoreButton query={found}>{words.more}</MoreButton>
    </Page>
  );
}

/** Searches once one has stopped typing; down goes to the first result. */
function Field({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const typed = useTyped(q, onChange);
  useShortcuts([{ keys: '/', label: words.shortcuts.focus, run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      flex="1 1 260px"
      type="search"
      label={words.label}
      placeholder={words.placeholder}
      maxLength={500}
      autoFocus
      {...typed}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(typed.value.trim());
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('.search-hits a')?.focus();
      }}
    />
  );
}

function Begin() {
  return (
    <Empty title={words.begin} hint={words.beginHint}>
      <Group gap="md" justify="center">
        {words.examples.map((q) => (
          <Anchor key={q} component={Link} href={`/search?${new URLSearchParams({ q }).toString()}`}>
            {q}
          </Anchor>
        ))}
      </Group>
    </Empty>
  );
}
