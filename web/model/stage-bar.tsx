import { Button, Group, NativeSelect, Slider, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';
import type { StandardView } from '../viewer/camera-rig.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { flightMs } from './motion.ts';

const words = texts.viewer;
const views = Object.entries(words.views) as [StandardView, string][];

/** Tools that take the clicks on the canvas; one at a time. */
export type Tool = 'section' | 'measure';

export function StageBar(props: {
  viewer: Viewer;
  selection: readonly number[];
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  findings: { isOn: boolean; onChange: (isOn: boolean) => void } | null;
}) {
  const { viewer, selection, tool, onTool, findings } = props;
  const [explode, setExplode] = useState(0);
  const [edges, setEdges] = useState(true);
  const [orthographic, setOrthographic] = useState(viewer.projection === 'orthographic');
  const fit = (view: StandardView | null) => viewer.fit(view ? [] : selection, view, flightMs);
  const showEdges = (isOn: boolean) => {
    setEdges(isOn);
    viewer.showEdges(isOn);
  };
  const project = (isOn: boolean) => {
    setOrthographic(isOn);
    viewer.projection = isOn ? 'orthographic' : 'perspective';
  };
  const toggle = (wanted: Tool) => onTool(tool === wanted ? null : wanted);
  useShortcuts([
    { keys: 'f', label: selection.length > 0 ? words.fitSelection : words.fit, run: () => fit(null) },
    ...views.map(([view, label], at) => ({ keys: String(at), label, run: () => fit(view) })),
    { keys: 'o', label: words.orthographic, run: () => project(!orthographic) },
    { keys: 'e', label: words.edges, run: () => showEdges(!edges) },
    { keys: 's', label: words.section.title, run: () => toggle('section') },
    { keys: 'm', label: words.measure.title, run: () => toggle('measure') },
  ]);
  return (
    <div className="stage-bar" role="toolbar" aria-label={words.tools}>
      <Button size="compact-sm" variant="default" onClick={() => fit(null)}>
        {selection.length > 0 ? words.fitSelection : words.fit}
      </Button>
      <NativeSelect
        size="xs"
        aria-label={words.view}
        // Nothing stays chosen: the view is where one is only until one turns.
        value=""
        data={[{ value: '', label: words.view }, ...views.map(([value, label]) => ({ value, label }))]}
        onChange={(event) => event.currentTarget.value && fit(event.currentTarget.value as StandardView)}
      />
      {(['section', 'measure'] as const).map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={tool === one ? 'filled' : 'default'}
          aria-pressed={tool === one}
          onClick={() => toggle(one)}
        >
          {words[one].title}
        </Button>
      ))}
      {findings && (
        <Switch
          size="xs"
          label={texts.model.tabs.findings}
          checked={findings.isOn}
          onChange={(event) => findings.onChange(event.currentTarget.checked)}
        />
      )}
      <Switch
        size="xs"
        label={words.edges}
        checked={edges}
        onChange={(event) => showEdges(event.currentTarget.checked)}
      />
      <Switch
        size="xs"
        label={words.orthographic}
        checked={orthographic}
        onChange={(event) => project(event.currentTarget.checked)}
      />
      <Group gap={6} wrap="nowrap" visibleFrom="sm">
        <Text size="xs" id="explode-label">
          {words.explode}
        </Text>
        <Slider
          w={90}
          size="sm"
          min={0}
          max={2}
          step={0.05}
          label={null}
          value={explode}
          thumbProps={{ 'aria-labelledby': 'explode-label' }}
          onChange={(value) => {
            setExplode(value);
            viewer.explode(value);
          }}
        />
      </Group>
    </div>
  );
}
