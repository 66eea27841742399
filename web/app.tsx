import { Anchor, Group } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { shareLinkId } from './api/address.ts';
import { useMe } from './api/queries.ts';
import { pages } from './pages.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { NotFound } from './parts/not-found.tsx';
import { ProblemNote } from './parts/problem-note.tsx';
import { Waiting } from './parts/waiting.tsx';
import { QuickSearch } from './search/quick-search.tsx';
import { AccountMenu } from './shell/account-menu.tsx';
import { Frame } from './shell/frame.tsx';
import { HeaderLinks, places } from './shell/navigation.tsx';
import { Shortcuts, useShortcuts } from './shell/shortcuts.tsx';
import { texts } from './texts.ts';
import { UploadsProvider } from './uploads/provider.tsx';

const SecondFactorPage = lazy(() => import('./pages/second-factor.tsx'));
const GuestApp = lazy(() => import('./share/guest-app.tsx'));

/** The app of those who sign in; below the address of a share link, that of its guests. */
export const App = () =>
  shareLinkId === null ? (
    <OwnApp />
  ) : (
    <Suspense fallback={<Waiting h="100dvh" />}>
      <GuestApp />
    </Suspense>
  );

function OwnApp() {
  const me = useMe();
  if (me.isPending) return <Waiting h="100dvh" />;
  if (me.isError && !me.data) return <ProblemNote error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <SignInPage />;
  const { isNeeded, isProved, isSetUp } = me.data.secondFactor;
  if (isNeeded && !isProved)
    return (
      <Suspense fallback={<Waiting h="100dvh" />}>
        <SecondFactorPage isSetUp={isSetUp} />
      </Suspense>
    );
  return (
    <Shortcuts>
      <UploadsProvider key={me.data.id} userId={me.data.id}>
        <Shell {...me.data} />
      </UploadsProvider>
    </Shortcuts>
  );
}

function Shell({ email, isOperator }: { email: string | null; isOperator: boolean }) {
  const [, go] = useLocation();
  useShortcuts(
    places.map(({ href, label, keys }) => ({ keys, label, run: () => go(href) })),
    'everywhere',
  );
  return (
    <Frame
      start={
        <>
          <Anchor component={Link} href="/" fw={700} underline="never" c="inherit">
            {texts.product}
          </Anchor>
          <HeaderLinks />
        </>
      }
      end={
        <Group gap="sm" wrap="nowrap">
          <QuickSearch />
          <AccountMenu email={email} isOperator={isOperator} />
        </Group>
      }
    >
      <Switch>
        {pages.map(({ path, Page }) => (
          <Route key={path} path={path}>
            {({ id = '' }: { id?: string }) => <Page key={id} id={id} />}
          </Route>
        ))}
        <Route component={NotFound} />
      </Switch>
    </Frame>
  );
}
