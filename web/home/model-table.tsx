import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListedModel, Model } from '../api/client.ts';
import { useRevision } from '../api/queries.ts';
import { Moment } from '../parts/moment.tsx';
import { StarButton } from '../parts/star-button.tsx';
import { texts } from '../texts.ts';

const words = texts.models;

/** Models with the state of their latest revision; `action` is what can be done with each. */
export function ModelTable(props: {
  items: ListedModel[];
  /** Deleted: there is no page of it. */
  isGone?: boolean;
  action?: (model: ListedModel) => ReactNode;
}) {
  const { items, isGone = false, action } = props;
  return (
    <Table.ScrollContainer minWidth={action ? 480 : 320}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.revision}</Table.Th>
            <Table.Th>{words.status}</Table.Th>
            <Table.Th visibleFrom="sm">{words.changed}</Table.Th>
            {action && <Table.Th>{words.actions}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((model) => (
            <Table.Tr key={model.id}>
              <Table.Td className="model-name">
                {isGone ? (
                  <Text size="sm">{model.name}</Text>
                ) : (
                  <Group gap={4} wrap="nowrap">
                    <StarButton model={model} />
                    <Anchor component={Link} href={`/models/${model.id}`} size="sm">
                      {model.name}
                    </Anchor>
                  </Group>
                )}
              </Table.Td>
              <Table.Td>
                {model.latestRevision?.revisionLetter ?? model.latestRevision?.number ?? ''}
              </Table.Td>
              <Table.Td>{model.latestRevision && <Status revision={model.latestRevision} />}</Table.Td>
              <Table.Td visibleFrom="sm">
                <Moment at={model.lastActivityAt} />
              </Table.Td>
              {action && <Table.Td>{action(model)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const colors = {
  awaiting_upload: 'gray',
  queued: 'gray',
  processing: 'blue',
  ready: 'green',
  rejected: 'red',
  quarantined: 'red',
  failed: 'red',
} as const;

/** A revision's state, followed while it is being imported. */
function Status({ revision }: { revision: NonNullable<Model['latestRevision']> }) {
  const isOpen = revision.status === 'queued' || revision.status === 'processing';
  const { data } = useRevision(isOpen ? revision.id : null);
  const now = data?.status ?? revision.status;
  const percent = data && now === 'processing' ? ` ${Math.round(data.progress * 100)} %` : '';
  return (
    <Badge color={colors[now]} variant="light" tt="none">
      {texts.status[now]}
      {percent}
    </Badge>
  );
}
