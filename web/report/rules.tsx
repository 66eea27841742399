import { Badge, Table, Text, Title, UnstyledButton } from '@mantine/core';
import type { Finding } from '../api/client.ts';
import { useFindings, usePartFacts } from '../api/queries.ts';
import { severityColors, worstFirst } from '../model/findings.tsx';
import { useRoom } from '../model/room.ts';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { formatMeasure, useUnit } from '../parts/units.ts';
import { useFirst } from '../parts/use-first.ts';
import { texts } from '../texts.ts';

const words = texts.report;

/** The findings of a revision by the rule they break, the worst rule first, with what each rule goes back to. */
export function Rules() {
  const { revision, findings } = useRoom();
  const analysis = useFindings(revision.id, revision.status === 'ready').data?.analysis;
  if (revision.status !== 'ready') return <Empty title={texts.model.noAnalysis} />;
  if (analysis?.status === 'failed')
    return <Empty title={texts.revisions.analysisFailed} hint={analysis.reason?.message ?? ''} />;
  if (findings === null)
    return (
      <Text p="md" role="status">
        {words.underWay}
      </Text>
    );
  if (findings.length === 0) return <Empty title={texts.model.noFindings} />;
  const rules = Map.groupBy(worstFirst([...findings]), ({ ruleId }) => ruleId);
  return [...rules.values()].map((broken) => <Rule key={broken[0]!.ruleId} broken={broken} />);
}

function Rule({ broken }: { broken: readonly Finding[] }) {
  const { revision, view, show } = useRoom();
  const [shownUnit] = useUnit();
  const facts = usePartFacts(revision.id, true).data?.items ?? [];
  const { first, rest } = useFirst(
    broken,
    broken.findIndex(({ id }) => id === view.finding),
  );
  const { ruleId, ruleVersion, title, severity, citation, comparison, expected, unit } = broken[0]!;
  return (
    <section className="rule" aria-label={title}>
      <Title order={2} size="h5">
        <Badge size="sm" color={severityColors[severity]} variant="light" mr={8}>
          {severity}
        </Badge>
        {title}
      </Title>
      <Text size="xs" c="dimmed">
        {words.rule(ruleId, ruleVersion)} · {words.count(broken.length)} · {words.expected.toLowerCase()}{' '}
        {texts.model.expected[comparison]} {formatMeasure(expected, unit, shownUnit)}
      </Text>
      <Text size="sm" component="blockquote" className="citation">
        {citation.says}
        <Text size="xs" c="dimmed" component="cite">
          {words.source}: {citation.title}, {citation.section}
        </Text>
      </Text>
      <Table verticalSpacing={4} layout="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.part}</Table.Th>
            <Table.Th>{words.measured}</Table.Th>
            <Table.Th>{words.expected}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {first.map((finding) => {
            const part = facts.find(({ componentId }) => componentId === finding.componentId)?.name ?? '';
            const isShown = finding.id === view.finding;
            return (
              <Table.Tr key={finding.id} bg={isShown ? 'var(--mantine-primary-color-light)' : ''}>
                <Table.Td>
                  <UnstyledButton
                    className="rule-part"
                    aria-pressed={isShown}
                    aria-label={words.show(title, part)}
                    onClick={() => show({ finding: finding.id, occurrence: null, face: null })}
                  >
                    {part}
                  </UnstyledButton>
                  {isShown && (
                    <Text size="sm">
                      {finding.text} {finding.fix}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{formatMeasure(finding.measured, finding.unit, shownUnit)}</Table.Td>
                <Table.Td>
                  {texts.model.expected[finding.comparison]}{' '}
                  {formatMeasure(finding.expected, finding.unit, shownUnit)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <MoreButton query={rest} mt="xs" size="xs">
        {words.more}
      </MoreButton>
    </section>
  );
}
