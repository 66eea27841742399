import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useBackupWork, useBackups } from '../api/operations.ts';
import type { Backup } from '../api/operations.ts';
import { sizeOf } from '../parts/amounts.ts';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.operations.backups;
const number = new Intl.NumberFormat('en');
const colors = {
  requested: 'gray',
  running: 'blue',
  completed: 'green',
  passed: 'green',
  failed: 'red',
} as const;

/** Backups with what their verification found; the way to start one, and to verify one again. */
export function BackupTable() {
  const backups = useBackups();
  const { start, verify } = useBackupWork();
  const items = backups.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Group mb="sm">
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {words.start}
        </Button>
      </Group>
      {start.isError && <ProblemNote error={start.error} />}
      {verify.isError && <ProblemNote error={verify.error} />}
      {backups.isPending && <Waiting h={80} />}
      {backups.isError && <ProblemNote error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.isSuccess && items.length === 0 && <Text size="sm">{words.empty}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.when}</Table.Th>
                <Table.Th>{words.state}</Table.Th>
                <Table.Th>{words.size}</Table.Th>
                <Table.Th>{words.verification}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((backup) => (
                <Row key={backup.id} backup={backup} onVerify={() => verify.mutate(backup.id)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <MoreButton query={backups} size="xs">
        {words.more}
      </MoreButton>
    </>
  );
}

function Row({ backup, onVerify }: { backup: Backup; onVerify: () => void }) {
  const { status, trigger, requestedAt, bytes, reason, verification } = backup;
  return (
    <Table.Tr>
      <Table.Td>
        <Moment at={requestedAt} />
        <Text size="xs" c="dimmed">
          {words.by[trigger]}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={colors[status]}>
          {words.states[status]}
        </Badge>
        {reason && <Text size="xs">{reason.message}</Text>}
      </Table.Td>
      <Table.Td>{bytes !== null && sizeOf(bytes)}</Table.Td>
      <Table.Td>
        {verification ? (
          <>
            <Badge variant="light" tt="none" color={colors[verification.status]}>
              {words.verifications[verification.status]}
            </Badge>
            <Text size="xs" c="dimmed">
              {verification.reason?.message ??
                (verification.rowsCompared !== null &&
                  words.rows(
                    number.format(verification.rowsCompared),
                    number.format(verification.objectsCompared ?? 0),
                  ))}
            </Text>
          </>
        ) : (
          <Text size="sm">{words.unverified}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {status === 'completed' && verification?.status !== 'running' && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.verifyOf(new Date(requestedAt).toLocaleString('en'))}
            onClick={onVerify}
          >
            {words.verify}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
