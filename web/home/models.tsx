import { Anchor, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useProjects } from '../api/desk.ts';
import { useAddress } from '../parts/use-address.ts';
import { texts } from '../texts.ts';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';
import { ModelList } from './model-list.tsx';

const words = texts.models;

/** The models one may see, and the way to add to them. */
export function Models() {
  const [query, change] = useAddress();
  const project = query.get('project') ?? '';
  const projects = useProjects();
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
      <ModelList projectId={project} mayUpload={mayUpload}>
        <NativeSelect
          label={words.project}
          value={project}
          data={[
            { value: '', label: words.allProjects },
            ...(projects.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ project: event.currentTarget.value })}
        />
      </ModelList>
    </Stack>
  );
}
