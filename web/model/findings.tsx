import { Badge, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Finding } from '../api/client.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { formatMeasure, useUnit } from '../parts/units.ts';
import { useFirst } from '../parts/use-first.ts';
import { texts } from '../texts.ts';

export const severityColors = { critical: 'red', major: 'orange', minor: 'yellow', info: 'blue' } as const;

const ranks = Object.keys(severityColors);
export const worstFirst = (findings: Finding[]): Finding[] =>
  findings.toSorted((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity));

/** Findings, worst first; one of them is shown in the picture. */
export function Findings(props: {
  findings: readonly Finding[] | null;
  selected: string | null;
  nameOf: (componentId: string) => string;
  onSelect: (finding: Finding) => void;
}) {
  const { findings, selected, nameOf, onSelect } = props;
  const [unit] = useUnit();
  const { first, rest } = useFirst(findings ?? [], findings?.findIndex(({ id }) => id === selected) ?? -1);
  if (findings === null)
    return (
      <Text p="md" size="sm" role="status">
        {texts.model.analysing}
      </Text>
    );
  return (
    <Stack gap={0}>
      {findings.length === 0 && (
        <Text p="md" size="sm">
          {texts.model.noFindings}
        </Text>
      )}
      {first.map((finding) => (
        <UnstyledButton
          key={finding.id}
          p="sm"
          aria-pressed={finding.id === selected}
          bg={finding.id === selected ? 'var(--mantine-primary-color-light)' : 'transparent'}
          onClick={() => onSelect(finding)}
        >
          <Badge size="xs" color={severityColors[finding.severity]} variant="light" mr={6}>
            {finding.severity}
          </Badge>
          <Text span size="sm" fw={600}>
            {finding.title}
          </Text>
          <Text size="xs" c="dimmed">
            {nameOf(finding.componentId)} · {finding.ruleId} · {texts.model.measured}{' '}
            {formatMeasure(finding.measured, finding.unit, unit)}, {texts.model.expected[finding.comparison]}{' '}
            {formatMeasure(finding.expected, finding.unit, unit)}
          </Text>
          {finding.id === selected && (
            <Text size="sm" mt={4}>
              {finding.text} {finding.fix}
            </Text>
          )}
        </UnstyledButton>
      ))}
      <MoreButton query={rest} m="sm">
        {texts.report.more}
      </MoreButton>
    </Stack>
  );
}
