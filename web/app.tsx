import { AppShell, Anchor, Button, Center, Group, Loader, Text } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { Link, Route, Switch } from 'wouter';
import { useMe, useSignOut } from './api/queries.ts';
import { HomePage } from './pages/home.tsx';
import { ProblemNote } from './pages/problem-note.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { texts } from './texts.ts';

const ModelPage = lazy(() => import('./pages/model.tsx'));

export function App() {
  const me = useMe();
  const signOut = useSignOut();
  const waiting = (
    <Center h="60vh">
      <Loader aria-label={texts.loading} />
    </Center>
  );
  if (me.isPending) return waiting;
  if (me.isError) return <ProblemNote error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage />;
  return (
    <AppShell header={{ height: 48 }}>
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between">
          <Anchor component={Link} href="/" fw={700} underline="never" c="inherit">
            {texts.product}
          </Anchor>
          <Group gap="sm">
            <Text size="sm" visibleFrom="sm">
              {me.data.email}
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => signOut.mutate()}>
              {texts.signOut}
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main">
        <Suspense fallback={waiting}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/models/:id">{({ id }) => <ModelPage id={id} />}</Route>
            <Route>
              <Center h="60vh">
                <Text>{texts.notFound}</Text>
              </Center>
            </Route>
          </Switch>
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}
