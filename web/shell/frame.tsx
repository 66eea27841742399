import { AppShell, Group } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { ConnectionNote } from './connection-note.tsx';

/** What is around every page: a header with the way elsewhere and the menu of whoever is here, and the page. */
export function Frame({ start, end, children }: { start: ReactNode; end: ReactNode; children: ReactNode }) {
  return (
    <AppShell header={{ height: 48 }}>
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group component="nav" aria-label={texts.navigation} gap="md" wrap="nowrap">
            {start}
          </Group>
          {end}
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} ref={useFocusOnNavigation()}>
        <ConnectionNote />
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

/** Whoever goes to another page by keyboard or reads by ear begins there, not in the header. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
