import { Alert, Button, Group, Table } from '@mantine/core';
import { texts } from '../texts.ts';

const words = texts.conflict;

/** Two changed the same thing: both versions beside each other, and whoever came second chooses. */
export function BothVersions(props: {
  /** What was sent, with what it is meanwhile. */
  fields: readonly { label: string; theirs: string; yours: string }[];
  onKeep: () => void;
  onTake: () => void;
}) {
  const { fields, onKeep, onTake } = props;
  return (
    <Alert color="yellow" title={words.title} role="alert" my="xs">
      <Table mb="xs" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.field}</Table.Th>
            <Table.Th>{words.theirs}</Table.Th>
            <Table.Th>{words.yours}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ label, theirs, yours }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{theirs || words.nothing}</Table.Td>
              <Table.Td>{yours || words.nothing}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onKeep}>
          {words.keepTheirs}
        </Button>
        <Button size="compact-sm" onClick={onTake}>
          {words.takeYours}
        </Button>
      </Group>
    </Alert>
  );
}
