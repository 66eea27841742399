import { Button, Group, Menu, NativeSelect, Slider, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';
import type { StandardView } from '../viewer/camera-rig.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { flightMs } from './motion.ts';
import { useIsNarrow } from './use-is-narrow.ts';

const words = texts.viewer;
const views = Object.entries(words.views) as [StandardView, string][];

/** Tools that take the clicks on the canvas; one at a time. */
export type Tool = 'section' | 'measure';

export function StageBar(props: {
  viewer: Viewer;
  selection: readonly number[];
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  onMarkUp: (() => void) | null;
  findings: { isOn: boolean; onChange: (isOn: boolean) => void } | null;
}) {
  const { viewer, selection, tool, onTool, onMarkUp, findings } = props;
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
  const isNarrow = useIsNarrow();
  const acts: { label: string; isOn?: boolean; run: () => void }[] = [
    ...(['section', 'measure'] as const).map((one) => ({
      label: words[one].title,
      isOn: tool === one,
      run: () => toggle(one),
    })),
    ...(onMarkUp ? [{ label: texts.markup.title, run: onMarkUp }] : []),
  ];
  const switches = [
    ...(findings ? [{ label: texts.model.tabs.findings, ...findings }] : []),
    { label: words.edges, isOn: edges, onChange: showEdges },
    { label: words.orthographic, isOn: orthographic, onChange: project },
  ];
  useShortcuts([
    { keys: 'f', label: selection.length > 0 ? words.fitSelection : words.fit, run: () => fit(null) },
    ...views.map(([view, label], at) => ({ keys: String(at), label, run: () => fit(view) })),
    { keys: 'o', label: words.orthographic, run: () => project(!orthographic) },
    { keys: 'e', label: words.edges, run: () => showEdges(!edges) },
    { keys: 's', label: words.section.title, run: () => toggle('section') },
    { keys: 'm', label: words.measure.title, run: () => toggle('measure') },
    ...(onMarkUp ? [{ keys: 'd', label: texts.markup.dialog, run: onMarkUp }] : []),
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
      {isNarrow ? (
        <Menu position="top-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button size="compact-sm" variant={tool === null ? 'default' : 'filled'}>
              {words.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map(({ label, run }) => (
              <Menu.Item key={label} onClick={run}>
                {label}
              </Menu.Item>
            ))}
            {switches.map(({ label, isOn, onChange }) => (
              <Menu.CheckboxItem key={label} checked={isOn} onChange={onChange}>
                {label}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <>
          {acts.map(({ label, isOn, run }) => (
            <Button
              key={label}
              size="compact-sm"
              variant={isOn ? 'filled' : 'default'}
              {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
              onClick={run}
            >
              {label}
            </Button>
          ))}
          {switches.map(({ label, isOn, onChange }) => (
            <Switch
              key={label}
              size="xs"
              label={label}
              checked={isOn}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
          ))}
        </>
      )}
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
