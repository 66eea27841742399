import { Badge, Checkbox, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useWork } from '../api/operations.ts';
import type { Work } from '../api/operations.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.operations.work;
const stateColors = { waiting: 'yellow', running: 'blue', ended: 'gray' } as const;
const stepColors = { pending: 'gray', running: 'blue', done: 'green', failed: 'red' } as const;

/** Work in the background, newest first, with the steps of imports and what was tried again. */
export function WorkTable() {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const work = useWork(onlyOpen);
  const items = work.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Checkbox
        label={words.onlyOpen}
        mb="sm"
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      {work.isPending && <Waiting h={80} />}
      {work.isError && <ProblemNote error={work.error} onRetry={() => void work.refetch()} />}
      {work.isSuccess && items.length === 0 && <Text size="sm">{words.empty}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.workflow}</Table.Th>
                <Table.Th>{words.state}</Table.Th>
                <Table.Th>{words.since}</Table.Th>
                <Table.Th>{words.retries}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Row key={one.workflowId} work={one} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <MoreButton query={work} size="xs">
        {words.more}
      </MoreButton>
    </>
  );
}

function Row({ work }: { work: Work }) {
  const { workflow, workflowId, state, attempts, restarts, problem, requestedAt, steps } = work;
  const retries = [
    ...(attempts > 1 ? [words.sent(attempts)] : []),
    ...(restarts > 0 ? [words.restarted(restarts)] : []),
    ...(problem ? [problem] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {workflow}
        </Text>
        <Text size="xs" c="dimmed" className="breaks">
          {workflowId}
        </Text>
        {steps.length > 0 && (
          <Group gap={4} mt={4} component="ul" p={0} className="plain-list" aria-label={words.steps}>
            {steps.map(({ name, status, attempts: tries }) => (
              <Badge
                key={name}
                component="li"
                size="sm"
                variant="light"
                tt="none"
                color={stepColors[status]}
                title={status}
              >
                {texts.steps[name as keyof typeof texts.steps] ?? name}
                {tries > 1 && ` ×${tries}`}
              </Badge>
            ))}
          </Group>
        )}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={stateColors[state]}>
          {words.states[state]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Moment at={requestedAt} />
      </Table.Td>
      <Table.Td>{retries.join(', ')}</Table.Td>
    </Table.Tr>
  );
}
