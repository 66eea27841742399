import './audit.css';
import { Alert, Anchor, Button, Group, List, NativeSelect, Stack, Table, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { useNames } from '../api/named.ts';
import { auditQuery, useAuditEvents, useAllMembers, verifyAudit } from '../api/organizations.ts';
import type { AuditFilter, Organization } from '../api/organizations.ts';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { NamedSelect } from '../parts/named-select.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { AuditRow } from './audit-row.tsx';
import { namesIn, typeChoices } from './audit-words.ts';

const words = texts.audit;
const fields = ['actorId', 'type', 'modelId', 'from', 'to'] as const;

/** What was done in an organization, by whom, and whether the record is whole. */
export function Audit({ organization: { id, abilities } }: { organization: Organization }) {
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(fields.map((name) => [name, search.get(name) ?? ''])) as AuditFilter;
  const set = (name: keyof AuditFilter, value: string) =>
    setSearch(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const events = useAuditEvents(id, filter);
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const { from, to } = auditQuery(filter);
  const people = useAllMembers(id);
  const names = namesIn(items, people);
  const projects = useNames({ kind: 'projects' }, []);
  const nameOf = (one: string) => names.get(one) ?? projects.get(one) ?? one;
  const exported = (format: string) =>
    `/api/v1/organizations/${id}/audit-export?${new URLSearchParams({ format, ...(from ? { from } : {}), ...(to ? { to } : {}) })}`;
  return (
    <Stack>
      <Filters id={id} filter={filter} set={set} />
      <Group gap="md">
        <Verify id={id} />
        {abilities['audit:export'] &&
          (['csv', 'json'] as const).map((format) => (
            <Anchor key={format} href={exported(format)} download size="sm">
              {words[format]}
            </Anchor>
          ))}
      </Group>
      {events.isPending && <Waiting h={120} />}
      {events.isError && <ProblemNote error={events.error} onRetry={() => void events.refetch()} />}
      {events.isSuccess && items.length === 0 && <Empty title={words.none} />}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.when}</Table.Th>
                <Table.Th>{words.who}</Table.Th>
                <Table.Th>{words.what}</Table.Th>
                <Table.Th>{words.details}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((event) => (
                <AuditRow key={event.seq} event={event} nameOf={nameOf} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <MoreButton query={events}>{texts.models.more}</MoreButton>
    </Stack>
  );
}

function Filters(props: {
  id: string;
  filter: AuditFilter;
  set: (name: keyof AuditFilter, value: string) => void;
}) {
  const { id, filter, set } = props;
  const members = useAllMembers(id);
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        label={words.person}
        value={filter.actorId}
        data={[
          { value: '', label: words.anybody },
          ...members.map(({ userId, email }) => ({
            value: userId,
            label: email ?? userId,
          })),
        ]}
        onChange={(event) => set('actorId', event.currentTarget.value)}
      />
      <NativeSelect
        label={words.type}
        maw={220}
        value={filter.type}
        data={typeChoices}
        onChange={(event) => set('type', event.currentTarget.value)}
      />
      <NamedSelect
        label={words.model}
        maw={220}
        things={{ kind: 'models', organizationId: id }}
        none={words.anyModel}
        value={filter.modelId}
        onChange={(model) => set('modelId', model)}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={words[name]}
          value={filter[name]}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
    </Group>
  );
}

function Verify({ id }: { id: string }) {
  const verify = useMutation({ mutationFn: () => verifyAudit(id) });
  return (
    <>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {words.verify}
      </Button>
      {verify.isError && <ProblemNote error={verify.error} />}
      {verify.data && (
        <Alert color={verify.data.isWhole ? 'green' : 'red'} role="status" py={6}>
          {verify.data.isWhole ? words.whole(verify.data.checked) : words.broken(verify.data.problemCount)}
          <List size="sm">
            {verify.data.problems.map(({ position, message }) => (
              <List.Item key={`${position}${message}`}>
                {position !== null && `${words.place(position)}: `}
                {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
