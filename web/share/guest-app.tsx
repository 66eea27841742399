import { Loader, Text } from '@mantine/core';
import { Route, Switch } from 'wouter';
import { useVisit } from '../api/share.ts';
import { pages } from '../pages.tsx';
import { Door } from '../parts/door.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Frame } from '../shell/frame.tsx';
import { Shortcuts } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';
import { UploadsProvider } from '../uploads/provider.tsx';
import { nameGuestsWhoWrite } from './ask-name.ts';
import { GuestMenu } from './guest-menu.tsx';
import { NameDialog } from './name-dialog.tsx';
import { ProveAddress } from './prove-address.tsx';

const words = texts.share;
const shared = pages.filter(({ guests }) => guests);
const { Page: ModelPage } = shared.find(({ path }) => path === '/models/:id')!;

nameGuestsWhoWrite();

/** What a share link opens: the model itself, unless the link has ended or something is still needed. */
export default function GuestApp() {
  const visit = useVisit();
  if (visit.isPending) return <Waiting h="100dvh" />;
  if (visit.isError && !visit.data)
    return <ProblemNote error={visit.error} onRetry={() => void visit.refetch()} />;
  if (!visit.data)
    return (
      <Door title={words.closed}>
        <Text role="alert">{words.closedHint}</Text>
      </Door>
    );
  const { modelId, lens, needs, guest, level } = visit.data;
  if (needs !== null || modelId === null) return <ProveAddress />;
  if (lens && lens.status !== 'ready')
    return (
      <Door title={words[lens.status]}>
        {lens.status === 'preparing' && <Loader size="sm" aria-label={texts.loading} />}
        <Text role="status">{words[`${lens.status}Hint`]}</Text>
      </Door>
    );
  return (
    <Shortcuts>
      <UploadsProvider key={guest.id} userId={guest.id}>
        <Frame
          start={<Text fw={700}>{texts.product}</Text>}
          end={<GuestMenu name={guest.name} writes={level !== 'view'} />}
        >
          <Switch>
            <Route path="/">
              <ModelPage id={modelId} />
            </Route>
            {shared.map(({ path, Page }) => (
              <Route key={path} path={path}>
                {({ id = '' }: { id?: string }) => <Page key={id} id={id} />}
              </Route>
            ))}
            <Route component={NotFound} />
          </Switch>
        </Frame>
      </UploadsProvider>
      <NameDialog name={guest.name} />
    </Shortcuts>
  );
}
