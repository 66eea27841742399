import { Button, Group, Text } from '@mantine/core';
import { texts } from '../texts.ts';
import { ComponentTree } from './component-tree.tsx';
import { useRoom } from './room.ts';

const words = texts.model.looks;

/** The parts as a tree, and how they are shown. */
export function PartsPanel() {
  const { revision, shown, looks, occurrence, select } = useRoom();
  const of = occurrence === null ? [] : [occurrence];
  const button = (label: string, isOn: boolean, act: () => void) => (
    <Button size="compact-xs" variant="default" disabled={!isOn} onClick={act}>
      {label}
    </Button>
  );
  if (revision.status !== 'ready')
    return (
      <Text p="md" size="sm">
        {texts.model.noParts}
      </Text>
    );
  return (
    <>
      <Group gap={6} p="xs" role="toolbar" aria-label={words.toolbar}>
        {button(words.isolate, occurrence !== null, () => looks.isolate(occurrence!))}
        {button(words.hide, occurrence !== null, () => looks.toggle(of, 'hidden'))}
        {button(words.ghost, occurrence !== null, () => looks.toggle(of, 'ghost'))}
        {button(words.undo, looks.canUndo, looks.undo)}
        {button(words.showAll, !looks.isPlain, looks.showAll)}
      </Group>
      <div className="side-body">
        {shown ? (
          <ComponentTree
            model={shown.data}
            selected={occurrence}
            looks={looks.looks}
            onSelect={select}
            onToggle={(index) => looks.toggle([index], 'hidden')}
          />
        ) : (
          <Text p="sm" size="sm" c="dimmed">
            {texts.loading}
          </Text>
        )}
      </div>
    </>
  );
}
