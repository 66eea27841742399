import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../api/act.ts';
import type { Act } from '../api/act.ts';
import { client } from '../api/client.ts';
import { useMembers } from '../api/organizations.ts';
import type { Member, Organization } from '../api/organizations.ts';
import { useMe } from '../api/queries.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { SureButton } from '../parts/sure-button.tsx';
import { texts } from '../texts.ts';
import { Permissions } from './permissions.tsx';

const words = texts.organization;
const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));

/** Who belongs to an organization, as what; and the way out of it. */
export function Members({ organization }: { organization: Organization }) {
  const { id, abilities } = organization;
  const [, go] = useLocation();
  const me = useMe().data?.id;
  const members = useMembers(id);
  const act = useAct(['members', id], ['organization', id], ['organizations']);
  const leave = () => client.POST('/api/v1/organizations/{id}/leave', { params: { path: { id } } });
  return (
    <Stack>
      {act.isError && <ProblemNote error={act.error} />}
      <QueryView query={members} h={160}>
        {({ items }) => (
          <Table.ScrollContainer minWidth={640}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.member}</Table.Th>
                  <Table.Th>{words.role}</Table.Th>
                  <Table.Th>{words.permissions}</Table.Th>
                  <Table.Th>{words.actions}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((member) => (
                  <Row
                    key={member.userId}
                    organizationId={id}
                    member={member}
                    act={act}
                    mayTransfer={
                      abilities['organization:transfer'] && member.userId !== me && member.role !== 'owner'
                    }
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </QueryView>
      <MoreButton query={members}>{texts.models.more}</MoreButton>
      <SureButton
        variant="default"
        w="fit-content"
        loading={act.isPending}
        question={words.sureLeave}
        onSure={() => act.mutate(leave, { onSuccess: () => go('/organizations') })}
      >
        {words.leave}
      </SureButton>
    </Stack>
  );
}

function Row(props: { organizationId: string; member: Member; act: Act; mayTransfer: boolean }) {
  const { organizationId: id, member, act, mayTransfer } = props;
  const { userId, email, role, version, abilities, joinedAt } = member;
  const [isOpen, setIsOpen] = useState(false);
  const name = email ?? userId;
  const path = { path: { id, userId } };
  const change = (body: object) =>
    act.mutate(() =>
      client.PATCH('/api/v1/organizations/{id}/members/{userId}', {
        params: path,
        body: { version, ...body },
      }),
    );
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Text size="sm">{name}</Text>
          <Text size="xs" c="dimmed">
            <Moment at={joinedAt} />
          </Text>
        </Table.Td>
        <Table.Td>
          {abilities.change ? (
            <NativeSelect
              size="xs"
              miw={104}
              aria-label={`${words.role}: ${name}`}
              value={role}
              data={roles}
              onChange={(event) => change({ role: event.currentTarget.value })}
            />
          ) : (
            words.roles[role]
          )}
        </Table.Td>
        <Table.Td>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            aria-label={words.permissionsOf(name, member.permissions.length)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {member.permissions.length}
          </Button>
        </Table.Td>
        <Table.Td>
          <Group gap={4}>
            {mayTransfer && (
              <SureButton
                size="compact-xs"
                variant="default"
                aria-label={`${words.transfer}: ${name}`}
                question={words.sureTransfer(name)}
                onSure={() =>
                  act.mutate(() =>
                    client.POST('/api/v1/organizations/{id}/transfer', {
                      params: { path: { id } },
                      body: { userId },
                    }),
                  )
                }
              >
                {words.transfer}
              </SureButton>
            )}
            {abilities.remove && (
              <SureButton
                size="compact-xs"
                variant="default"
                aria-label={`${words.remove}: ${name}`}
                question={words.sureRemove(name)}
                onSure={() =>
                  act.mutate(() =>
                    client.DELETE('/api/v1/organizations/{id}/members/{userId}', { params: path }),
                  )
                }
              >
                {words.remove}
              </SureButton>
            )}
          </Group>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <Permissions member={member} onChange={abilities.change && role !== 'owner' ? change : null} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
