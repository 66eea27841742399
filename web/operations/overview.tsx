import { Alert, Badge, Group, Stack, Table, Text } from '@mantine/core';
import type { Queues, Status } from '../api/operations.ts';
import { sizeOf } from '../parts/amounts.ts';
import { Moment } from '../parts/moment.tsx';
import { texts } from '../texts.ts';

const words = texts.operations;
const number = new Intl.NumberFormat('en');
/** The nightly backup and its verification are over by then. */
const oldAfterMs = 26 * 3_600_000;

/** How old the newest backup is that was restored and compared. */
export function VerifiedBackup({ last }: { last: Status['lastVerifiedBackup'] }) {
  const isOld = last !== null && last.ageMs > oldAfterMs;
  const note = last === null ? words.backup.none : isOld ? words.backup.old : words.backup.ok;
  return (
    <Alert
      color={last === null || isOld ? 'red' : 'green'}
      title={words.backup.title}
      role={last === null || isOld ? 'alert' : 'status'}
    >
      {last && (
        <Text size="xl" fw={700}>
          <Moment at={new Date(Date.now() - last.ageMs).toISOString()} />
        </Text>
      )}
      <Text size="sm">{note}</Text>
    </Alert>
  );
}

/** Each part of the installation, with what is wrong with it. */
export function Health({ degraded }: { degraded: Status['degraded'] }) {
  return (
    <Stack gap="xs" component="ul" p={0} m={0} className="plain-list">
      {Object.entries(words.health.parts).map(([name, label]) => {
        const problem = degraded.find((one) => one.name === name)?.reason;
        return (
          <Group key={name} component="li" gap="xs">
            <Badge color={problem ? 'red' : 'green'} variant="light" tt="none">
              {label}
            </Badge>
            <Text size="sm">{problem ?? words.health.ok}</Text>
          </Group>
        );
      })}
    </Stack>
  );
}

export const QueueTable = ({ queues }: { queues: Queues['queues'] }) => (
  <Table.ScrollContainer minWidth={340} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.queues.queue}</Table.Th>
          <Table.Th ta="right">{words.queues.waiting}</Table.Th>
          <Table.Th ta="right">{words.queues.running}</Table.Th>
          <Table.Th>{words.queues.oldest}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {queues.map(({ queue, waiting, running, oldestAt }) => (
          <Table.Tr key={queue}>
            <Table.Th scope="row" fw={400}>
              {queue}
            </Table.Th>
            <Table.Td ta="right">{number.format(waiting)}</Table.Td>
            <Table.Td ta="right">{number.format(running)}</Table.Td>
            <Table.Td>{oldestAt && <Moment at={oldestAt} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

export const Storage = ({ storage }: { storage: Queues['storage'] }) => (
  <Table>
    <Table.Tbody>
      {(
        [
          [words.storage.database, storage.databaseBytes],
          [words.storage.objects(number.format(storage.objects)), storage.objectBytes],
        ] as const
      ).map(([label, bytes]) => (
        <Table.Tr key={label}>
          <Table.Th scope="row" fw={400}>
            {label}
          </Table.Th>
          <Table.Td ta="right">{sizeOf(bytes)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
