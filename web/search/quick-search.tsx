import { ActionIcon, Kbd, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { SearchIcon } from '../parts/icons.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';

const words = texts.search;

/** The search in the header; on a narrow window, the way to the page of it. */
export function QuickSearch() {
  const field = useRef<HTMLInputElement>(null);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const focus = () => (field.current?.checkVisibility() ? field.current.focus() : go('/search'));
  useShortcuts([{ keys: '/', label: words.shortcuts.focus, run: focus }], 'everywhere');
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') go(`/search?${new URLSearchParams({ q: text.trim() }).toString()}`);
          setText('');
        }}
      >
        <TextInput
          ref={field}
          visibleFrom="sm"
          size="xs"
          w={220}
          type="search"
          maxLength={500}
          aria-label={words.go}
          placeholder={words.go}
          leftSection={<SearchIcon />}
          rightSection={<Kbd size="xs">/</Kbd>}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <ActionIcon component={Link} href="/search" variant="default" hiddenFrom="sm" aria-label={words.title}>
        <SearchIcon />
      </ActionIcon>
    </search>
  );
}
