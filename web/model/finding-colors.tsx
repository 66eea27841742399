import { Group, Paper, Text } from '@mantine/core';
import type { Finding } from '../api/client.ts';
import { texts } from '../texts.ts';
import type { Mark } from '../viewer/highlight.ts';
import type { ModelData } from '../viewer/model-data.ts';

const words = texts.viewer.severities;

/** Told apart by those who see no red and green, too. */
const severityColors = {
  info: '#228be6',
  minor: '#fab005',
  major: '#f76707',
  critical: '#c2255c',
} as const;
const severities = Object.keys(severityColors) as Finding['severity'][];

/** The faces of all findings, the worst on top. */
export function marksOfFindings(
  { occurrences, definitions }: ModelData,
  findings: readonly Finding[],
): Mark[] {
  const placesOf = Map.groupBy(
    occurrences.flatMap(({ definition }, occurrence) => (definition === null ? [] : [{ occurrence, definition }])),
    ({ definition }) => definitions[definition]!.key,
  ); // prettier-ignore
  return findings
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .flatMap(({ definitionKey, faces, severity }) =>
      (placesOf.get(definitionKey) ?? []).map(({ occurrence }) => ({
        occurrence,
        faces,
        color: severityColors[severity],
      })),
    );
}

export function FindingLegend({ findings }: { findings: readonly Finding[] }) {
  return (
    <Paper component="section" withBorder p="xs" className="stage-panel" aria-label={words.title}>
      {severities.toReversed().map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          count > 0 && (
            <Group key={severity} gap={8}>
              <span className="legend-swatch" style={{ background: severityColors[severity] }} />
              <Text size="xs">
                {words[severity]}: {count}
              </Text>
            </Group>
          )
        );
      })}
    </Paper>
  );
}
