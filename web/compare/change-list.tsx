import { Group, Text, UnstyledButton } from '@mantine/core';
import { texts } from '../texts.ts';
import type { Change } from '../viewer/compare-models.ts';
import { changeColors } from './colors.ts';

const words = texts.compare;

/** What changed, one line a part. Those that are the same are counted. */
export function ChangeList(props: {
  changes: readonly Change[];
  selected: Change | null;
  /** How many faces of the selected one differ, where that is known. */
  faces: number | null;
  onSelect: (change: Change | null) => void;
}) {
  const { changes, selected, faces, onSelect } = props;
  const listed = changes.filter(({ kind }) => kind !== 'same');
  return (
    <>
      {listed.length === 0 && (
        <Text p="sm" size="sm">
          {words.nothing}
        </Text>
      )}
      {listed.map((change) => {
        const isOn = change === selected;
        return (
          <UnstyledButton
            key={`${change.kind} ${change.from} ${change.to}`}
            px="sm"
            py={6}
            w="100%"
            aria-pressed={isOn}
            bg={isOn ? 'var(--mantine-primary-color-light)' : 'transparent'}
            onClick={() => onSelect(isOn ? null : change)}
          >
            <Group gap={8} wrap="nowrap">
              <span
                className="legend-swatch"
                style={{ background: changeColors[change.kind], flex: 'none' }}
              />
              <Text size="sm" truncate flex={1}>
                {change.name}
              </Text>
              <Text size="xs" c="dimmed">
                {words.kinds[change.kind]}
                {isOn && faces !== null && `, ${words.faces(faces)}`}
              </Text>
            </Group>
          </UnstyledButton>
        );
      })}
      {changes.length > listed.length && (
        <Text p="sm" size="xs" c="dimmed">
          {words.sameParts(changes.length - listed.length)}
        </Text>
      )}
    </>
  );
}
