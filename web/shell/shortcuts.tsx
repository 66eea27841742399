import { Kbd, Modal, Table, Title } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

export type Shortcut = {
  /** One key, or two after each other: `f`, `?`, `g h`, `Escape`. As `KeyboardEvent.key` has it. */
  keys: string;
  label: string;
  run: () => void;
};

type Group = keyof typeof texts.shortcutGroups;
type Entry = { group: Group; latest: () => Shortcut };
const Registry = createContext<Set<Entry> | null>(null);

/** Keys that do something while the caller is on the page; `?` lists them. */
export function useShortcuts(shortcuts: readonly Shortcut[], group: Group = 'page'): void {
  const registry = useContext(Registry);
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const keys = shortcuts.map((one) => one.keys).join('\n');
  useEffect(() => {
    const own =
      keys === '' ? [] : keys.split('\n').map((_, at) => ({ group, latest: () => latest.current[at]! }));
    for (const entry of own) registry?.add(entry);
    return () => {
      for (const entry of own) registry?.delete(entry);
    };
  }, [registry, keys, group]);
}

const secondKeyWithinMs = 1_000;

/** Listens to keys for everything below it. Keys that are typed into a field are the field's. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new Set<Entry>(), []);
  const [isListed, setIsListed] = useState(false);
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isOthers(event.target))
        return;
      if (event.key === '?') return setIsListed(true);
      const isSecond = first !== null && event.timeStamp - first.at < secondKeyWithinMs;
      const wanted = isSecond ? [`${first!.key} ${event.key}`, event.key] : [event.key];
      // The page's own before those of everywhere.
      const all = [...registry].reverse().map(({ latest }) => latest());
      const hit = wanted.flatMap((keys) => all.find((one) => one.keys === keys) ?? [])[0];
      first = hit ? null : { key: event.key, at: event.timeStamp };
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
        {isListed && <List entries={[...registry]} />}
      </Modal>
    </Registry>
  );
}

function List({ entries }: { entries: Entry[] }) {
  const groups = Object.entries(texts.shortcutGroups).map(([group, title]) => ({
    title,
    shortcuts: entries.filter((entry) => entry.group === group).map(({ latest }) => latest()),
  }));
  return groups.map(
    ({ title, shortcuts }) =>
      shortcuts.length > 0 && (
        <section key={title}>
          <Title order={3} size="h6" mt="sm">
            {title}
          </Title>
          <Table>
            <Table.Tbody>
              {shortcuts.map(({ keys, label }) => (
                <Table.Tr key={keys}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td ta="right">
                    {keys.split(' ').map((key, at) => (
                      <span key={key}>
                        {at > 0 && ` ${texts.keys.then} `}
                        <Kbd>{key}</Kbd>
                      </span>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ),
  );
}

/** Fields and dialogs have keys of their own: Escape closes a dialog, and nothing behind it. */
const isOthers = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') ||
    target.closest('[role=dialog]') !== null);
