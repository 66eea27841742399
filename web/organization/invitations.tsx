import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useInvitations } from '../api/organizations.ts';
import type { Organization } from '../api/organizations.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.organization;
type Role = Organization['role'];

/** Who is invited, and somebody more. */
export function Invitations({ organization: { id, role: own } }: { organization: Organization }) {
  const invitations = useInvitations(id);
  const act = useAct(['invitations', id]);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const roles = Object.entries(words.roles).filter(([value]) => value !== 'owner' || own === 'owner');
  const send = () =>
    client.POST('/api/v1/organizations/{id}/invitations', {
      params: { path: { id } },
      body: { email: email.trim(), role },
    });
  return (
    <Stack>
      {act.isError && <ProblemNote error={act.error} />}
      <Section title={words.send}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate(send, { onSuccess: () => setEmail('') });
          }}
        >
          <Group align="end" gap="xs">
            <TextInput
              label={words.email}
              type="email"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <NativeSelect
              label={words.role}
              value={role}
              data={roles.map(([value, label]) => ({ value, label }))}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            />
            <Button type="submit" loading={act.isPending}>
              {words.send}
            </Button>
          </Group>
        </form>
      </Section>
      <QueryView query={invitations} h={100}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {words.noInvitations}
            </Text>
          ) : (
            <Stack gap="xs">
              {items.map((one) => {
                const params = { params: { path: { id, invitationId: one.id } } };
                return (
                  <Group key={one.id} justify="space-between">
                    <Text size="sm">
                      <b>{one.email}</b>, {words.roles[one.role]}: {words.invitationStatus[one.status]},{' '}
                      <Moment at={one.sentAt} />
                    </Text>
                    {(one.status === 'pending' || one.status === 'expired') && (
                      <Group gap={4}>
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${words.resend}: ${one.email}`}
                          onClick={() =>
                            act.mutate(() =>
                              client.POST(
                                '/api/v1/organizations/{id}/invitations/{invitationId}/resend',
                                params,
                              ),
                            )
                          }
                        >
                          {words.resend}
                        </Button>
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${words.withdraw}: ${one.email}`}
                          onClick={() =>
                            act.mutate(() =>
                              client.DELETE('/api/v1/organizations/{id}/invitations/{invitationId}', params),
                            )
                          }
                        >
                          {words.withdraw}
                        </Button>
                      </Group>
                    )}
                  </Group>
                );
              })}
            </Stack>
          )
        }
      </QueryView>
      <MoreButton query={invitations}>{texts.models.more}</MoreButton>
    </Stack>
  );
}
