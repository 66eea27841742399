import '../home/home.css';
import { Anchor, Badge, Checkbox, Stack, Text } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useNamed } from '../api/named.ts';
import { useProject } from '../api/organizations.ts';
import type { Project } from '../api/organizations.ts';
import { ModelList } from '../home/model-list.tsx';
import { NameForm } from '../parts/name-form.tsx';
import { ProjectMembers } from '../organization/project-members.tsx';
import { ConflictNote } from '../parts/conflict-note.tsx';
import { NamedSelect } from '../parts/named-select.tsx';
import { Page } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { SureButton } from '../parts/sure-button.tsx';
import { texts } from '../texts.ts';
import { UploadButton, useDrop } from '../uploads/use-uploads.tsx';

const words = texts.organization;

export default function ProjectPage({ id }: { id: string }) {
  const query = useProject(id);
  return <QueryView query={query}>{(project) => <Shown project={project} />}</QueryView>;
}

/** A project: its models, who is in it where it is private, its name and its end. */
function Shown({ project }: { project: Project }) {
  const { id, name, isPrivate, organizationId, version, abilities } = project;
  const [, go] = useLocation();
  const targets = { kind: 'projects', movesFrom: id } as const;
  const { items: found, hasMore } = useNamed(targets, '', '');
  const isMovable = found.length > 0 || hasMore;
  const act = useAct(['project', id], ['projects'], ['models']);
  useDrop(abilities.createModels ? { target: { projectId: id }, label: texts.uploads.dropModels } : null);
  const change = (body: { name?: string; isPrivate?: boolean }) =>
    act.mutate(() =>
      client.PATCH('/api/v1/projects/{id}', { params: { path: { id } }, body: { version, ...body } }),
    );
  return (
    <Page
      title={name}
      actions={
        <>
          <Badge tt="none" variant="light" color="gray">
            {isPrivate ? words.private : words.open}
          </Badge>
          <Anchor component={Link} href={`/organizations/${organizationId}`} size="sm">
            {words.toOrganization}
          </Anchor>
          {abilities.createModels && <UploadButton target={{ projectId: id }} />}
        </>
      }
    >
      <Stack>
        {act.isError && <ConflictNote error={act.error} words={texts.changedHint} />}
        <ModelList
          projectId={id}
          mayUpload={abilities.createModels}
          action={(model) =>
            model.abilities.editModel &&
            isMovable && (
              <NamedSelect
                size="xs"
                aria-label={words.moveOf(model.name)}
                things={targets}
                none={words.move}
                value=""
                onChange={(projectId) => {
                  const body = { projectId, version: model.version };
                  act.mutate(() =>
                    client.POST('/api/v1/models/{id}/move', { params: { path: { id: model.id } }, body }),
                  );
                }}
              />
            )
          }
        />
        {isPrivate && <ProjectMembers project={project} />}
        {abilities.manage && (
          <Section title={words.tabs.settings}>
            <NameForm
              key={version}
              name={name}
              button={words.save}
              isBusy={act.isPending}
              onSave={(next) => change({ name: next })}
            />
            <Checkbox
              label={words.isPrivate}
              checked={isPrivate}
              onChange={(event) => change({ isPrivate: event.currentTarget.checked })}
            />
            <Text size="sm" c="dimmed">
              {words.projectDeleteHint}
            </Text>
            <SureButton
              color="red"
              w="fit-content"
              loading={act.isPending}
              question={words.sureDeleteProject(name)}
              onSure={() =>
                act.mutate(() => client.DELETE('/api/v1/projects/{id}', { params: { path: { id } } }), {
                  onSuccess: () => go(`/organizations/${organizationId}`),
                })
              }
            >
              {words.delete}
            </SureButton>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
