import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, ok } from '../../api/client.ts';
import type { RevisionSummary } from '../../api/client.ts';
import { conflictOf } from '../../api/tickets.ts';
import { BothVersions } from '../../parts/both-versions.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';

const words = texts.revisions;
type Field = keyof typeof words.fields;
const fields = Object.keys(words.fields) as Field[];

/** What is said about a revision: letter, part number, material. */
export function EditRevision({ revision, onDone }: { revision: RevisionSummary; onDone: () => void }) {
  const { id, modelId } = revision;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(revision);
  const change = useMutation({
    mutationFn: (version: number) => {
      const body = Object.fromEntries(fields.map((field) => [field, draft[field]?.trim() || null]));
      return ok(
        client.PATCH('/api/v1/revisions/{id}', { params: { path: { id } }, body: { ...body, version } }),
      );
    },
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['model', modelId] }),
        queries.invalidateQueries({ queryKey: ['revision', id] }),
      ]);
      onDone();
    },
  });
  const current = conflictOf<RevisionSummary>(change.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(draft.version);
      }}
    >
      <Stack gap={6} my={6}>
        {fields.map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={words.fields[field]}
            {...(field === 'material' ? { description: words.materialHint } : {})}
            value={draft[field] ?? ''}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
        {current ? (
          <BothVersions
            fields={fields.map((field) => ({
              label: words.fields[field],
              theirs: current[field] ?? '',
              yours: draft[field] ?? '',
            }))}
            onKeep={onDone}
            onTake={() => change.mutate(current.version)}
          />
        ) : (
          change.isError && <ProblemNote error={change.error} />
        )}
        <Group gap={4}>
          <Button type="submit" size="compact-xs" loading={change.isPending}>
            {words.save}
          </Button>
          <Button size="compact-xs" variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
