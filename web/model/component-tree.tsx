import { ActionIcon, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import { texts } from '../texts.ts';

type Row = { index: number; depth: number; hasChildren: boolean };

/** The occurrences as a tree that the keyboard walks: up and down, left closes, right opens, enter selects, h hides. */
export function ComponentTree(props: {
  model: ModelData;
  selected: number | null;
  /** Of the leaves; those that are not named are solid. */
  looks: ReadonlyMap<number, Look>;
  onSelect: (index: number | null) => void;
  onToggle: (index: number) => void;
}) {
  const { model, selected, looks, onSelect, onToggle } = props;
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const children = useMemo(() => childrenOf(model), [model]);
  const lookOf = useMemo(() => commonLooks(children, looks), [children, looks]);
  const rows = useMemo(() => visibleRows(model, children, closed), [model, children, closed]);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);

  useEffect(() => {
    if (selected === null) return;
    // A part that is picked in the picture opens what it lies in.
    const above = new Set<number>();
    for (
      let at = model.occurrences[selected]?.parent ?? null;
      at !== null;
      at = model.occurrences[at]!.parent
    )
      above.add(at);
    setClosed((now) =>
      [...above].some((one) => now.has(one)) ? new Set([...now].filter((one) => !above.has(one))) : now,
    );
    list.current?.querySelector(`[data-index="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, model]);

  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    setFocused(row.index);
    list.current?.querySelector<HTMLElement>(`[data-index="${row.index}"]`)?.focus();
  };
  const setOpen = (index: number, isOpen: boolean) =>
    setClosed((now) => {
      const next = new Set(now);
      if (isOpen) next.delete(index);
      else next.add(index);
      return next;
    });
  const onKey = (event: KeyboardEvent, row: Row, place: number) => {
    const act: Record<string, () => void> = {
      ArrowDown: () => move(place + 1),
      ArrowUp: () => move(place - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowLeft: () => setOpen(row.index, false),
      ArrowRight: () => setOpen(row.index, true),
      Enter: () => onSelect(row.index),
      ' ': () => onSelect(row.index),
      h: () => onToggle(row.index),
    };
    if (!act[event.key]) return;
    event.preventDefault();
    act[event.key]!();
  };

  return (
    <div ref={list} role="tree" aria-label={texts.model.components}>
      {rows.map((row, place) => {
        const { name, definition } = model.occurrences[row.index]!;
        const isHidden = lookOf[row.index] === 'hidden';
        return (
          <div
            key={row.index}
            role="treeitem"
            className="tree-row"
            data-index={row.index}
            aria-label={name}
            aria-level={row.depth + 1}
            aria-selected={selected === row.index}
            {...(row.hasChildren ? { 'aria-expanded': !closed.has(row.index) } : {})}
            tabIndex={row.index === focused ? 0 : -1}
            style={{ paddingInlineStart: 8 + 14 * row.depth }}
            onClick={() => {
              setFocused(row.index);
              onSelect(selected === row.index ? null : row.index);
            }}
            onKeyDown={(event) => onKey(event, row, place)}
          >
            <span
              aria-hidden
              style={{ width: 14, visibility: row.hasChildren ? 'visible' : 'hidden' }}
              onClick={(event) => {
                event.stopPropagation();
                setOpen(row.index, closed.has(row.index));
              }}
            >
              {closed.has(row.index) ? '▸' : '▾'}
            </span>
            <Text
              size="sm"
              fw={definition === null ? 600 : 400}
              truncate
              flex={1}
              c={lookOf[row.index] === 'solid' ? 'inherit' : 'dimmed'}
            >
              {name}
            </Text>
            <ActionIcon
              size="xs"
              variant="subtle"
              tabIndex={-1}
              aria-label={`${texts.viewer.hide}: ${name}`}
              aria-pressed={isHidden}
              onClick={(event) => {
                event.stopPropagation();
                onToggle(row.index);
              }}
            >
              {isHidden ? '○' : '●'}
            </ActionIcon>
          </div>
        );
      })}
    </div>
  );
}

/** Children of each occurrence, and its own place as key; parents come before children. */
export function childrenOf({ occurrences }: ModelData): number[][] {
  const children = occurrences.map((): number[] => []);
  occurrences.forEach(({ parent }, index) => {
    if (parent !== null) children[parent]!.push(index);
  });
  return children;
}

/** The leaves of an occurrence, itself where it is one. */
export function leavesOf(children: number[][], index: number): number[] {
  const own = children[index]!;
  return own.length === 0 ? [index] : own.flatMap((child) => leavesOf(children, child));
}

/** The look that all leaves of an occurrence have; solid where they differ. */
function commonLooks(children: number[][], looks: ReadonlyMap<number, Look>): Look[] {
  const common: Look[] = [];
  // Children come after what they lie in.
  for (let index = children.length - 1; index >= 0; index--) {
    const own = children[index]!;
    const first = own.length === 0 ? (looks.get(index) ?? 'solid') : common[own[0]!]!;
    common[index] = own.every((child) => common[child] === first) ? first : 'solid';
  }
  return common;
}

function visibleRows({ occurrences }: ModelData, children: number[][], closed: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  const add = (index: number, depth: number): void => {
    const own = children[index]!;
    rows.push({ index, depth, hasChildren: own.length > 0 });
    if (!closed.has(index)) for (const child of own) add(child, depth + 1);
  };
  occurrences.forEach(({ parent }, index) => parent === null && add(index, 0));
  return rows;
}
