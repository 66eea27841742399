import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useMyInvitations, useOrganizations } from '../api/organizations.ts';
import { NameForm } from '../parts/name-form.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.organization;

/** The organizations one belongs to or is invited to. */
export default function OrganizationsPage() {
  const act = useAct(['organizations'], ['invitations', 'mine'], ['projects'], ['models']);
  const answer = (id: string, how: 'accept' | 'decline') =>
    act.mutate(() => client.POST(`/api/v1/invitations/{id}/${how}`, { params: { path: { id } } }));
  const mine = useOrganizations();
  const deleted = useOrganizations(true);
  const invitations = useMyInvitations();
  return (
    <Page title={words.title} size="md">
      <Stack>
        {act.isError && <ProblemNote error={act.error} />}
        {(invitations.data?.items.length ?? 0) > 0 && (
          <Section title={words.invited}>
            {invitations.data!.items.map(({ id, organization, role, invitedBy }) => (
              <Group key={id} justify="space-between">
                <Text size="sm">
                  <b>{organization.name}</b> {words.invitedAs(words.roles[role], invitedBy.email ?? '')}
                </Text>
                <Group gap="xs">
                  <Button size="xs" loading={act.isPending} onClick={() => answer(id, 'accept')}>
                    {words.accept}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => answer(id, 'decline')}>
                    {words.decline}
                  </Button>
                </Group>
              </Group>
            ))}
          </Section>
        )}
        <QueryView query={mine} h={120}>
          {({ items }) => (
            <Section title={words.mine}>
              {items.map(({ id, name, isPersonal, role }) => (
                <Group key={id} gap="xs">
                  <Anchor component={Link} href={`/organizations/${id}`}>
                    {name}
                  </Anchor>
                  <Badge tt="none" variant="light">
                    {isPersonal ? words.personal : words.roles[role]}
                  </Badge>
                </Group>
              ))}
            </Section>
          )}
        </QueryView>
        <MoreButton query={mine}>{texts.models.more}</MoreButton>
        <Section title={words.create}>
          <NameForm
            button={words.create}
            isBusy={act.isPending}
            onSave={(name) => act.mutate(() => client.POST('/api/v1/organizations', { body: { name } }))}
          />
        </Section>
        {(deleted.data?.items.length ?? 0) > 0 && (
          <Section title={words.deleted}>
            {deleted.data!.items.map(({ id, name }) => (
              <Group key={id} justify="space-between">
                <Text size="sm">{name}</Text>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${words.restore}: ${name}`}
                  onClick={() =>
                    act.mutate(() =>
                      client.POST('/api/v1/organizations/{id}/restore', { params: { path: { id } } }),
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
    </Page>
  );
}
