import { Models } from '../home/models.tsx';
import { WaitingForMe } from '../home/waiting-for-me.tsx';
import { Page } from '../parts/page.tsx';
import { texts } from '../texts.ts';
import '../home/home.css';

/** What waits for somebody, and the models they may see. */
export function HomePage() {
  return (
    <Page title={texts.home} isTitleHidden>
      <WaitingForMe />
      <Models />
    </Page>
  );
}
