import { Kbd, Modal, Table, Title } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

export type Shortcut = {
  /** One key, or two after each other: `f`, `?`, `g h`, `Escape`, `Ctrl+z`. As `KeyboardEvent.key` has it. */
  keys: string;
  label: string;
  run: () => void;
};

type Group = keyof typeof texts.shortcutGroups;
type Entry = { group: Group; latest: () => Shortcut };
/** What is done by other means than keys, and how. */
type Hint = { label: string; how: string };
type Registered = { shortcuts: Set<Entry>; hints: Set<() => readonly Hint[]> };
const Registry = createContext<Registered | null>(null);

/** Keys that do something while the caller is on the page; `?` lists them. */
export function useShortcuts(shortcuts: readonly Shortcut[], group: Group = 'page'): void {
  const registry = useContext(Registry);
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const keys = shortcuts.map((one) => one.keys).join('\n');
  useEffect(() => {
    const own =
      keys === '' ? [] : keys.split('\n').map((_, at) => ({ group, latest: () => latest.current[at]! }));
    for (const entry of own) registry?.shortcuts.add(entry);
    return () => {
      for (const entry of own) registry?.shortcuts.delete(entry);
    };
  }, [registry, keys, group]);
}

/** What `?` lists beside the keys while the caller is on the page. */
export function useHints(hints: readonly Hint[]): void {
  const registry = useContext(Registry);
  const latest = useRef(hints);
  latest.current = hints;
  useEffect(() => {
    const own = () => latest.current;
    registry?.hints.add(own);
    return () => void registry?.hints.delete(own);
  }, [registry]);
}

const secondKeyWithinMs = 1_000;

/** Listens to keys for everything below it. Keys that are typed into a field are the field's. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const registry = useMemo((): Registered => ({ shortcuts: new Set(), hints: new Set() }), []);
  const [isListed, setIsListed] = useState(false);
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isOthers(event.target)) return;
      const key = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
      if (key === '?') return setIsListed(true);
      const isSecond = first !== null && event.timeStamp - first.at < secondKeyWithinMs;
      const wanted = isSecond ? [`${first!.key} ${key}`, key] : [key];
      // The page's own before those of everywhere.
      const all = [...registry.shortcuts].reverse().map(({ latest }) => latest());
      const hit = wanted.flatMap((keys) => all.find((one) => one.keys === keys) ?? [])[0];
      first = hit ? null : { key, at: event.timeStamp };
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [registry]);
  return (
    <Registry value={registry}>
      {children}
      <Modal
        opened={isListed}
        onClose={() => setIsListed(false)}
        title={texts.shortcuts}
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        {isListed && <List {...registry} />}
      </Modal>
    </Registry>
  );
}

function List({ shortcuts, hints }: Registered) {
  const groups = Object.entries(texts.shortcutGroups).map(([group, title]) => ({
    title,
    rows: [...shortcuts]
      .filter((entry) => entry.group === group)
      .map(({ latest }) => latest())
      .map(({ label, keys }) => ({ label, key: keys, how: <Keys keys={keys} /> })),
  }));
  const others = [...hints]
    .flatMap((own) => own())
    .map(({ label, how }) => ({ label, key: label, how }))
    // Two pictures on a page are moved alike.
    .filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at);
  return [...groups, { title: texts.byMouse, rows: others }].map(
    ({ title, rows }) =>
      rows.length > 0 && (
        <section key={title}>
          <Title order={3} size="h6" mt="sm">
            {title}
          </Title>
          <Table>
            <Table.Tbody>
              {rows.map(({ label, key, how }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td ta="right">{how}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ),
  );
}

const Keys = ({ keys }: { keys: string }) =>
  keys.split(' ').map((key, at) => (
    <span key={key}>
      {at > 0 && ` ${texts.keys.then} `}
      <Kbd>{key}</Kbd>
    </span>
  ));

/** Fields and dialogs have keys of their own: Escape closes a dialog, and nothing behind it. */
const isOthers = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') ||
    target.closest('[role=dialog]') !== null);
