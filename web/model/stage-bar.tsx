import { Button, Menu, NativeSelect } from '@mantine/core';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';
import type { StandardView } from '../viewer/camera-rig.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { flightMs } from './motion.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import type { Picture } from './use-picture.ts';

const words = texts.viewer;
const views = Object.entries(words.views) as [StandardView, string][];

/** A panel beside the picture; one at a time. */
export type Tool = 'section' | 'measure' | 'display';
/** Some take the clicks on the canvas. */
export const takesClicks = (tool: Tool | null): boolean => tool === 'section' || tool === 'measure';

/** One quiet row; what there is no room for on a phone is in a menu. */
export function StageBar(props: {
  viewer: Viewer;
  picture: Picture;
  selection: readonly number[];
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  onMarkUp: (() => void) | null;
  findings: { isOn: boolean; onChange: (isOn: boolean) => void } | null;
}) {
  const { viewer, picture, selection, tool, onTool, onMarkUp, findings } = props;
  const isNarrow = useIsNarrow();
  const fit = (view: StandardView | null) => viewer.fit(view ? [] : selection, view, flightMs);
  const fitLabel = selection.length > 0 ? words.fitSelection : words.fit;
  const toggle = (wanted: Tool) => onTool(tool === wanted ? null : wanted);
  const acts: { label: string; isOn?: boolean; run: () => void }[] = [
    { label: words.section.title, isOn: tool === 'section', run: () => toggle('section') },
    { label: words.measure.title, isOn: tool === 'measure', run: () => toggle('measure') },
    ...(onMarkUp ? [{ label: texts.markup.title, run: onMarkUp }] : []),
    ...(findings
      ? [
          {
            label: texts.model.tabs.findings,
            isOn: findings.isOn,
            run: () => findings.onChange(!findings.isOn),
          },
        ]
      : []),
    { label: words.display, isOn: tool === 'display', run: () => toggle('display') },
  ];
  useShortcuts([
    { keys: 'f', label: fitLabel, run: () => fit(null) },
    ...views.map(([view, label], at) => ({ keys: String(at), label, run: () => fit(view) })),
    { keys: 'o', label: words.orthographic, run: () => picture.project(!picture.isOrthographic) },
    { keys: 'e', label: words.edges, run: () => picture.showEdges(!picture.hasEdges) },
    { keys: 's', label: words.section.title, run: () => toggle('section') },
    { keys: 'm', label: words.measure.title, run: () => toggle('measure') },
    ...(onMarkUp ? [{ keys: 'd', label: texts.markup.dialog, run: onMarkUp }] : []),
  ]);
  return (
    <div className="stage-bar" role="toolbar" aria-label={words.tools}>
      <Button size="compact-sm" variant="default" onClick={() => fit(null)}>
        {fitLabel}
      </Button>
      <NativeSelect
        size="xs"
        w={84}
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
            {acts.map(({ label, isOn, run }) =>
              isOn === undefined ? (
                <Menu.Item key={label} ps={32} onClick={run}>
                  {label}
                </Menu.Item>
              ) : (
                <Menu.CheckboxItem key={label} checked={isOn} onChange={run} closeMenuOnClick>
                  {label}
                </Menu.CheckboxItem>
              ),
            )}
          </Menu.Dropdown>
        </Menu>
      ) : (
        acts.map(({ label, isOn, run }) => (
          <Button
            key={label}
            size="compact-sm"
            variant={isOn ? 'filled' : 'default'}
            {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
            onClick={run}
          >
            {label}
          </Button>
        ))
      )}
    </div>
  );
}
