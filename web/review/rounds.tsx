import { Code, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { useReviewHistory } from '../api/reviews.ts';
import { texts } from '../texts.ts';

const words = texts.review;
type Past = NonNullable<ReturnType<typeof useReviewHistory>['data']>;
type Round = Past['rounds'][number];

/** What is other in a round than in the one before: the file, the rules, what was decided. */
export function Differences({
  before,
  after,
  decisions,
}: { before: Round; after: Round } & Pick<Past, 'decisions'>) {
  const rows = (Object.keys(aspects) as (keyof typeof aspects)[])
    .map((name) => ({ name, was: aspects[name](before, decisions), is: aspects[name](after, decisions) }))
    .filter(({ was, is }) => was.join() !== is.join());
  return (
    <Table withTableBorder layout="fixed" aria-label={words.differences(before.round, after.round)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.aspect}</Table.Th>
          <Table.Th>{words.round(before.round)}</Table.Th>
          <Table.Th>{words.round(after.round)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, was, is }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{words.aspects[name]}</Table.Th>
            {[was, is].map((lines, side) => (
              <Table.Td key={side}>
                {lines.map((line) => (
                  <Line key={line}>{name === 'file' ? <Code className="hash">{line}</Code> : line}</Line>
                ))}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <Text size="sm" className="hash">
    {children}
  </Text>
);

const aspects: Record<keyof typeof words.aspects, (of: Round, decisions: Past['decisions']) => string[]> = {
  revision: ({ basis }) => [words.revision(basis.revisionNumber)],
  file: ({ basis }) => [basis.fileSha256],
  rules: ({ basis }) =>
    basis.rulePacks?.map(({ title, version }) => words.pack(title, version)) ?? [words.noRules],
  decisions: ({ round }, decisions) =>
    decisions
      .filter((one) => one.round === round)
      .map(({ reviewer, decision }) => `${reviewer.name}: ${words.decided[decision]}`)
      .toSorted(),
  outcome: ({ conclusion }) => [conclusion ? words.status[conclusion.outcome] : words.underWay],
};
