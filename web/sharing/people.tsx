import { Autocomplete, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useGrantChanges, useGrants, usePeople } from '../api/sharing.ts';
import type { Grant } from '../api/sharing.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { endOf, expiryChoices } from './expiry.ts';
import type { Expiry } from './expiry.ts';

const words = texts.sharing.people;
const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));
type Role = Grant['role'];

/** Grants: who has which, and the way to give, change and take one. */
export function People({ modelId }: { modelId: string }) {
  const grants = useGrants(modelId);
  const people = usePeople(modelId).data ?? [];
  const { add, change, remove } = useGrantChanges(modelId);
  const nameOf = ({ userId, email }: Grant) => {
    const person = people.find(({ id }) => id === userId);
    return email ?? person?.email ?? person?.name ?? words.somebody;
  };
  const items = grants.data?.pages.flatMap((page) => page.items) ?? [];
  const failed = [change, remove].find(({ isError }) => isError)?.error;
  const isStale = failed instanceof ApiProblem && failed.details['current'] !== undefined;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <GiveAccess
        known={people.flatMap(({ email }) => email ?? [])}
        isPending={add.isPending}
        onGive={async ({ who, role, expiry }) => {
          const person = people.find(({ email }) => email === who);
          const to = person ? { userId: person.id } : { email: who };
          await add.mutateAsync({ ...to, role, expiresAt: endOf(expiry) });
        }}
      />
      {add.isError && <ProblemNote error={add.error} />}
      {isStale && (
        <Text size="sm" role="alert">
          {words.changed}
        </Text>
      )}
      {failed && !isStale && <ProblemNote error={failed} />}
      {grants.isPending && <Waiting h={80} />}
      {grants.isError && <ProblemNote error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.isSuccess && items.length === 0 && <Text size="sm">{words.empty}</Text>}
      <Stack gap="xs" component="ul" p={0} m={0} className="plain-list">
        {items.map((grant) => (
          <Group key={grant.id} component="li" justify="space-between" gap="xs">
            <div>
              <Text size="sm" fw={600}>
                {nameOf(grant)}
              </Text>
              {grant.expiresAt && (
                <Text size="xs" c="dimmed">
                  {new Date(grant.expiresAt) > new Date() ? words.until : words.over}{' '}
                  <Moment at={grant.expiresAt} />
                </Text>
              )}
            </div>
            <Group gap="xs" wrap="nowrap">
              <NativeSelect
                size="xs"
                aria-label={words.roleOf(nameOf(grant))}
                data={roles}
                value={grant.role}
                onChange={(event) => change.mutate({ ...grant, role: event.currentTarget.value as Role })}
              />
              <Button
                size="xs"
                variant="default"
                aria-label={words.removeOf(nameOf(grant))}
                onClick={() => remove.mutate(grant.id)}
              >
                {words.remove}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
      <MoreButton query={grants} size="xs">
        {texts.sharing.more}
      </MoreButton>
    </Stack>
  );
}

type Gift = { who: string; role: Role; expiry: Expiry };

function GiveAccess(props: { known: string[]; isPending: boolean; onGive: (gift: Gift) => Promise<void> }) {
  const { known, isPending, onGive } = props;
  const [who, setWho] = useState('');
  const [role, setRole] = useState<Role>('commenter');
  const [expiry, setExpiry] = useState<Expiry>('never');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What was refused stays to be corrected.
        onGive({ who: who.trim(), role, expiry }).then(
          () => setWho(''),
          () => undefined,
        );
      }}
    >
      <Group align="end" gap="xs">
        <Autocomplete
          flex="1 1 220px"
          label={words.who}
          type="email"
          required
          data={[...new Set(known)]}
          limit={6}
          value={who}
          onChange={setWho}
        />
        <NativeSelect
          label={words.role}
          data={roles}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        <NativeSelect
          label={words.expires}
          data={expiryChoices}
          value={expiry}
          onChange={(event) => setExpiry(event.currentTarget.value as Expiry)}
        />
        <Button type="submit" loading={isPending}>
          {words.add}
        </Button>
      </Group>
    </form>
  );
}
