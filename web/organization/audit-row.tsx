import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { AuditEvent } from '../api/organizations.ts';
import { Moment } from '../parts/moment.tsx';
import { texts } from '../texts.ts';
import { detailsOf, sayType } from './audit-words.ts';

const words = texts.audit;

function sayActor(actor: AuditEvent['actor']): string {
  if (!actor) return words.system;
  // A few letters tell one from another.
  if (actor.name === null) return words.unnamed[actor.kind](actor.id.slice(0, 8));
  return actor.kind === 'guest' ? words.guest(actor.name) : actor.name;
}

/** Who did what to what, and the details where somebody wants them. */
export function AuditRow({ event, nameOf }: { event: AuditEvent; nameOf: (id: string) => string }) {
  const { createdAt, actor, type, sensitive, origin, modelId, modelName, resource } = event;
  const details = detailsOf(event, nameOf);
  return (
    <Table.Tr>
      <Table.Td>
        <Moment at={createdAt} />
      </Table.Td>
      <Table.Td className="audit-who">
        {sayActor(actor)}
        {origin?.address && (
          <Text size="xs" c="dimmed">
            {words.from_(origin.address)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {sayType(type)}{' '}
        {sensitive && (
          <Badge size="xs" tt="none" variant="light" color="orange">
            {words.sensitive}
          </Badge>
        )}
        <Text size="xs" c="dimmed">
          {resource?.name}
          {resource?.name && modelName && ' · '}
          {modelId && modelName && (
            <Anchor component={Link} href={`/models/${modelId}`} size="xs" underline="always">
              {modelName}
            </Anchor>
          )}
        </Text>
      </Table.Td>
      <Table.Td>
        {details.length > 0 && (
          <details>
            <summary>{words.showDetails}</summary>
            <dl className="audit-details">
              {details.map(({ key, value }) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
