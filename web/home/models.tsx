import { Anchor, Group, Stack, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useProject } from '../api/organizations.ts';
import { NamedSelect } from '../parts/named-select.tsx';
import { useAddress } from '../parts/use-address.ts';
import { texts } from '../texts.ts';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';
import { ModelList } from './model-list.tsx';

const words = texts.models;

/** The models one may see, and the way to add to them. */
export function Models() {
  const [query, change] = useAddress();
  const project = query.get('project') ?? '';
  const mayUpload = useProject(project).data?.abilities.createModels ?? project === '';
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
        <NamedSelect
          label={words.project}
          things={{ kind: 'projects' }}
          none={words.allProjects}
          value={project}
          onChange={(id) => change({ project: id })}
        />
      </ModelList>
    </Stack>
  );
}
