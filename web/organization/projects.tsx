import { Anchor, Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useProjectsOf } from '../api/organizations.ts';
import type { Organization } from '../api/organizations.ts';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';
import { NameForm } from '../parts/name-form.tsx';

const words = texts.organization;

/** The projects one may see, a new one, and deleted ones to restore. */
export function Projects({ organization: { id, abilities } }: { organization: Organization }) {
  const projects = useProjectsOf(id, false);
  const deleted = useProjectsOf(id, true);
  const act = useAct(['projects']);
  const [isPrivate, setIsPrivate] = useState(false);
  return (
    <Stack>
      {act.isError && <ProblemNote error={act.error} />}
      <QueryView query={projects} h={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.noProjects} />
          ) : (
            <Stack gap="xs">
              {items.map((project) => (
                <Group key={project.id} gap="xs">
                  <Anchor component={Link} href={`/projects/${project.id}`}>
                    {project.name}
                  </Anchor>
                  <Badge tt="none" variant="light" color="gray">
                    {project.isPrivate ? words.private : words.open}
                  </Badge>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryView>
      <MoreButton query={projects}>{texts.models.more}</MoreButton>
      {abilities['projects:create'] && (
        <Section title={words.newProject}>
          <NameForm
            button={words.newProject}
            isBusy={act.isPending}
            onSave={(name) =>
              act.mutate(() =>
                client.POST('/api/v1/organizations/{id}/projects', {
                  params: { path: { id } },
                  body: { name, isPrivate },
                }),
              )
            }
          >
            <Checkbox
              mb={8}
              label={words.isPrivate}
              checked={isPrivate}
              onChange={(event) => setIsPrivate(event.currentTarget.checked)}
            />
          </NameForm>
        </Section>
      )}
      {(deleted.data?.items.length ?? 0) > 0 && (
        <Section title={words.deleted}>
          {deleted.data!.items.map((project) => (
            <Group key={project.id} justify="space-between">
              <Text size="sm">{project.name}</Text>
              <Button
                size="xs"
                variant="default"
                aria-label={`${words.restore}: ${project.name}`}
                onClick={() =>
                  act.mutate(() =>
                    client.POST('/api/v1/projects/{id}/restore', { params: { path: { id: project.id } } }),
                  )
                }
              >
                {words.restore}
              </Button>
            </Group>
          ))}
        </Section>
      )}
    </Stack>
  );
}
