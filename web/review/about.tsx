import { Anchor, Code, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { DesignReview } from '../api/desk.ts';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';
import './review.css';

const words = texts.review;

/** The file and the rules that decisions are bound to. */
export function Basis({ review: { basis } }: { review: DesignReview }) {
  return (
    <Section title={words.basis}>
      <Text size="sm">{words.revision(basis.revisionNumber)}</Text>
      {basis.isWithdrawn && (
        <Text size="sm" c="var(--mantine-color-error)">
          {words.withdrawn}
        </Text>
      )}
      <Text size="sm">
        {words.file}: <Code className="hash">{basis.fileSha256}</Code>
      </Text>
      <Text size="sm">
        {words.rules}:{' '}
        {basis.rulePacks?.map(({ title, version }) => words.pack(title, version)).join('; ') ?? words.noRules}
      </Text>
    </Section>
  );
}

export function Agenda({ review: { agenda, modelId } }: { review: DesignReview }) {
  return (
    <Section title={words.agenda}>
      {agenda.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noAgenda}
        </Text>
      )}
      <List type="ordered" size="sm">
        {agenda.map(({ text, ticket }, place) => (
          <List.Item key={place}>
            {text}
            {ticket && (
              <>
                {' '}
                <Anchor component={Link} href={`/models/${modelId}?ticket=${ticket.id}`} size="sm">
                  #{ticket.number} {ticket.title}
                </Anchor>{' '}
                ({ticket.status.replace('_', ' ')})
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
