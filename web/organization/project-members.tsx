import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useAllMembers, useProjectMembers } from '../api/organizations.ts';
import type { Project } from '../api/organizations.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.organization;

/** Who is in a private project; whoever manages it puts members of the organization in and out. */
export function ProjectMembers({ project: { id, organizationId, abilities } }: { project: Project }) {
  const inside = useProjectMembers(id, true);
  const members = useAllMembers(organizationId);
  const act = useAct(['project-members', id]);
  const there = new Set(inside.data?.items.map(({ userId }) => userId));
  const others = members.filter(({ userId }) => !there.has(userId));
  const path = (userId: string) => ({ params: { path: { id, userId } } });
  return (
    <Section title={words.projectMembers}>
      {act.isError && <ProblemNote error={act.error} />}
      <QueryView query={inside} h={60}>
        {({ items }) => (
          <>
            {items.length === 0 && <Text size="sm">{words.noProjectMembers}</Text>}
            {items.map(({ userId, email }) => (
              <Group key={userId} justify="space-between">
                <Text size="sm">{email ?? userId}</Text>
                {abilities.manage && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${words.remove}: ${email ?? userId}`}
                    onClick={() =>
                      act.mutate(() => client.DELETE('/api/v1/projects/{id}/members/{userId}', path(userId)))
                    }
                  >
                    {words.remove}
                  </Button>
                )}
              </Group>
            ))}
          </>
        )}
      </QueryView>
      <MoreButton query={inside}>{texts.models.more}</MoreButton>
      {abilities.manage && inside.isSuccess && others.length > 0 && (
        <NativeSelect
          w="fit-content"
          label={words.add}
          value=""
          data={[
            { value: '', label: '' },
            ...others.map(({ userId, email }) => ({ value: userId, label: email ?? userId })),
          ]}
          onChange={(event) => {
            const userId = event.currentTarget.value;
            act.mutate(() => client.PUT('/api/v1/projects/{id}/members/{userId}', path(userId)));
          }}
        />
      )}
    </Section>
  );
}
