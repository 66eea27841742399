import { Anchor, AppShell, Group } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useMe } from './api/queries.ts';
import { pages } from './pages.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { NotFound } from './parts/not-found.tsx';
import { ProblemNote } from './parts/problem-note.tsx';
import { Waiting } from './parts/waiting.tsx';
import { AccountMenu } from './shell/account-menu.tsx';
import { ConnectionNote } from './shell/connection-note.tsx';
import { Shortcuts, useShortcuts } from './shell/shortcuts.tsx';
import { texts } from './texts.ts';

export function App() {
  const me = useMe();
  if (me.isPending) return <Waiting h="100dvh" />;
  if (me.isError && !me.data) return <ProblemNote error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <SignInPage />;
  return (
    <Shortcuts>
      <Shell email={me.data.email} />
    </Shortcuts>
  );
}

function Shell({ email }: { email: string | null }) {
  const [, go] = useLocation();
  useShortcuts([{ keys: 'g h', label: texts.home, run: () => go('/') }], 'everywhere');
  return (
    <AppShell header={{ height: 48 }}>
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group component="nav" aria-label={texts.navigation} gap="md" wrap="nowrap">
            <Anchor component={Link} href="/" fw={700} underline="never" c="inherit">
              {texts.product}
            </Anchor>
          </Group>
          <AccountMenu email={email} />
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} ref={useFocusOnNavigation()}>
        <ConnectionNote />
        <Suspense fallback={<Waiting />}>
          <Switch>
            {pages.map(({ path, Page }) => (
              <Route key={path} path={path}>
                {({ id = '' }: { id?: string }) => <Page key={id} id={id} />}
              </Route>
            ))}
            <Route component={NotFound} />
          </Switch>
        </Suspense>
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
