import { ActionIcon, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import { texts } from '../texts.ts';
import { above, childrenOf, commonLooks, openRows } from './tree-rows.ts';
import type { Row } from './tree-rows.ts';
import { useRowWindow } from './use-row-window.ts';

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
  const rows = useMemo(() => openRows(model, children, closed), [model, children, closed]);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const { first, last, ...shown } = useRowWindow(list, rows.length);
  // Whoever goes on by keys finds the row where it was, wherever the list is scrolled to.
  const focusedPlace = Math.max(
    0,
    rows.findIndex(({ index }) => index === focused),
  );

  useEffect(() => {
    if (selected === null) return;
    // A part that is picked in the picture opens what it lies in.
    const within = above(model, selected);
    setClosed((now) =>
      [...within].some((one) => now.has(one)) ? new Set([...now].filter((one) => !within.has(one))) : now,
    );
  }, [selected, model]);
  const revealed = useRef<number | null>(null);
  useEffect(() => {
    const place = rows.findIndex(({ index }) => index === selected);
    if (revealed.current === selected || (selected !== null && place < 0)) return;
    revealed.current = selected;
    // Not within React's own work.
    if (selected !== null) queueMicrotask(() => shown.reveal(place));
  });

  const move = (to: number) => {
    const place = Math.max(0, Math.min(rows.length - 1, to));
    const { index } = rows[place]!;
    setFocused(index);
    shown.reveal(place);
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
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
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (focusedPlace < first) places.unshift(focusedPlace);
  else if (focusedPlace >= last && focusedPlace < rows.length) places.push(focusedPlace);

  return (
    <div ref={list} className="tree" role="tree" aria-label={texts.model.components}>
      <div role="none" className="tree-rows" style={{ height: `${shown.heightRem}rem` }}>
        {places.map((place) => {
          const row = rows[place]!;
          const { name, definition } = model.occurrences[row.index]!;
          const look = lookOf[row.index]!;
          return (
            <div
              key={row.index}
              role="treeitem"
              className="tree-row"
              data-index={row.index}
              aria-label={name}
              aria-level={row.depth + 1}
              aria-posinset={row.place}
              aria-setsize={row.beside}
              aria-selected={selected === row.index}
              {...(row.hasChildren ? { 'aria-expanded': !closed.has(row.index) } : {})}
              tabIndex={place === focusedPlace ? 0 : -1}
              style={{ top: `${shown.topRem(place)}rem`, paddingInlineStart: 8 + 14 * row.depth }}
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
                c={look === 'solid' ? 'inherit' : 'dimmed'}
              >
                {name}
              </Text>
              <ActionIcon
                size="xs"
                variant="subtle"
                tabIndex={-1}
                aria-label={`${texts.viewer.hide}: ${name}`}
                aria-pressed={look === 'hidden'}
                onClick={(event) => {
                  event.stopPropagation();
                  onToggle(row.index);
                }}
              >
                {look === 'hidden' ? '○' : '●'}
              </ActionIcon>
            </div>
          );
        })}
      </div>
    </div>
  );
}
