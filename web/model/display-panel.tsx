import { Group, NativeSelect, Slider, Stack, Switch, Table, Text } from '@mantine/core';
import { UnitSwitch } from '../parts/unit-switch.tsx';
import { texts } from '../texts.ts';
import { schemeNames } from '../viewer/navigation.ts';
import type { Scheme } from '../viewer/navigation.ts';
import { ToolPanel } from './tool-panel.tsx';
import { describeGestures, useNavigation } from './use-navigation.ts';
import type { Picture } from './use-picture.ts';

const words = texts.viewer;

/** How the model is drawn, in which unit it is measured, and what the mouse does. */
export function DisplayPanel({ picture, onClose }: { picture: Picture; onClose: () => void }) {
  return (
    <ToolPanel title={words.display} onClose={onClose}>
      <Stack gap={10}>
        <Switch
          size="xs"
          label={words.edges}
          checked={picture.hasEdges}
          onChange={(event) => picture.showEdges(event.currentTarget.checked)}
        />
        <Switch
          size="xs"
          label={words.orthographic}
          checked={picture.isOrthographic}
          onChange={(event) => picture.project(event.currentTarget.checked)}
        />
        <Group gap={10} wrap="nowrap">
          <Text size="xs">{words.explode}</Text>
          <Slider
            flex={1}
            size="sm"
            min={0}
            max={2}
            step={0.05}
            label={null}
            value={picture.exploded}
            thumbLabel={words.explode}
            onChange={(factor) => picture.explode(factor)}
          />
        </Group>
        <Group gap={10} justify="space-between">
          <Text size="xs">{words.units}</Text>
          <UnitSwitch />
        </Group>
        <Mouse />
      </Stack>
    </ToolPanel>
  );
}

function Mouse() {
  const [navigation, setNavigation] = useNavigation();
  return (
    <>
      <NativeSelect
        size="xs"
        label={words.mouse.title}
        value={navigation.scheme}
        data={schemeNames.map((value) => ({ value, label: words.mouse.schemes[value] }))}
        onChange={(event) => setNavigation({ ...navigation, scheme: event.currentTarget.value as Scheme })}
      />
      <Table fz="xs" verticalSpacing={2} withRowBorders={false}>
        <Table.Tbody>
          {describeGestures(navigation.scheme).map(({ motion, gestures }) => (
            <Table.Tr key={motion}>
              <Table.Th scope="row" fw={400} c="dimmed" ps={0} style={{ verticalAlign: 'top' }}>
                {words.mouse.motions[motion]}
              </Table.Th>
              <Table.Td>{gestures}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        size="xs"
        label={words.mouse.reverse}
        checked={navigation.isWheelReversed}
        onChange={(event) => setNavigation({ ...navigation, isWheelReversed: event.currentTarget.checked })}
      />
    </>
  );
}
